/** The simple trigger after an edit: keeps 確認 of the edited tab true, and tells open sidebars of it. */
import { isTypedInto } from '../core/evaluation/further-headers';
import { findHeader, type Header } from '../core/evaluation/header';
import { OWN_SHEETS } from '../core/settings/settings';
import { patiently } from './call/patience';
import { timed } from './call/run-clock';
import { updateFlags } from './check/update-flags';
import { noteEdit } from './workbook/edit-marks';
import { readTab } from './workbook/read-tabs';

type EditedRange = GoogleAppsScript.Spreadsheet.Range;

/**
 * Looks at the range alone: a paste, a fill-down or a deletion gives no value in the event, and rapid edits are
 * dropped by Google, so 点検 does the same work for the whole tab.
 *
 * Never throws: who may not write into 確認 shall not meet an error for having typed elsewhere, and 点検 names the tab.
 */
export function onEdit(event: { range: EditedRange }): void {
  try {
    noteEdit(event.range.getSheet().getName());
    timed(() => patiently(() => flagTab(event.range)));
  } catch {
    // 確認 stays as it was.
  }
}

function flagTab(range: EditedRange): void {
  const sheet = range.getSheet();
  if (OWN_SHEETS.includes(sheet.getName())) return;
  const tab = readTab(sheet, SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone());
  const header = findHeader(tab.values);
  if (header === null || !touchesInput(range, header)) return;
  updateFlags(sheet, tab, header);
}

function touchesInput(range: EditedRange, header: Header): boolean {
  if (range.getLastRow() - 1 <= header.row) return false;
  const [first, last] = [range.getColumn() - 1, range.getLastColumn() - 1];
  for (let column = first; column <= last; column += 1) {
    if (isTypedInto(header, column)) return true;
  }
  return false;
}
