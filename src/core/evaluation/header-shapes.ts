/** How towns form the headers of their own: a word of the column, with what they put before and behind it. */
import { bareHeader, type Column, SECOND_RATING } from './header-texts';

/** 「効果・理由」, 「効果及び理由」 */
const AND = '(?:・|及び|又は|または|と|や|、)';
const RESULT = '(?:理由|[原要]因(?:分析)?|効果|成果|実績|結果|根拠|説明|コメント|反省点|背景)';
/** Who rates: the department itself. */
const SELF = '(?:(?:自己|一次|総括|進捗|[0-9]段階)?評価|自己点検)';
const OUTCOME_END = `${RESULT}(?:等|など)?(?:${AND}(?:今後の|残された)?(?:課題|改善[策点]|対応策?|対策|方針|方向性|(?:${SELF}の?)?${RESULT})等?)*`;
/** 「本年度の」, 「R5」, 「年度末」 */
const WHEN = '(?:(?:(?:今|本|当)?年度(?:末|当初)?|(?:令和|平成|r|h)?[0-9０-９]+年?度?|期末|年間)の?)?';
/** What stands before the word of a column, whatever it is: 「業務の」, 「評価に至った」. */
const BEFORE = '(?:[一-鿿]{1,6}(?:の|に至った|した|による)?)?';
const TEAM = '(?:[班係室課]|部署|部門|グループ|チーム)';

const SHAPES: Readonly<Partial<Record<Column, RegExp>>> = {
  number: /^(?:連番|(?:通し|(?!目標|電話)[一-鿿]{2})(?:番号|no\.?))$/,
  title:
    /^(?:(?!予算)[一-鿿]{2}|主な)?(?:事業等?|事務事業|施策|取組|業務|項目|プロジェクト)(?:\([^()]*\)|・(?:事業|施策|取組))?(?:の?名[称前]?|項目|事項)?等?$|^(?:重点|主要|政策|行政)課題$|^課題名$/,
  unit: new RegExp(
    `^(?:主?担当|[所主]管|所属|推進|実施|主務)?(?:${TEAM}(?:${AND}|\\([^()]*\\))?)+名?等?$|^(?:(?:主|推進)?担当|[所主]管|所属)$`,
  ),
  goalNumber: /^(?:目標no\.?|目標の番号|枝(?:番号?|no\.?)|小番号)$/,
  goal: new RegExp(
    `^${WHEN}(?:${BEFORE}(?:具体的な)?|ねらい・)目標(?:の内容|事項|水準|項目|設定|等)?(?:${AND}(?:取組|指標)?(?:内容|計画(?:内容)?)?)?$|^[目め][指ざ]す姿$|^具体的な?取り?組み?$`,
  ),
  rating: new RegExp(
    `^${WHEN}(?:目標の?|課の|事業|施策|取組)?(?:自己)?(?:[達到](?:成|達)(?:の?度合?い?|区分|レベル|(?:率の|状況の)?評価)|${SELF}|[評判]定|評[語点]|点数|進捗度)(?:の?(?:区分|ランク|評価|[評判]定|点|値|結果|欄))?$`,
  ),
  outcome: new RegExp(
    `^${WHEN}(?:${BEFORE}|具体的な|主な|ランクの|${BEFORE}${AND})(?:未達成?の?(?:場合の)?|(?:目標を?|目標に)?(?:達成|到達)(?:でき|出来)なかった(?:場合の)?)?${OUTCOME_END}(?:${AND}?(?:目標を?)?(?:未達成?の?|達成(?:でき|出来)なかった)${OUTCOME_END})?$`,
  ),
};

/** Of somebody else, of another time, or about something else. */
const NOT_OWN = /^[次来翌]年|中期|長期|上司|関[係連]/;

/** Longer texts are entries. */
const LONGEST = 30;

/** Whether a text may be a column's header by its shape: 「本年度の目標」, 「達成・未達成の理由」. */
export function isShapedAs(column: Column, text: string): boolean {
  if (text.length > LONGEST) return false;
  const bare = bareHeader(text);
  const who = column === 'rating' ? text : bare;
  return !SECOND_RATING.test(who) && !NOT_OWN.test(who) && (SHAPES[column]?.test(bare) ?? false);
}

/** Nothing but the letters of 取組 事業 実施 業務 自己評価 目標 未達成 成果 実績 結果 効果 理由 原因 要因 課題 and what joins them. */
const CLEAR =
  /^[取組事業実施務自己評価目標未達成果績結効理由原要因課題主内容状況及又はまたびとなのでき等かっ・]+$/;

/** Whether a text means the outcome also in a row that is ours by all its other texts: 「取組の成果・課題」, no 「変更理由」. */
export const isClearOutcome = (text: string): boolean =>
  CLEAR.test(bareHeader(text)) && isShapedAs('outcome', text) && !isShapedAs('rating', text);
