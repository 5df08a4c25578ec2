/** The making of the tab 履歴. */
import { SHEET_TEXTS } from '../../core/messages/set-up';
import { ownTabProtections } from '../../core/set-up/tab-protections';
import { HISTORY_SHEET } from '../../core/settings/settings';
import { mendProtections } from '../workbook/mend-protections';
import { addSheet, lastGridRow, setColumnWidths, styleHeader } from '../workbook/sheet-style';

const WIDTHS = [150, 110, 130, 200, 480];

/** An empty history with its header, frozen. The header is written last: without it the tab counts as not made yet. */
export function createHistorySheet(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  const sheet = spreadsheet.getSheetByName(HISTORY_SHEET) ?? addSheet(spreadsheet, HISTORY_SHEET);
  const header = sheet.getRange(1, 1, 1, SHEET_TEXTS.history.length);
  styleHeader(header);
  sheet.getRange(2, 5, lastGridRow(sheet), 1).setWrap(true);
  setColumnWidths(sheet, WIDTHS);
  sheet.setFrozenRows(1);
  mendProtections(sheet, ownTabProtections(HISTORY_SHEET, []));
  header.setValues([[...SHEET_TEXTS.history]]);
}
