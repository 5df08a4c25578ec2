/** How towns form the headers of their own: a word of the column, with what they put before and behind it. */
import { bareHeader, type Column, SECOND_RATING } from './header-texts';

/** 「本年度の」, 「R5」, 「年度末」 */
const WHEN = '(?:(?:(?:今|本|当)?年度末?|(?:令和|平成|r|h)?[0-9０-９]+年?度?|期末|年間)の?)?';
/** 「効果・理由」, 「効果及び理由」 */
const AND = '(?:・|及び|又は|または|と|や|、)';
const RESULT = '(?:理由|原因|要因|効果|成果|実績|結果|根拠)';
/** Who rates: the department itself. */
const SELF = '(?:(?:自己|一次|総括|[0-9]段階)?評価|自己点検)';
const OUTCOME_END = `${RESULT}(?:等|など)?(?:${AND}(?:今後の)?(?:課題|改善[策点]|対応?策|(?:${SELF}の?)?${RESULT})等?)*`;

const SHAPES: Readonly<Partial<Record<Column, RegExp>>> = {
  number: /^(?:通し番号|連番|整理番号|管理番号|行番号|(?:事業|施策|取組|業務)(?:番号|no\.?))$/,
  title:
    /^(?:個別|主要|重点|実施|基本|主な)?(?:事業等?|事務事業|施策|取組|業務|項目|プロジェクト)(?:の?名称?|項目)?等?$/,
  unit: /^主?担当(?:[班係室課]|部署|グループ|チーム)(?:(?:・|及び|又は)?[班係室課])*(?:等|名)?$|^主担当$|^(?:所管|主管|所属)課?$|^(?:係|グループ|チーム|部署|部門)名?$/,
  goalNumber: /^(?:目標no\.?|目標の番号|枝番号?|小番号)$/,
  goal: new RegExp(
    `^${WHEN}(?:(?:個別|課の|各課の|組織|業務|事業|行動|到達|達成|重点|数値|取組の?|具体的な?)の?){0,2}目標(?:の内容)?(?:${AND}(?:取組|指標)?(?:内容|計画(?:内容)?)?)?$`,
  ),
  rating: new RegExp(
    `^${WHEN}(?:目標)?(?:自己)?(?:[達到](?:成|達)(?:度合?い?|区分|レベル)|${SELF}|評定|判定|評語)(?:の?(?:区分|ランク|評価|点|値|結果))?$`,
  ),
  outcome: new RegExp(
    `^${WHEN}(?:(?:目標)?達成(?:度|状況)?の|${SELF}の?|主な|判定の?|ランクの|取組の?|実施の?|事業の?|具体的な|(?:目標)?達成${AND})?(?:未達成の|(?:目標を?|目標に)?(?:達成|到達)(?:でき|出来)なかった(?:場合の)?|未達成)?${OUTCOME_END}(?:(?:目標を?)?達成(?:でき|出来)なかった${OUTCOME_END}|${AND}(?:目標を?)?(?:未達成の?|達成(?:でき|出来)なかった)${OUTCOME_END})?$`,
  ),
};

/** Longer texts are entries. */
const LONGEST = 30;

/** Whether a text may be a column's header by its shape: 「本年度の目標」, 「達成・未達成の理由」. */
export function isShapedAs(column: Column, text: string): boolean {
  if (text.length > LONGEST || (column === 'rating' && (SECOND_RATING.test(text) || /中間|上司/.test(text))))
    return false;
  return SHAPES[column]?.test(bareHeader(text)) ?? false;
}
