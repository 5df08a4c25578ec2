/** Reads 設定 alone. */

import { WORKBOOK_MESSAGES } from '../../core/messages/workbook';
import { Refusal } from '../../core/refusal';
import { readSettings, SETTINGS_SHEET, type Settings } from '../../core/settings/settings';
import { readTab } from './read-tabs';

/** One call. @throws Refusal 'settings-missing' when the workbook has no such tab. */
export function readSettingsSheet(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Settings {
  const sheet = spreadsheet.getSheetByName(SETTINGS_SHEET);
  if (sheet === null) {
    throw new Refusal('settings-missing', WORKBOOK_MESSAGES.settingsMissing, SETTINGS_SHEET);
  }
  return readSettings(readTab(sheet, spreadsheet.getSpreadsheetTimeZone()).values);
}
