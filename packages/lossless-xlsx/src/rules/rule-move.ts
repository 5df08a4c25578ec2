/** Moves rules that cover cells and speak of them by formulas: conditional formats and data validations. */

import { editedFormula } from '../formulas/formula-edit';
import { shiftFormula } from '../formulas/formula-shift';
import type { CellRange } from '../snapshot/cell-reference';
import { movedRange, type StructuralEdit } from '../snapshot/structural-edit';

/** A step together with the name that formulas use for its sheet. */
export interface NamedEdit {
  readonly edit: StructuralEdit;
  readonly sheetName: string;
}

/** Where a rule applies, and its formulas without '='. Their relative references are meant for the first cell of the ranges' hull. */
export interface PlacedRule {
  readonly ranges: readonly CellRange[];
  readonly formulas: readonly string[];
}

/**
 * A rule after the steps, in order; null when all of its cells are gone.
 * @param home The name of the sheet that the rule belongs to.
 */
export function movedRule(rule: PlacedRule, home: string, journal: readonly NamedEdit[]): PlacedRule | null {
  let { ranges, formulas } = rule;
  for (const { edit, sheetName } of journal) {
    const step = new Map([[sheetName.toLowerCase(), [edit]]]);
    if (sheetName === home) {
      formulas = formulas.map((formula) => reanchored(formula, ranges, edit));
      ranges = ranges.map((range) => movedRange(range, [edit])).filter((range) => range !== null);
      if (ranges.length === 0) return null;
    }
    formulas = formulas.map((formula) => editedFormula(formula, home, step));
  }
  return { ranges, formulas };
}

/** When the cell that a formula is meant for is deleted, the formula is first written for the one that becomes the first. */
function reanchored(formula: string, ranges: readonly CellRange[], edit: StructuralEdit): string {
  if (edit.kind !== 'delete') return formula;
  const kept = ranges.map((range) => withoutDeletedStart(range, edit)).filter((range) => range !== null);
  if (kept.length === 0) return formula;
  const [before, after] = [firstCell(ranges), firstCell(kept)];
  return shiftFormula(formula, after.row - before.row, after.column - before.column);
}

function withoutDeletedStart(range: CellRange, { axis, at, count }: StructuralEdit): CellRange | null {
  if (!movedRange(range, [{ sheetId: '', kind: 'delete', axis, at, count }])) return null;
  const start = axis === 'rows' ? range.startRow : range.startColumn;
  if (start < at || start >= at + count) return range;
  return axis === 'rows' ? { ...range, startRow: at + count } : { ...range, startColumn: at + count };
}

function firstCell(ranges: readonly CellRange[]): { row: number; column: number } {
  return {
    row: Math.min(...ranges.map(({ startRow }) => startRow)),
    column: Math.min(...ranges.map(({ startColumn }) => startColumn)),
  };
}
