/** Takes the person to a cell. */
import { type Answer, answerPatiently } from '../call/answer';

/**
 * Selects a cell by its tab and A1 name; false when the tab is not there any more, 'hidden' when its row is out of sight. Only
 * here is it asked: in a check it would be two calls for each row.
 */
export function selectCell(sheetName: string, cell: string): Answer<boolean | 'hidden'> {
  return answerPatiently(() => {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheetName);
    if (sheet === null) return false;
    const range = sheet.getRange(cell);
    range.activate();
    const row = range.getRow();
    return sheet.isRowHiddenByFilter(row) || sheet.isRowHiddenByUser(row) ? 'hidden' : true;
  });
}
