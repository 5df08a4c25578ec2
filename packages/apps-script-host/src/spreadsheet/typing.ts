/** A person's typing and pasting into the workbook. */

import { type Area, columnsOf, rowsOf } from '../engine/area';
import { writtenCell } from '../engine/engine-cell';
import type { SheetEngine } from '../engine/sheet-engine';
import { parseA1 } from './a1-notation';
import { type Edit, editOf, enteredText } from './edit-event';
import { rangePlace } from './range-place';
import { writeCells } from './range-writing';
import { rangeNotFound, sizeMismatch } from './spreadsheet-errors';
import { sessionOf } from './spreadsheet-session';

/**
 * Enters values as a person does, and selects the cells. Texts are read as typed, also in one cell of many.
 * One cell is typed: a rule that refuses the value stops it. Several are pasted, which such rules do not stop.
 *
 * @param a1 A cell or an area; a cell alone is the corner of a larger block of values.
 * @param values One value for all cells, or a grid.
 * @throws LiveError 'Range not found' without such a sheet or area, and where a protection or a rule refuses it.
 */
export function typeAsPerson(engine: SheetEngine, sheetName: string, a1: string, values: unknown): Edit {
  const session = sessionOf(engine);
  const sheet = engine.sheetNamed(sheetName);
  const bounds = parseA1(a1)?.bounds;
  if (sheet === undefined || bounds === undefined) throw rangeNotFound();
  const grid = Array.isArray(values) ? (values as unknown[][]) : undefined;
  const named = rangePlace(session.range(sheet, bounds), 'edit').area;
  const area = grid === undefined ? named : grownTo(grid, named);
  const range = session.range(sheet, grid === undefined ? bounds : area);
  session.rights.requireCells(sheet, area);
  const single = rowsOf(area) * columnsOf(area) === 1;
  const old = single ? enteredText(sheet.value(area.startRow, area.startColumn)) : undefined;
  const cellAt = (row: number, column: number) => {
    const value = grid === undefined ? values : grid[row - area.startRow]?.[column - area.startColumn];
    return writtenCell(value, () => sheet.numberFormat(row, column), session.now());
  };
  writeCells(engine, sheet, area, cellAt, { relative: false, refusable: single });
  session.select(sheet, area);
  const value = single ? enteredText(sheet.value(area.startRow, area.startColumn)) : undefined;
  return editOf(range, value, old);
}

function grownTo(grid: readonly (readonly unknown[])[], area: Area): Area {
  const [rows, columns] = [grid.length, grid[0]?.length ?? 0];
  const odd = grid.find((line) => line.length !== columns);
  if (odd) throw sizeMismatch('columns', odd.length, columns);
  if (rowsOf(area) * columnsOf(area) > 1) {
    if (rows !== rowsOf(area)) throw sizeMismatch('rows', rows, rowsOf(area));
    if (columns !== columnsOf(area)) throw sizeMismatch('columns', columns, columnsOf(area));
  }
  const { startRow, startColumn } = area;
  return { startRow, startColumn, endRow: startRow + rows - 1, endColumn: startColumn + columns - 1 };
}
