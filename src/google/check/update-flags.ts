/** Keeps 確認 of a tab true, after an edit by a person or by the sidebar. */
import { type Criteria, checkEvaluation, criteriaOf } from '../../core/check/check-tabs';
import { changedFlags, type FlagChange } from '../../core/check/flags';
import type { Tab } from '../../core/department-tab/tab';
import type { Header } from '../../core/evaluation/header';
import { readEvaluation } from '../../core/evaluation/read-evaluation';
import { readSettings, SETTINGS_SHEET } from '../../core/settings/settings';
import { readTab } from '../workbook/read-tabs';
import { writeFlags } from './write-flags';

/**
 * Looks at the whole tab, for an edit may mend or spoil what other rows say: those of its theme, and those that compare
 * with it. One call to read 設定, and one to write where a flag changes.
 * @param tab As it is now.
 * @param criteria Where 設定 was read already.
 */
export function updateFlags(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  tab: Pick<Tab, 'values' | 'merges'>,
  header: Header,
  criteria: Criteria = readCriteria(),
): void {
  const change = flagChange(sheet.getName(), tab, header, criteria);
  if (change !== null) writeFlags(sheet, change);
}

/** By what tabs are judged, as 設定 says it now; one call. */
function readCriteria(): Criteria {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const settings = spreadsheet.getSheetByName(SETTINGS_SHEET);
  const values = settings ? readTab(settings, spreadsheet.getSpreadsheetTimeZone()).values : [];
  return criteriaOf(readSettings(values));
}

/** What would have to be written into 確認 of a tab; null where all of it is right. */
export function flagChange(
  department: string,
  { values, merges }: Pick<Tab, 'values' | 'merges'>,
  header: Header,
  criteria: Criteria,
): FlagChange | null {
  const findings = checkEvaluation(
    readEvaluation(department, values, header, merges, criteria.scale),
    criteria,
  );
  return changedFlags(values, header, findings);
}
