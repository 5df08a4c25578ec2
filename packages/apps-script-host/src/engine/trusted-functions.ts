/**
 * The functions that the engine calculates as Excel does, and what they must be given for that. Each was compared with another program
 * over blank cells, numbers, texts, texts of digits, empty texts and errors (docs/decisions/0015): what differed is not here, or guarded.
 */

/** What the cells that a formula names must hold, for its result to be Excel's. */
export interface CellGuard {
  /** Single cells hold no text that looks like a number: Excel would calculate with it. */
  readonly numbers: boolean;
  /** Single cells hold a number but 0, or a plain text: blank ones, and the signs of patterns, are looked for in other ways. */
  readonly keys: boolean;
  /** No cell holds an error, or a text that looks like a number. */
  readonly areas: boolean;
}

export interface TrustedFunction extends Partial<CellGuard> {
  /** The 0-based arguments that may be an area of several cells. */
  readonly takes: 'all' | readonly number[];
  /** Calculates whole columns of values with what stands inside, as `SUMPRODUCT((A1:A9=1)*2)`. */
  readonly array?: true;
  /** May stand inside such an array and gives one result for each cell. */
  readonly each?: true;
  /** Counts blank cells, so that whole columns differ with the size of the grid. */
  readonly bounded?: true;
  /** An argument that must be written out as 0 or FALSE: another one looks for neighbours in sorted cells. */
  readonly exact?: number;
  /** The arguments that are patterns to look for: written out, or single cells. */
  readonly criteria?: readonly number[];
  /** The arguments that ask a question: a comparison, or a function that answers with yes or no. */
  readonly questions?: 'all' | readonly number[];
  /** The arguments that are places in a table: written out from 1 on, found by MATCH, or counted by ROWS. */
  readonly places?: readonly number[];
  /** Answers with yes or no. */
  readonly answers?: true;
}

const named = (names: string, how: TrustedFunction): [string, TrustedFunction][] =>
  names.split(' ').map((name) => [name, how]);

export const TRUSTED_FUNCTIONS: ReadonlyMap<string, TrustedFunction> = new Map([
  ...named('SUM COUNT COUNTA MIN MAX', { takes: 'all' }),
  ...named('AVERAGE', { takes: 'all', areas: true }),
  ...named('COUNTBLANK', { takes: 'all', bounded: true }),
  ...named('ROWS COLUMNS', { takes: 'all', each: true, bounded: true }),
  ...named('COUNTIF', { takes: [0], criteria: [1] }),
  ...named('SUMIF', { takes: [0, 2], criteria: [1] }),
  ...named('COUNTIFS', { takes: [0, 2, 4, 6, 8, 10], criteria: [1, 3, 5, 7, 9, 11] }),
  ...named('SUMIFS', { takes: [0, 1, 3, 5, 7, 9], criteria: [2, 4, 6, 8, 10] }),
  ...named('AVERAGEIF', { takes: [0, 2], criteria: [1], areas: true }),
  ...named('AVERAGEIFS', { takes: [0, 1, 3, 5, 7, 9], criteria: [2, 4, 6, 8, 10], areas: true }),
  ...named('SUMPRODUCT', { takes: 'all', array: true, bounded: true }),
  ...named('INDEX', { takes: [0], places: [1, 2] }),
  ...named('MATCH', { takes: [1], exact: 2, keys: true }),
  ...named('VLOOKUP HLOOKUP', { takes: [1], exact: 3, places: [2], keys: true }),
  ...named('OFFSET', { takes: [0], each: true, bounded: true }),
  ...named('IF', { takes: [], questions: [0] }),
  ...named('AND OR', { takes: [], questions: 'all', answers: true }),
  ...named('NOT', { takes: [], questions: 'all', answers: true, each: true }),
  ...named('ISBLANK ISNUMBER ISTEXT ISERROR', { takes: [], answers: true, each: true }),
  ...named('IFERROR', { takes: [] }),
  ...named('ABS INT ROUND ROUNDUP ROUNDDOWN MOD', { takes: [], each: true, numbers: true }),
  ...named('LEN LEFT RIGHT MID TRIM SUBSTITUTE REPT CONCATENATE', { takes: [], each: true }),
]);
