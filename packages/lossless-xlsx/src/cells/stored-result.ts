/** The mark on a snapshot's cell that its result is the file's, and for which formula. */
import type { CellData } from '../snapshot/snapshot';

/** @param formula With its '='. @param array Whether the formula's result fills several cells. */
export const resultMark = (formula: string, array: boolean): NonNullable<CellData['custom']> =>
  array ? { resultOf: formula, array } : { resultOf: formula };

/** The formula, with its '=', whose result the cell held in the file; undefined where it held none. */
export function storedFormulaOf(cell: CellData): string | undefined {
  const formula: unknown = cell.custom?.['resultOf'];
  return typeof formula === 'string' ? formula : undefined;
}

/** Whether the formula of a marked cell fills several cells. */
export const isArrayFormula = (cell: CellData): boolean => cell.custom?.['array'] === true;
