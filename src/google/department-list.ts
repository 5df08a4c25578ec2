/** The lines of 課一覧 in 設定. */
import { headTitleOf } from '../core/department-name';
import type { DepartmentField, Settings } from '../core/settings';
import { literalText } from './literal-text';
import { openSettings } from './settings-sheet';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The cell of 状態 in a 課's title block. */
const STATE_CELL = 'B3';

/** Adds a line below the last one, with the usual title of the head. */
export function addDepartmentRow(spreadsheet: Spreadsheet, name: string): void {
  const { sheet, settings } = openSettings(spreadsheet);
  const { table, departments } = settings;
  if (table === null) return;
  const row = Math.max(table.row, ...departments.map((entry) => entry.row)) + 1;
  writeFields(sheet, settings, row, { name: literalText(name), headTitle: literalText(headTitleOf(name)) });
  showState(spreadsheet, name);
}

/** Has the line of a 課 show the 状態 of its tab by formula; does nothing while either is not there. */
export function showState(spreadsheet: Spreadsheet, name: string): void {
  const { sheet, settings } = openSettings(spreadsheet);
  const entry = settings.departments.find((each) => each.name === name);
  if (entry === undefined || spreadsheet.getSheetByName(name) === null) return;
  const state = `='${name.replace(/'/g, "''")}'!${STATE_CELL}`;
  writeFields(sheet, settings, entry.row, { state });
}

/**
 * Writes some fields of one line, neighbouring columns in one call. Blank texts and columns that 課一覧 lacks are
 * left out.
 * @param row 0-based.
 */
export function writeFields(
  sheet: Sheet,
  { table }: Settings,
  row: number,
  fields: Partial<Record<DepartmentField, string | number>>,
): void {
  const cells = Object.entries(fields)
    .map(([field, value]) => ({ column: table?.columns[field as DepartmentField], value }))
    .filter(
      (cell): cell is { column: number; value: string | number } =>
        cell.column !== undefined && cell.value !== '',
    )
    .sort((a, b) => a.column - b.column);
  for (let at = 0; at < cells.length; ) {
    const run = cells.slice(at).filter((cell, ahead) => cell.column === (cells[at]?.column ?? 0) + ahead);
    sheet
      .getRange(row + 1, (run[0]?.column ?? 0) + 1, 1, run.length)
      .setValues([run.map((cell) => cell.value)]);
    at += run.length;
  }
}
