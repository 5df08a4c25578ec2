/**
 * The conditional formats of a 課's tab, which colour a cell the moment it is typed, with no script running: a low
 * rating without explanation, and a rating that is none of the levels.
 */
import { cellName } from '../cells/cell-reference';
import type { Header } from '../evaluation/header';
import { isFiveLevels, type Rating, type Scale } from '../evaluation/scale';

/** One rule: a formula, relative to the first entry row, over some ranges in A1 notation. */
export interface Highlight {
  readonly kind: 'explanation-missing' | 'rating-invalid';
  readonly formula: string;
  readonly ranges: readonly string[];
}

/** A rule as it stands in a tab; formulas of every origin. */
export type FoundHighlight = Pick<Highlight, 'formula' | 'ranges'>;

/**
 * In both formulas: FIND tells upper from lower case and full from half width in all programs, which = does not, and a
 * rating's place in this text is the rating itself. Array constants would do the same, but Excel refuses them here.
 */
const LEVELS = '"12345"';

/** The commonest texts that explain nothing (`explanation.ts` knows more); more would pass Excel's 255 characters. */
const PLACEHOLDERS = [
  'なし',
  '特になし',
  '該当なし',
  '同上',
  '別紙のとおり',
  '調整中',
  '未定',
  '-',
  '－',
  'ー',
];

/**
 * The rules that a tab should have; the first of two that fit a cell wins. Only functions that Sheets, Excel,
 * LibreOffice and Univer all have, and no other tab: Sheets allows none here.
 *
 * @param header Where the columns are; a rule whose columns are missing is left out.
 * @param lastRow 0-based, the last row of the grid.
 * @param limit A rating at or below it needs an explanation. It stands in the rule as a number.
 * @param scale The levels stand in the rules as texts.
 */
export function ratingHighlights(header: Header, lastRow: number, limit: Rating, scale: Scale): Highlight[] {
  const { rating, outcome } = header.columns;
  const first = header.row + 1;
  if (rating === undefined || first > lastRow) return [];
  // As Google names them: one cell without its like.
  const range = (column: number): string =>
    [...new Set([cellName(first, column), cellName(lastRow, column)])].join(':');
  const typed = `$${cellName(first, rating)}&""`;
  const invalid: Highlight = {
    kind: 'rating-invalid',
    formula: `=IFERROR(AND(${withoutBlanks(typed)}<>"",${noneOf(typed, scale)}),TRUE)`,
    ranges: [range(rating)],
  };
  if (outcome === undefined) return [invalid];
  const low = lowest(typed, limit, scale);
  const words = `"|"&SUBSTITUTE(${withoutBlanks(`$${cellName(first, outcome)}&""`)},"。","")&"|"`;
  return [
    invalid,
    {
      kind: 'explanation-missing',
      formula: explanationFormula(low, words),
      ranges: [range(rating), range(outcome)],
    },
  ];
}

/** Excel takes no longer ones. */
const LONGEST_FORMULA = 255;

/** As many of the placeholders as there is room for. */
function explanationFormula(low: string, words: string): string {
  for (let count = PLACEHOLDERS.length; ; count -= 1) {
    const nothing = `ISNUMBER(FIND(${words},"||${PLACEHOLDERS.slice(0, count).join('|')}|"))`;
    const formula = `=IFERROR(AND(${low},${nothing}),FALSE)`;
    if (formula.length <= LONGEST_FORMULA || count === 0) return formula;
  }
}

/** The symbols of a town from the lowest on, each between two bars: its place tells how low it is. */
const symbolList = (scale: Scale): string =>
  `"|${[...scale]
    .reverse()
    .map(({ symbol }) => symbol)
    .join('|')}|"`;
const placeIn = (typed: string, scale: Scale): string => `FIND("|"&${typed}&"|",${symbolList(scale)})`;

const noneOf = (typed: string, scale: Scale): string =>
  isFiveLevels(scale)
    ? `OR(LEN(${typed})<>1,ISERROR(FIND(${typed},${LEVELS})))`
    : `ISERROR(${placeIn(typed, scale)})`;

/** That a level stands there, and is at or below the limit. */
function lowest(typed: string, limit: Rating, scale: Scale): string {
  if (isFiveLevels(scale)) return `LEN(${typed})=1,FIND(${typed},${LEVELS})<=${limit}`;
  const below = scale.filter(({ rating }) => rating < limit);
  const place = below.reduce((sum, { symbol }) => sum + symbol.length + 1, 1);
  return `${placeIn(typed, scale)}<=${place}`;
}

/** Of any scale: what is looked for stands between bars, and so does what it is looked for in. */
const OWN_LIST = /FIND\("\|"&\$[A-Z]+\d+&""&"\|","\|/;

const withoutBlanks = (text: string): string =>
  `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${text}," ",""),"　",""),CHAR(10),"")`;

/** Whether a rule is one of ours, of this version or an earlier one, wherever rows and columns have moved it. */
export const isOwnHighlight = ({ formula }: FoundHighlight): boolean =>
  formula.includes(LEVELS) || OWN_LIST.test(formula.replace(/ (?=[^"]*(?:"[^"]*"[^"]*)*$)/g, ''));

/** Whether a tab's own rules are exactly the wanted ones; rules of people are not looked at. */
export function hasHighlights(found: readonly FoundHighlight[], wanted: readonly Highlight[]): boolean {
  const own = found.filter(isOwnHighlight).map(keyOf).sort();
  return own.join('\n') === wanted.map(keyOf).sort().join('\n');
}

/** Programs write a formula back with blanks and ranges in another order. */
const keyOf = ({ formula, ranges }: FoundHighlight): string =>
  `${formula.replace(/^=/, '').replace(/ (?=[^"]*(?:"[^"]*"[^"]*)*$)/g, '')} ${[...ranges].sort().join()}`;
