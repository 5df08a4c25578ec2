/** Changes to a snapshot as the engine would make them, in few words. */

import { parseCell } from '../src/snapshot/cell-reference';
import type { CellData, WorkbookData, WorksheetData } from '../src/snapshot/snapshot';
import type { XlsxFile } from '../src/workbook/xlsx-file';

/** A copy of the snapshot of a file, to be changed. */
export function snapshotOf(file: XlsxFile): WorkbookData {
  return structuredClone(file.workbook);
}

/** A sheet of a snapshot by id, complete as reading made it. */
export function sheetOf(workbook: WorkbookData, id = 'sheet1'): WorksheetData {
  const sheet = workbook.sheets[id];
  if (!sheet) throw new Error(`no sheet ${id}`);
  return sheet as WorksheetData;
}

/** The cell at an A1 place, or undefined. */
export function cellAt(workbook: WorkbookData, a1: string, id = 'sheet1'): CellData | undefined {
  const place = parseCell(a1);
  return (place && sheetOf(workbook, id).cellData[place.row]?.[place.column]) ?? undefined;
}

/** Lays fields over the cell at an A1 place; makes the cell when it is not there. */
export function change(workbook: WorkbookData, a1: string, fields: CellData, id = 'sheet1'): void {
  const place = parseCell(a1);
  if (!place) throw new Error(`no cell ${a1}`);
  const { cellData } = sheetOf(workbook, id);
  cellData[place.row] = {
    ...cellData[place.row],
    [place.column]: { ...cellAt(workbook, a1, id), ...fields },
  };
}

/** The data that a plugin of the engine keeps in a snapshot. */
export function resourceOf<T>(workbook: WorkbookData, name: string): T {
  return JSON.parse(workbook.resources?.find((one) => one.name === name)?.data ?? '{}') as T;
}

/** Replaces the data of a plugin. */
export function setResource(workbook: WorkbookData, name: string, data: unknown): void {
  const others = workbook.resources?.filter((one) => one.name !== name) ?? [];
  workbook.resources = [...others, { name, data: JSON.stringify(data) }];
}
