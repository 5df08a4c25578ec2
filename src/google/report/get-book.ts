/** The workbook as plain data, for the page that publishes: it checks and makes everything itself. */
import type { Tab } from '../../core/department-tab/tab';
import { HISTORY_SHEET, KEPT_SHEET, readSettings, settingsValues } from '../../core/settings/settings';
import { type Answer, answerPatiently } from '../call/answer';
import { formBytes, readFormMark } from '../form/report-form';
import { LOOKS_OF_ALL, withMerges } from '../workbook/read-merges';
import { readTab, readTabs } from '../workbook/read-tabs';

export interface WholeBook {
  /** Those that a check reads, 履歴 and 控え. */
  readonly tabs: readonly Tab[];
  /** The town's form, a .docx file in base64; null for the built-in one. */
  readonly form: string | null;
}

/** Reads each tab once. */
export function getBook(): Answer<WholeBook> {
  return answerPatiently(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const tabs = withMerges(spreadsheet, readTabs(spreadsheet), LOOKS_OF_ALL);
    const zone = spreadsheet.getSpreadsheetTimeZone();
    for (const name of [HISTORY_SHEET, KEPT_SHEET]) {
      const sheet = spreadsheet.getSheetByName(name);
      if (sheet) tabs.push(readTab(sheet, zone, name));
    }
    const settings = settingsValues(tabs);
    const form = formBytes(readFormMark(readSettings(settings)));
    return { tabs, form: form ? Utilities.base64Encode(Array.from(new Int8Array(form))) : null };
  });
}
