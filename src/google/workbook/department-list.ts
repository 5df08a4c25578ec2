/** The lines of 課一覧 in 設定. */

import type { StateFormula } from '../../core/set-up/set-up-step';
import { headTitleOf } from '../../core/settings/department-name';
import type { DepartmentField, Settings } from '../../core/settings/settings';
import { literalText } from './literal-text';
import { openSettings } from './settings-sheet';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Adds a line for each 課 that has none below everything that stands in 設定, with the usual title of its head; in one call, so that no
 * line is ever there by half.
 */
export function addDepartmentRows(spreadsheet: Spreadsheet, wanted: readonly string[]): void {
  const { sheet, settings, values } = openSettings(spreadsheet);
  const names = wanted.filter((name) => !settings.departments.some((entry) => entry.name === name));
  const { table } = settings;
  const column = table?.columns.name;
  if (table === null || column === undefined || names.length === 0) return;
  const last = Math.max(table.row, ...settings.departments.map((entry) => entry.row));
  const isBelowBlank = values.slice(last + 1).every((row) => row.every((value) => value === ''));
  // A table that stands below moves down.
  const isInserted = !isBelowBlank && table.end < values.length;
  const row = isBelowBlank || isInserted ? last + 1 : values.length;
  if (isInserted) sheet.insertRowsBefore(row + 1, names.length);
  const titleColumn = table.columns.headTitle ?? column;
  const first = Math.min(column, titleColumn);
  const lines = names.map((name) => {
    const cells = Array.from({ length: Math.abs(titleColumn - column) + 1 }, () => '');
    cells[titleColumn - first] = literalText(headTitleOf(name));
    cells[column - first] = literalText(name);
    return cells;
  });
  sheet.getRange(row + 1, first + 1, lines.length, lines[0]?.length ?? 1).setValues(lines);
}

/** Has lines of 課一覧 show the 状態 of their tab by formula, where there is one; neighbouring lines in one call. */
export function showStates(spreadsheet: Spreadsheet, states: readonly StateFormula[]): void {
  const { sheet, settings } = openSettings(spreadsheet);
  const column = settings.table?.columns.state;
  if (column === undefined) return;
  const cells = settings.departments.flatMap(({ name, row }) => {
    const state = states.find((each) => each.name === name);
    const isThere = spreadsheet.getSheetByName(name) !== null;
    return state && isThere ? [{ row, formula: `='${name.replace(/'/g, "''")}'!${state.cell}` }] : [];
  });
  for (let at = 0; at < cells.length; ) {
    const first = cells[at]?.row ?? 0;
    const run = cells.slice(at).filter(({ row }, ahead) => row === first + ahead);
    sheet.getRange(first + 1, column + 1, run.length, 1).setFormulas(run.map(({ formula }) => [formula]));
    at += run.length;
  }
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
