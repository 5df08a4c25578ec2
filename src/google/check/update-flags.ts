/** Keeps 確認 true for some rows of a tab, after an edit by a person or by the sidebar. */

import { checkEvaluation } from '../../core/check/check-workbook';
import { changedFlags } from '../../core/check/flags';
import type { Tab } from '../../core/department-tab/tab';
import type { Header } from '../../core/evaluation/header';
import { readEvaluation } from '../../core/evaluation/read-evaluation';
import { DEFAULT_LIMIT, readSettings, SETTINGS_SHEET } from '../../core/settings/settings';
import { readTab } from '../workbook/read-tabs';
import { writeFlags } from './write-flags';

/**
 * One call to read 設定, and one to write where a flag changes.
 * @param tab As it is now.
 * @param rows 0-based.
 */
export function updateFlags(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  { values, merges }: Pick<Tab, 'values' | 'merges'>,
  header: Header,
  rows: { readonly first: number; readonly last: number },
): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const settings = spreadsheet.getSheetByName(SETTINGS_SHEET);
  const limit = settings
    ? readSettings(readTab(settings, spreadsheet.getSpreadsheetTimeZone()).values).limit
    : undefined;
  const findings = checkEvaluation(
    readEvaluation(sheet.getName(), values, header, merges),
    limit ?? DEFAULT_LIMIT,
  );
  const change = changedFlags(values, header, findings, rows);
  if (change !== null) writeFlags(sheet, header, change);
}
