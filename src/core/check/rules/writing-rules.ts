/** How single texts are written: widths, brackets, characters that are not shown everywhere, years, length. */
import { westernYear } from '../../calendar/era';
import { type FiscalYear, formatFiscalYear } from '../../calendar/fiscal-year';
import type { Evaluation } from '../../evaluation/evaluation';
import type { Finding, Rule } from '../../finding';
import { HINT_MESSAGES as TEXT } from '../../messages/hints';
import { checkBrackets } from './brackets';
import { type CellText, holding, textFinding } from './cell-texts';
import { ODD } from './text-signs';

/** Says what it finds in a text: the rule, the sentence, and the mended text where there is exactly one. */
type TextRule = (text: string, cell: CellText, year: FiscalYear | undefined) => Said | null;
type Said = readonly [rule: Rule, message: string, mended?: string];

/** @param year Of the evaluation; undefined when 設定 cannot be read: then no year is judged. */
export function checkWriting(
  evaluation: Evaluation,
  cells: readonly CellText[],
  year: FiscalYear | undefined,
): Finding[] {
  const column = evaluation.header.columns;
  const findings: Finding[] = [];
  for (const cell of holding(cells, ODD)) {
    if (column[cell.column] === undefined) continue;
    for (const rule of RULES) {
      const said = rule(cell.text, cell, year);
      if (said === null) continue;
      const mended = evaluation.header.themesAmongGoals ? null : (said[2] ?? null);
      findings.push(textFinding(evaluation, said[0], cell, said[1], mended));
    }
  }
  return findings;
}

const HALF_KANA = /[\uff61-\uff9f]+/g;

const kanaWidth: TextRule = (text) => {
  const [first] = text.match(HALF_KANA) ?? [];
  if (first === undefined) return null;
  return ['kana-width', TEXT.kanaWidth(first), text.replace(HALF_KANA, (part) => part.normalize('NFKC'))];
};

/** ㈱ ㎡ ㌔ ㍻ № ℡, and ① where it is no bullet: 「様式①」, 「様式①を」. */
const PLATFORM =
  /[\u2116\u2121\u3220-\u3243\u3300-\u33ff]|[ぁ-んァ-ヺ一-鿿][①-⑳](?:(?=[をはがにの])|(?![ぁ-んァ-ヺ一-鿿]))/g;

const platformCharacter: TextRule = (text) => {
  const found = text.match(PLATFORM);
  if (found === null) return null;
  const signs = [...new Set(found.map((each) => each.slice(-1)))];
  return ['platform-character', TEXT.platformCharacter(signs.join(''))];
};

/** Characters that an office has drawn itself: elsewhere they are another one, or none. */
const PRIVATE = /[\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff]/;

const privateCharacter: TextRule = (text) =>
  PRIVATE.test(text) ? ['private-character', TEXT.privateCharacter] : null;

/** Between words; at the beginning of a line they are an indent. */
const LAYOUT = /[^\s\u3000][ \u3000\t]{3,}[^\s\u3000]/;

const layoutBlank: TextRule = (text) => (LAYOUT.test(text) ? ['layout-blank', TEXT.layoutBlank] : null);

const brackets: TextRule = (text) => {
  const found = checkBrackets(text);
  if (found === null) return null;
  return found.kind === 'width'
    ? ['bracket-width', TEXT.bracketWidth, found.mended]
    : ['bracket-unbalanced', TEXT.bracketUnbalanced(found.sign)];
};

/** The year in which 令和 began. Texts of years before it could not know of it. */
const REIWA = 2019;
const ERA_YEAR = /(平成|令和)([0-9０-９]{1,2})年(?![目間])(度|([5-9５-９]|[1１][0-2０-２])月)?/g;

const eraYear: TextRule = (text, _, year) => {
  if (year === undefined || year < REIWA || !/平成[3-9３-９]|令和[1１]年/.test(text)) return null;
  let wrong = '';
  const mended = text.replace(
    ERA_YEAR,
    (whole, era: string, typed: string, unit = '', month = '', at: number) => {
      const right = rightEraYear(era, Number(typed.normalize('NFKC')), month !== '');
      // A plan keeps the years in its name.
      if (right === null || isQuoted(text, at) || PLAN.test(text.slice(at + whole.length))) return whole;
      wrong = wrong || whole;
      return `${right}年${unit}`;
    },
  );
  return wrong === '' ? null : ['era-year', TEXT.eraYear(wrong), mended];
};

/** null where the year is right. @param isLate Whether a month from May on stands behind it. */
function rightEraYear(era: string, count: number, isLate: boolean): string | null {
  if (era === '令和') return count === 1 ? '令和元' : null;
  if (westernYear('平成', String(count)) !== undefined && !(count === 31 && isLate)) return null;
  if (count < 31 || count > 60) return null;
  return count === 31 ? '令和元' : `令和${count - 30}`;
}

/** Behind a year, it may be the name of a plan, or the years that a plan is for: 「平成31年度〜平成35年度総合計画」. */
const PLAN =
  /^(?!の)(?:まで|[^、。，\n「」『』（）()はがをにでも]){0,30}?(?:計画|プラン|ビジョン|戦略|大綱|条例|方針|指針|要綱|構想)/;

function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return /[「『（(【][^」』）)】]*$/.test(before);
}

/** As a sentence about this year's work would not begin: the name of the year was left from the year before. */
const yearOutdated: TextRule = (text, { column }, year) => {
  if (year === undefined) return null;
  const folded = /年度/.test(text) ? text.normalize('NFKC') : '';
  const last = formatFiscalYear(year - 1);
  if (!folded.includes(last) || folded.includes(formatFiscalYear(year)) || COMPARES.test(folded)) return null;
  const isMeant = column === 'goal' ? WITHIN_YEAR : ABOUT_YEAR;
  const rest = folded.slice(folded.indexOf(last) + last.length);
  return isMeant.test(rest) ? ['year-outdated', TEXT.yearOutdated(last, formatFiscalYear(year))] : null;
};

const COMPARES = /前年|昨年|比較|比べ|対比|年度比|と同|から|より|実績|以前|までに|策定した|制定した/;
const WITHIN_YEAR = /^(?:中|内)に[^。]*(?:ます|する|図る|行う|進める|めざす|目指す)/;
const ABOUT_YEAR = /^(?:は|においては|では|中に|内に|の目標|の成果)/;

/** Lines of type that fit into 409 points, Excel's tallest row, and characters in a line: in the columns that 初期設定 makes. */
const MOST_LINES = 28;
const LINE_LENGTH = { goal: 15, outcome: 18 };

const cellTooLong: TextRule = (text, { column }) => {
  const length = LINE_LENGTH[column];
  // Each line break leaves at most a line's rest blank.
  if (text.length < MOST_LINES || (text.length <= MOST_LINES * length && !text.includes('\n'))) return null;
  let lines = 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(line.length / length));
  return lines > MOST_LINES ? ['cell-too-long', TEXT.cellTooLong] : null;
};

const RULES: readonly TextRule[] = [
  brackets,
  cellTooLong,
  kanaWidth,
  platformCharacter,
  privateCharacter,
  layoutBlank,
  eraYear,
  yearOutdated,
];
