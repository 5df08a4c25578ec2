/** The notes of one tab. */
import { cellName } from '../../core/cells/cell-reference';
import type { CellValues } from '../../core/cells/cell-value';
import { goalOfRow } from '../../core/hand-over/goal-of-row';
import type { SheetNote } from '../../core/overview/sidebar-data';
import { type Answer, answerPatiently } from '../call/answer';
import { readTab } from './read-tabs';

/** Notes also hang on cells that hold nothing; so far around the contents they are looked for, and no tab is read to its end. */
const LEAST_ROWS = 1000;
const LEAST_COLUMNS = 50;

/** Row by row, each with its goal. [] when the tab is not there. Google does not tell who wrote a note. */
export function getNotes(sheetName: string): Answer<readonly SheetNote[]> {
  return answerPatiently(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const sheet = spreadsheet.getSheetByName(sheetName);
    if (sheet === null) return [];
    return notesOf(sheet, readTab(sheet, spreadsheet.getSpreadsheetTimeZone()).values);
  });
}

/** One call for all of them. @param values What the tab holds. */
export function notesOf(sheet: GoogleAppsScript.Spreadsheet.Sheet, values: CellValues): SheetNote[] {
  const rows = Math.min(sheet.getMaxRows(), Math.max(sheet.getLastRow(), LEAST_ROWS));
  const columns = Math.min(sheet.getMaxColumns(), Math.max(sheet.getLastColumn(), LEAST_COLUMNS));
  const notes = sheet.getRange(1, 1, rows, columns).getNotes();
  const goalOf = goalOfRow(values);
  return notes.flatMap((line, row) =>
    line.flatMap((text, column) =>
      text === '' ? [] : [{ cell: cellName(row, column), goal: goalOf(row), text }],
    ),
  );
}
