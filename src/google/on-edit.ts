/** The simple trigger after an edit: keeps 確認 true for the rows that were edited. */
import { checkEvaluation } from '../core/check-workbook';
import { changedFlags } from '../core/flags';
import { findHeader, type Header, INPUT_COLUMNS } from '../core/header';
import { readEvaluation } from '../core/read-evaluation';
import { DEFAULT_LIMIT, OWN_SHEETS, readSettings, SETTINGS_SHEET } from '../core/settings';
import { readTab } from './read-tabs';
import { writeFlags } from './write-flags';

type EditedRange = GoogleAppsScript.Spreadsheet.Range;

/**
 * Looks at the range alone: a paste, a fill-down or a deletion gives no value in the event, and rapid edits are
 * dropped by Google, so 点検 does the same work for the whole tab.
 */
export function onEdit(event: { range: EditedRange }): void {
  const { range } = event;
  const sheet = range.getSheet();
  const name = sheet.getName();
  if (OWN_SHEETS.includes(name)) return;
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const { values } = readTab(sheet, timeZone);
  const header = findHeader(values);
  if (header === null || !touchesInput(range, header)) return;
  const settings = spreadsheet.getSheetByName(SETTINGS_SHEET);
  const limit = settings ? readSettings(readTab(settings, timeZone).values).limit : undefined;
  const findings = checkEvaluation(readEvaluation(name, values, header), limit ?? DEFAULT_LIMIT);
  const rows = { first: range.getRow() - 1, last: range.getLastRow() - 1 };
  const change = changedFlags(values, header, findings, rows);
  if (change !== null) writeFlags(sheet, header, change);
}

function touchesInput(range: EditedRange, header: Header): boolean {
  if (range.getLastRow() - 1 <= header.row) return false;
  return INPUT_COLUMNS.some((each) => {
    const column = header.columns[each];
    return column !== undefined && column >= range.getColumn() - 1 && column <= range.getLastColumn() - 1;
  });
}
