/** The texts by which the columns of a 課's tab are known. */
import { foldText } from '../cells/folded-text';

/** The columns of a 課's tab, by what they hold. `flag` is the script's own (確認), the others are typed in. */
export type Column = 'number' | 'title' | 'unit' | 'goalNumber' | 'goal' | 'rating' | 'outcome' | 'flag';

/** The texts that name a column wherever they stand; the first is the one that 初期設定 writes. */
export const HEADER_TEXTS: Readonly<Record<Column, readonly [string, ...string[]]>> = {
  number: ['番号', 'No', 'No.'],
  title: ['個別事業', '事業', '事業名', '事業名等'],
  unit: ['担当', '班', '室', '担当班室'],
  goalNumber: ['目標番号'],
  goal: ['目標', '目標内容'],
  rating: ['達成度', '評価', '評定'],
  outcome: ['目標達成の効果又は達成できなかった理由等', '効果又は理由', '効果・理由', '理由'],
  flag: ['確認', 'チェック'],
};

/** Texts of other towns' forms that name a column where none of {@link HEADER_TEXTS} does; the likeliest first. */
export const LIKELY_TEXTS: Readonly<Partial<Record<Column, readonly string[]>>> = {
  number: ['項番', '通番'],
  title: ['事務事業', '事務事業名', '施策名', '取組名', '項目', '業務内容'],
  unit: ['担当課', '担当室', '担当係', '所管'],
  goal: ['取組内容', '取組目標', '年度目標', '数値目標', '目標・取組内容', '到達点'],
  rating: ['自己評価', '判定', '総合評価', '評価結果', '達成状況'],
  outcome: ['評価の理由', '評価理由', '達成状況', '実績・成果', '取組実績', '成果', '実績', '取組結果'],
};

/** The seed's own printed header: themes and their goals in one column, as printed. */
export const THEME_AND_GOAL_TEXT = '個別事業とその目標';

/** All columns, in the order in which 初期設定 writes them. */
export const COLUMNS = Object.keys(HEADER_TEXTS) as readonly Column[];

/** The names that a header joins, in one order: 「理由・成果」 is 「成果・理由」. @param folded A folded text. */
export const joinedNames = (folded: string): string =>
  JOINTS.test(folded) ? folded.split(JOINTS).sort().join('・') : folded;

const JOINTS = /・|\/|及び|又は|または/;

const COLUMN_BY_TEXT: ReadonlyMap<string, Column> = new Map(
  COLUMNS.flatMap((column) =>
    HEADER_TEXTS[column].map((text): [string, Column] => [joinedNames(foldText(text)), column]),
  ),
);

/** 「評価（課長）」 and 「中間評価」 are a second rating of a town, not the one that the department gives itself for the year. */
export const SECOND_RATING = /二次|外部|課長|部長|最終|町長|市長|委員|前年|昨年|中間|上半期|上期/;

/** What stands in brackets alone behind the columns of somebody else, or of another time. */
const ANOTHERS =
  /\((?:(?:前|昨|次|来|翌)年度?|中間|上半期|上期|二次|外部|課長|部長|最終|町長|市長|委員会?|所属長|上司)(?:評価|記入|時点)?欄?\)$/;

/** 「評価の理由（課長）」, 「目標（前年度）」: not the department's own of this year. */
export const isAnothers = (text: string): boolean => /[)）]\s*$/.test(text) && ANOTHERS.test(foldText(text));

/** The column that a header's text names, brackets and units behind it left out: 「達成度(1〜5)」; undefined for none. */
export function columnNamed(text: string): Column | undefined {
  const folded = foldText(text);
  const whole = COLUMN_BY_TEXT.get(joinedNames(folded));
  if (whole !== undefined) return whole;
  if (isAnothers(text)) return undefined;
  const bare = withoutBrackets(folded);
  const column = bare === folded ? undefined : COLUMN_BY_TEXT.get(joinedNames(bare));
  return column === 'rating' && SECOND_RATING.test(folded) ? undefined : column;
}

/** A header's text as it is compared, without what stands in brackets behind it. */
export const bareHeader = (text: string): string => withoutBrackets(foldText(text));

/** Longer texts are no headers, and looking for the brackets at their end takes long. */
const LONGEST_HEADER = 200;

function withoutBrackets(folded: string): string {
  if (folded.length > LONGEST_HEADER) return folded;
  const bare = folded.replace(
    /(?:\((?:[^()]|\([^()]*\))*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|※.*)+$/,
    '',
  );
  // Around the whole name they say nothing more of it: 【達成度】.
  return bare === '' ? (/^[[【〔](.*)[\]】〕]$/.exec(folded)?.[1] ?? '') : bare;
}
