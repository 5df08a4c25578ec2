/** The formulas of one sheet as the file holds them, with shared ones written out for each of their cells. */

import type { ScannedCell } from '../file/worksheet-scanner';
import { shiftFormula } from './formula-shift';

export class FormulaTexts {
  private readonly masters = new Map<string, { formula: string; row: number; column: number }>();

  /**
   * The formula of a cell without '='; null when it has none of its own (cells inside an array formula).
   * Cells must come in the order of the file, because shared formulas refer back.
   * @param row 0-based.
   */
  of(cell: ScannedCell, row: number): string | null {
    if (!cell.formula) return null;
    const { attributes, text } = cell.formula;
    const group = attributes['si'];
    if (attributes['t'] !== 'shared' || group === undefined) return text === '' ? null : text;
    if (text !== '') this.masters.set(group, { formula: text, row, column: cell.column });
    const master = this.masters.get(group);
    return master ? shiftFormula(master.formula, row - master.row, cell.column - master.column) : null;
  }
}
