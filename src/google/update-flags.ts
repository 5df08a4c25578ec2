/** Keeps 確認 of a tab true, after an edit by a person or by the sidebar. */
import { checkEvaluation, criteriaOf, type Tab } from '../core/check-workbook';
import { changedFlags } from '../core/flags';
import type { Header } from '../core/header';
import { readEvaluation } from '../core/read-evaluation';
import { readSettings, SETTINGS_SHEET } from '../core/settings';
import { readTab } from './read-tabs';
import { writeFlags } from './write-flags';

/**
 * Looks at the whole tab, for an edit may mend or spoil what other rows say: those of its theme, and those that compare
 * with it. One call to read 設定, and one to write where a flag changes.
 * @param tab As it is now.
 */
export function updateFlags(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  { values, merges }: Pick<Tab, 'values' | 'merges'>,
  header: Header,
): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const settings = spreadsheet.getSheetByName(SETTINGS_SHEET);
  const criteria = criteriaOf(
    readSettings(settings ? readTab(settings, spreadsheet.getSpreadsheetTimeZone()).values : []),
  );
  const findings = checkEvaluation(readEvaluation(sheet.getName(), values, header, merges), criteria);
  const change = changedFlags(values, header, findings);
  if (change !== null) writeFlags(sheet, header, change);
}
