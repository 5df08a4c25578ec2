/** The notes of one tab. */
import { cellName } from '../core/cell-reference';
import type { SheetNote } from '../core/sidebar-data';
import { type Answer, answer } from './answer';

/** Row by row, as far as the tab has contents: one call. [] when the tab is not there. Google does not tell who wrote a note. */
export function getNotes(sheetName: string): Answer<readonly SheetNote[]> {
  return answer(() => {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheetName);
    const notes = sheet === null ? [] : sheet.getDataRange().getNotes();
    return notes.flatMap((line, row) =>
      line.flatMap((text, column) => (text === '' ? [] : [{ cell: cellName(row, column), text }])),
    );
  });
}
