/** Writing values into a block of cells, the whole block or nothing. */

import { cellName } from '@jiko-hyoka/lossless-xlsx/engine';
import { type Area, gridOver } from '../engine/area';
import type { EngineSheet } from '../engine/engine-sheet';
import type { ICellData } from '../engine/engine-terms';
import type { SheetEngine } from '../engine/sheet-engine';
import { tooLongForCell, violatesRule } from './spreadsheet-errors';

export interface Writing {
  /** Whether a formula is meant for the area's first cell, and its references move for the others. */
  readonly relative: boolean;
  /** Whether data validation rules may refuse the values; pasting goes past them. */
  readonly refusable: boolean;
}

/** Google's own bound, for texts; a workbook file has a narrower one, of which its saving tells. */
const LONGEST_TEXT = 50_000;

/**
 * @param cellAt The cell to write at a 0-based place of the sheet.
 * @throws LiveError naming the first cell whose rule refuses its value, or for a text that no cell takes; then nothing is written.
 */
export function writeCells(
  engine: SheetEngine,
  sheet: EngineSheet,
  area: Area,
  cellAt: (row: number, column: number) => ICellData,
  { relative, refusable }: Writing,
): void {
  const { startRow, startColumn } = area;
  const cells = gridOver(area, (row, column) => {
    const cell = cellAt(row, column);
    if (typeof cell.v === 'string' && cell.v.length > LONGEST_TEXT) throw tooLongForCell(LONGEST_TEXT);
    if (!cell.f || !relative || (row === startRow && column === startColumn)) return cell;
    return { ...cell, f: engine.movedFormula(cell.f, row - startRow, column - startColumn) };
  });
  const refused = refusable ? sheet.validations.firstViolation(startRow, startColumn, cells) : undefined;
  if (refused) throw violatesRule(cellName(refused.row, refused.column));
  sheet.write(startRow, startColumn, cells);
}
