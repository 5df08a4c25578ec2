/** The names of all departments, without checking them. */

import { findHeader } from '../../core/evaluation/header';
import { WORKBOOK_MESSAGES } from '../../core/messages/workbook';
import { Refusal } from '../../core/refusal';
import { OWN_SHEETS } from '../../core/settings/settings';
import { type Answer, answerPatiently } from '../call/answer';
import { readSettingsSheet } from './read-settings-sheet';
import { readTab } from './read-tabs';

/** In the order of 課一覧, then the tabs with our header that it does not name. Reads 設定 and those other tabs alone. */
export function listDepartments(): Answer<readonly string[]> {
  return answerPatiently(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const timeZone = spreadsheet.getSpreadsheetTimeZone();
    const listed = readSettingsSheet(spreadsheet).departments.map((entry) => entry.name);
    const sheets = spreadsheet.getSheets();
    const others = sheets
      .filter((sheet) => !OWN_SHEETS.includes(sheet.getName()) && !listed.includes(sheet.getName()))
      .filter((sheet) => findHeader(readTab(sheet, timeZone).values) !== null)
      .map((sheet) => sheet.getName());
    const hasTab = others.length > 0 || sheets.some((sheet) => listed.includes(sheet.getName()));
    if (!hasTab) throw new Refusal('department-tab-missing', WORKBOOK_MESSAGES.departmentTabMissing, '');
    return [...new Set([...listed, ...others])];
  });
}
