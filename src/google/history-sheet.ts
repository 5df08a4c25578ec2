/** The making of the tab 履歴. */
import { SHEET_TEXTS } from '../core/messages';
import { HISTORY_SHEET } from '../core/settings';
import { addSheet, setColumnWidths, styleHeader } from './sheet-style';

const WIDTHS = [150, 110, 130, 200, 480];

/** An empty history with its header, frozen. */
export function createHistorySheet(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  const sheet = addSheet(spreadsheet, HISTORY_SHEET);
  const header = sheet.getRange(1, 1, 1, SHEET_TEXTS.history.length);
  header.setValues([[...SHEET_TEXTS.history]]);
  styleHeader(header);
  sheet.getRange(2, 5, sheet.getMaxRows() - 1, 1).setWrap(true);
  setColumnWidths(sheet, WIDTHS);
  sheet.setFrozenRows(1);
}
