/** The formulas by which 集計 counts one 課's tab: live, with functions that every spreadsheet program knows. */
import { columnLetters } from '../cell-reference';
import type { Column, Header } from '../header';

/** A tab to be counted. */
export interface CountedTab {
  readonly name: string;
  readonly header: Header;
  /** The last row that is counted, 1-based; see {@link lastCountedRow}. */
  readonly lastRow: number;
}

/** The formulas for one tab, with "=". A count whose column the tab lacks is {@link NOT_COUNTED}. */
export interface CountFormulas {
  readonly goals: string;
  readonly flagged: string;
  /** How many goals have the rating 5, 4, 3, 2, 1. */
  readonly levels: readonly [string, string, string, string, string];
}

/** Stands where nothing can be counted: no tab, no header, or a lost column. */
export const NOT_COUNTED = '―';

/** Rows counted in a tab of usual size: the grid that a new tab has at Google. */
const USUAL_ROWS = 1000;

/** The last row that formulas count when a tab is filled down to `rows` (1-based): bounded, with room to grow. */
export const lastCountedRow = (rows: number): number =>
  USUAL_ROWS * Math.max(1, Math.ceil((rows + USUAL_ROWS / 2) / USUAL_ROWS));

/**
 * Every range begins at the header's own row: rows that are inserted right below it stay inside, and what is written
 * in the header is never a rating. So the header, and its copies above printed pages, are taken off where texts count.
 */
export function countFormulas(tab: CountedTab): CountFormulas {
  const range = (column: Column): string | null => rangeOf(tab, column);
  const [goal, rating, flag] = [range('goal'), range('rating'), range('flag')];
  const level = (digit: number): string =>
    rating === null ? NOT_COUNTED : shown(levelCount(rating, digit, [goal, range('title')]));
  return {
    goals: goal === null ? NOT_COUNTED : shown(goalCount(tab, goal, range('title'))),
    flagged: flag === null ? NOT_COUNTED : shown(filledCount(tab, 'flag', flag)),
    levels: [level(5), level(4), level(3), level(2), level(1)],
  };
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

/** Full-width blanks are no goal. Written as a comparison, which an error value turns into an error. */
const isBlank = (range: string): string => `(TRIM(SUBSTITUTE(${range},"　",""))="")`;

/**
 * Rows with a text, an error value being one: 1/TRUE is a number and 1/FALSE an error. No pattern like "?*" is asked for,
 * since not every program has it match texts of several lines, as 確認 holds them.
 */
const filledCount = (tab: CountedTab, column: Column, range: string): string =>
  `SUMPRODUCT(ISERROR(1/${isBlank(range)})*1)-${headerCount(tab, column, range)}`;

const moved = (range: string, rows: number): string => `OFFSET(${range},${rows},0)`;

/**
 * Rows with a goal, an error value being one; and themes that are rated themselves: a title without a goal, not
 * repeated from the row above, and without a goal of the same theme below. The check knows more: it looks past blank
 * rows inside a theme.
 */
function goalCount(tab: CountedTab, goal: string, title: string | null): string {
  const filled = filledCount(tab, 'goal', goal);
  if (title === null) return filled;
  const [below, goalBelow] = [moved(title, 1), isBlank(moved(goal, 1))];
  const sameTheme = `((${below}="")+(${below}=${title})>0)`;
  // A header in row 1 has no row above it.
  const repeated = tab.header.row === 0 ? '' : `*(${title}<>${moved(title, -1)})`;
  const themes = `(${title}<>"")*${isBlank(goal)}${repeated}*(1-(1-${goalBelow})*${sameTheme})`;
  return `${filled}+IFERROR(SUMPRODUCT(${themes}),0)`;
}

/** Ratings in rows that have neither goal nor title belong to no goal. */
function levelCount(rating: string, level: number, ofGoal: readonly (string | null)[]): string {
  const blank = ofGoal.filter((range) => range !== null).map((range) => `,${range},""`);
  const stray = blank.length === 0 ? '' : `-COUNTIFS(${rating},${level}${blank.join('')})`;
  return `COUNTIF(${rating},${level})${stray}`;
}
