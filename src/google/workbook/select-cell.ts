/** Takes the person to a cell. */
import { type Answer, answerPatiently } from '../call/answer';

/** Selects a cell by its tab and A1 name; false when the tab is not there any more. */
export function selectCell(sheetName: string, cell: string): Answer<boolean> {
  return answerPatiently(() => {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheetName);
    if (sheet === null) return false;
    sheet.getRange(cell).activate();
    return true;
  });
}
