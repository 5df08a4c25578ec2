/** The formulas by which 集計 counts one 課's tab: live, with functions that every spreadsheet program knows. */
import { columnLetters } from '../cells/cell-reference';
import type { CellValues } from '../cells/cell-value';
import { LAST_YEAR_HEADER } from '../department-tab/last-year';
import { findTitleLabel, USUAL_LABELS } from '../department-tab/title-block';
import type { Column, Header } from '../evaluation/header';
import { HEADER_TEXTS } from '../evaluation/header-texts';
import { isNumeric, type Scale } from '../evaluation/scale';
import { LAST_YEAR_SHEET } from '../settings/settings';

/** A tab to be counted. */
export interface CountedTab {
  readonly name: string;
  readonly header: Header;
  /** The last row that is counted, 1-based: at most the last one of the tab's grid, which no formula may leave at Google. */
  readonly lastRow: number;
}

/** The formulas for one tab, with "=". A count whose column the tab lacks is {@link NOT_COUNTED}. */
export interface CountFormulas {
  readonly goals: string;
  readonly flagged: string;
  /** How many goals have each level, best first. */
  readonly levels: readonly string[];
}

/** Stands where nothing can be counted: no tab, no header, or a lost column. */
export const NOT_COUNTED = '―';

/** The rows of a tab of usual size: the grid that a new tab has at Google. */
export const USUAL_ROWS = 1000;

/**
 * Every range begins at the header's own row: rows that are inserted right below it stay inside, and what is written
 * in the header is never a rating. So the header, and its copies above printed pages, are taken off where texts count.
 */
export function countFormulas(tab: CountedTab, scale: Scale): CountFormulas {
  const range = (column: Column): string | null => rangeOf(tab, column);
  const [goal, rating, flag] = [range('goal'), range('rating'), range('flag')];
  const level = (symbol: string): string =>
    rating === null ? NOT_COUNTED : shown(levelCount(rating, criterion(symbol), [goal, range('title')]));
  return {
    goals: goal === null ? NOT_COUNTED : shown(goalCount(tab, goal, range('title'))),
    flagged: flag === null ? NOT_COUNTED : shown(filledCount(tab, 'flag', flag)),
    levels: scale.map(({ symbol }) => level(symbol)),
  };
}

/**
 * Last year's counts, from the tab 前年度, where everything is a text: SUMPRODUCT tells texts alike in every program.
 * @param lastRow Of that tab, 1-based.
 */
export function lastYearFormulas(lastRow: number, scale: Scale): Omit<CountFormulas, 'flagged'> {
  const range = (header: (typeof LAST_YEAR_HEADER)[number]): string => {
    const letters = columnLetters(LAST_YEAR_HEADER.indexOf(header));
    return `${quotedSheet(LAST_YEAR_SHEET)}!$${letters}$2:$${letters}$${lastRow}`;
  };
  const rating = range(HEADER_TEXTS.rating[0]);
  return {
    goals: shown(`COUNTA(${range('課')})`),
    levels: scale.map(({ symbol }) => shown(`SUMPRODUCT((${rating}="${symbol}")*1)`)),
  };
}

/** Shows the 状態 of a tab, beside its label; where that is lost, where 初期設定 puts it. @param headerRow 0-based. */
export function stateFormula(name: string, values: CellValues, headerRow: number): string {
  const { row, column } = findTitleLabel(values, headerRow, 'state') ?? USUAL_LABELS.state;
  return shown(`${quotedSheet(name)}!$${columnLetters(column + 1)}$${row + 1}&""`);
}

/** A sheet's name as formulas write it. */
export const quotedSheet = (name: string): string => `'${name.replace(/'/g, "''")}'`;

function rangeOf({ name, header, lastRow }: CountedTab, column: Column): string | null {
  const at = header.columns[column];
  if (at === undefined) return null;
  const letters = columnLetters(at);
  return `${quotedSheet(name)}!$${letters}$${header.row + 1}:$${letters}$${lastRow}`;
}

/** A deleted tab would leave #REF! in every sum. */
const shown = (count: string): string => `=IFERROR(${count},"${NOT_COUNTED}")`;

/** Cells that say the same as the header of their column: the header itself and its copies. */
function headerCount({ name, header }: CountedTab, column: Column, range: string): string {
  const letters = columnLetters(header.columns[column] ?? 0);
  return `COUNTIF(${range},${quotedSheet(name)}!$${letters}$${header.row + 1})`;
}

/** 1 where a comparison does not hold, an error value being unlike all else: 1/TRUE is a number and 1/FALSE an error. */
const differs = (comparison: string): string => `ISERROR(1/(${comparison}))*1`;

const isSame = (comparison: string): string => `(1-ISERROR(1/(${comparison})))`;

/** Full-width blanks are no goal. */
const blank = (range: string): string => `TRIM(SUBSTITUTE(${range},"　",""))=""`;

/**
 * Rows with a text, an error value being one. No pattern like "?*" is asked for, since not every program has it match
 * texts of several lines, as 確認 holds them.
 */
const filledCount = (tab: CountedTab, column: Column, range: string): string =>
  `SUMPRODUCT(${differs(blank(range))})-${headerCount(tab, column, range)}`;

/** A range's rows from the given one on, but for as many: moved as a whole it would leave the grid. */
const part = (range: string, from: number): string => `OFFSET(${range},${from},0,ROWS(${range})-2)`;

/** A cell of a range, counted from its last one. */
const fromLast = (range: string, back: number): string => `INDEX(${range},ROWS(${range})-${back})`;

/**
 * Rows with a goal, an error value being one; and themes that are rated themselves: a title without a goal, not
 * repeated from the row above, and without a goal of the same theme in the row below. The last row has none below it, and
 * is counted apart. The check knows more: it looks past blank rows inside a theme.
 */
function goalCount(tab: CountedTab, goal: string, title: string | null): string {
  const filled = filledCount(tab, 'goal', goal);
  if (title === null) return filled;
  const [above, own, below] = [part(title, 0), part(title, 1), part(title, 2)];
  const sameTheme = `(${isSame(`${below}=""`)}+${isSame(`${below}=${own}`)}>0)`;
  const goalBelow = differs(blank(part(goal, 2)));
  const all = `SUMPRODUCT(${theme(own, part(goal, 1), above)}*(1-${goalBelow}*${sameTheme}))`;
  return `${filled}+${all}+${theme(fromLast(title, 0), fromLast(goal, 0), fromLast(title, 1))}`;
}

/** 1 where there is a title other than that of the row above, and no goal. */
const theme = (title: string, goal: string, above: string): string =>
  `${differs(`${title}=""`)}*${isSame(blank(goal))}*${differs(`${title}=${above}`)}`;

/** As COUNTIF takes it: a number, or a text that is compared whole. */
const criterion = (symbol: string): string => (isNumeric(symbol) ? symbol : `"=${symbol}"`);

/** Ratings in rows that have neither goal nor title belong to no goal. */
function levelCount(rating: string, level: string, ofGoal: readonly (string | null)[]): string {
  const blank = ofGoal.filter((range) => range !== null).map((range) => `,${range},""`);
  const stray = blank.length === 0 ? '' : `-COUNTIFS(${rating},${level}${blank.join('')})`;
  return `COUNTIF(${rating},${level})${stray}`;
}
