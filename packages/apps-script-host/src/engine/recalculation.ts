/**
 * Brings the results of formulas up to date, each once and in the order in which they need each other. Only what looks at
 * changed cells is calculated, and of that only what the engine calculates as Excel does: whatever else came with the file keeps the
 * result that it came with (docs/decisions/0015).
 */
import type { ICellData } from '@univerjs/core';
import { CalculationRun } from './calculation-run';
import type { ChangedCells } from './changed-cells';
import { FormulaCells } from './formula-cells';
import { FormulaEvaluator, type FormulaPlace, type FormulaResult } from './formula-evaluator';
import { readFormula } from './formula-reading';
import { keepStoredResults } from './stored-results';
import type { UniverCore } from './univer-core';

/** Where a formula stands, 0-based. */
export interface FormulaSpot {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** For one engine, which asks it before a result is read; until then formulas hold their earlier results. */
export class Recalculation {
  readonly #core: UniverCore;
  readonly #formulas: FormulaCells;
  readonly #evaluator: FormulaEvaluator;
  /** Formulas without a result that were too much to calculate. */
  readonly #abandoned = new WeakSet<ICellData>();
  #isStale = false;
  /** Hears of each formula that kept the file's result although what it looks at has changed, or may have. */
  onKept: ((formula: FormulaSpot) => void) | undefined;

  constructor(core: UniverCore) {
    this.#core = core;
    this.#formulas = new FormulaCells(core);
    this.#evaluator = new FormulaEvaluator(core);
    keepStoredResults(core);
  }

  /** Whether a formula holds a result that another program should calculate anew. */
  get isStale(): boolean {
    return this.#isStale;
  }

  /** Writes results straight into the cell matrix. Formulas that go round in a circle become '#REF!', as at Google. */
  run(changed: ChangedCells): void {
    const sheets = this.#core.workbook.getSheets();
    const run = new CalculationRun(sheets, this.#formulas, this.#evaluator, this.#abandoned);
    run.calculate(changed);
    this.#isStale ||= run.isStale;
    for (const { worksheet, row, column } of this.onKept ? run.kept : [])
      this.onKept?.({ sheetId: worksheet.getSheetId(), row, column });
  }

  /**
   * Evaluates a formula that stands in no cell, as one of a validation rule.
   * What comes back holds as long as nothing is written: cells that it has read once may be remembered.
   */
  prepare(formula: string): (place: FormulaPlace) => FormulaResult {
    if (!readFormula(formula).runnable) return () => '#NAME?';
    this.#evaluator.load();
    const parsed = this.#evaluator.parse(formula);
    return (place) => this.#evaluator.evaluate(parsed, place).result;
  }
}
