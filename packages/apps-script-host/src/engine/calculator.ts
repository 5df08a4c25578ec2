/** What a tab needs of the whole engine, and how cells are handed to it. */
import type { ICellData } from '@univerjs/core';
import type { FormulaPlace, FormulaResult } from './formula-evaluator';

/** What a tab needs of the whole engine. */
export interface Calculator {
  /** Brings all formulas up to date; cheap when nothing changed. */
  calculate(): void;
  /** A formula that stands in no cell, ready to be evaluated; good until something is written. */
  prepare(formula: string): (place: FormulaPlace) => FormulaResult;
}

/** Cells for an area, row by row; undefined leaves a cell as it is, an emptied cell clears it (cell-value.ts). */
export type CellGrid = readonly (readonly (ICellData | undefined)[])[];
