/** What a cell holds, apart from its look: the common form in which file and engine are compared. */

import { shiftFormula } from '../formulas/formula-shift';
import { BOOLEAN_CELL, FORCED_TEXT_CELL, NUMBER_CELL, TEXT_CELL } from '../snapshot/engine-values';
import type { CellData } from '../snapshot/snapshot';
import { withLineFeeds } from '../xml/xml-text';
import { resultMark } from './stored-result';

export interface CellContent {
  /** Without '='; null when there is none. */
  readonly formula: string | null;
  /** The value or the formula's last result; null where there is none. '' only as a result. */
  readonly value: string | number | boolean | null;
}

/** What a cell without anything holds; compared by identity too. */
export const EMPTY_CONTENT: CellContent = { formula: null, value: null };

/** The error values that a file can hold (ECMA-376 part 1, 18.17.3, and the younger ones of dynamic arrays). */
const ERRORS = new Set(
  '#REF! #DIV/0! #N/A #NAME? #NULL! #NUM! #VALUE! #GETTING_DATA #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT!'.split(
    ' ',
  ),
);

/** True for a text that is one of the error values. */
export function isErrorText(value: unknown): value is string {
  return typeof value === 'string' && ERRORS.has(value);
}

/**
 * The mark on the `custom` field of a snapshot's cell that held an error value without a formula.
 * The engine has no such type; with the mark the text goes back into the file as an error even when the cell was moved.
 */
export const ERROR_MARK = { isErrorValue: true } as const;

/** How the file holds a content. */
export interface ContentKind {
  /** The value is an error and not a text that looks like one. */
  readonly isError: boolean;
  /** The formula fills several cells, of which this is the first. */
  readonly isArray: boolean;
}

/** The engine's form of a content of the file. */
export function toCellData(content: CellContent, { isError, isArray }: ContentKind): CellData {
  const data: CellData = {};
  const { formula, value } = content;
  if (typeof value === 'string') {
    data.v = value;
    data.t = TEXT_CELL;
  } else if (typeof value === 'number') {
    data.v = value;
    data.t = NUMBER_CELL;
  } else if (typeof value === 'boolean') {
    data.v = value ? 1 : 0;
    data.t = BOOLEAN_CELL;
  }
  if (formula !== null) {
    data.f = `=${formula}`;
    if (value !== null || isArray) data.custom = resultMark(data.f, isArray);
  } else if (isError) data.custom = { ...ERROR_MARK };
  return data;
}

/** Formulas of one sheet that cells share by `si`: the engine writes the text into one of them only. */
export type SharedFormulas = ReadonlyMap<string, { formula: string; row: number; column: number }>;

/** Where the shared formulas of a sheet stand. */
export function sharedFormulasOf(
  cells: Iterable<readonly [row: number, column: number, cell: CellData]>,
): SharedFormulas {
  const found = new Map<string, { formula: string; row: number; column: number }>();
  for (const [row, column, cell] of cells) {
    if (cell.si && cell.f) found.set(cell.si, { formula: cell.f.slice(1), row, column });
  }
  return found;
}

/** The content of an engine's cell at a 0-based place. */
export function contentOf(cell: CellData, row: number, column: number, shared: SharedFormulas): CellContent {
  const formula = formulaOf(cell, row, column, shared);
  const value = formula !== null && cell.v === '' ? '' : cellValueOf(cell);
  return formula === null && value === null ? EMPTY_CONTENT : { formula, value };
}

function formulaOf(cell: CellData, row: number, column: number, shared: SharedFormulas): string | null {
  if (cell.f) return cell.f.startsWith('=') ? cell.f.slice(1) : cell.f;
  const master = cell.si ? shared.get(cell.si) : undefined;
  return master ? shiftFormula(master.formula, row - master.row, column - master.column) : null;
}

function cellValueOf(cell: CellData): CellContent['value'] {
  const value = cell.v ?? null;
  if (value === null || value === '') return null;
  if (cell.t === BOOLEAN_CELL)
    return typeof value === 'string' ? /^true$/i.test(value) || value === '1' : Boolean(value);
  if (cell.t === TEXT_CELL || cell.t === FORCED_TEXT_CELL) return withLineFeeds(String(value));
  if (cell.t === NUMBER_CELL && typeof value === 'string')
    return value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
  return value;
}

/** What the engine shows for a text behind "=" that is no formula: a file that has it as one is broken to Excel. */
const UNREADABLE = '#ERROR!';

/** As it goes into the file: what is no formula goes as the text that was typed. */
export function writtenContent(content: CellContent): CellContent {
  if (content.formula === null || content.value !== UNREADABLE) return content;
  return { formula: null, value: `=${content.formula}` };
}

/** What Excel takes in a cell; with more it calls the file broken. */
const LONGEST = { text: 32_767, formula: 8192 };

/** The limit that a content exceeds; null where it fits into a cell of a file. */
export function exceededLimit({ formula, value }: CellContent): number | null {
  if (formula !== null && formula.length > LONGEST.formula) return LONGEST.formula;
  return typeof value === 'string' && value.length > LONGEST.text ? LONGEST.text : null;
}

/**
 * True where the file's result stays: that of a formula which is the same as before and which was not calculated here, because the
 * engine does not know how; and none where the program that wrote the file left the calculating to others.
 */
export function keepsResult(before: CellContent, after: CellContent): boolean {
  if (after.formula === null || before.formula !== after.formula) return false;
  return (
    before.value === null || after.value === null || after.value === '#NAME?' || after.value === UNREADABLE
  );
}

/** True when both say the same; a result that is an error equals the text of that error. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  return a.formula === b.formula && a.value === b.value;
}
