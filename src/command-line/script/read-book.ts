/** What a workbook file holds, checked, without changing it. */

import type { CellValue } from '../../core/cells/cell-value';
import { type CheckedWorkbook, checkTabs } from '../../core/check/check-tabs';
import type { Tab } from '../../core/department-tab/tab';
import { readTownFacts, type TownFacts } from '../../core/publish/town-facts';
import { refusedAt } from '../../core/refusal';
import { SETTINGS_SHEET } from '../../core/settings/settings';
import type { WorkbookFile } from '../../files/workbook-file';
import { readWorkbookTabs } from '../../files/workbook-tabs';
import { withScript } from './script-run';

export interface BookContents {
  readonly tabs: readonly Tab[];
  readonly checked: CheckedWorkbook;
  readonly town: TownFacts;
}

/**
 * Reads without the engine, which takes a hundredth of the time; with it only where some program left formulas without results.
 * @param only Names of departments; undefined for all.
 * @throws Refusal as `checkTabs`, or when the file is no workbook.
 */
export async function readBook(file: WorkbookFile, only?: readonly string[]): Promise<BookContents> {
  const read = readWorkbookTabs(file.path, file.bytes);
  const tabs = read.needsCalculation ? await calculatedTabs(file) : read.tabs;
  try {
    const settings = tabs.find(({ name }) => name === SETTINGS_SHEET)?.values ?? [];
    return { tabs, checked: checkTabs(tabs, only), town: readTownFacts(settings) };
  } catch (error) {
    throw refusedAt(file.path, error);
  }
}

/** As the engine calculates them. */
const calculatedTabs = (file: WorkbookFile): Promise<Tab[]> =>
  withScript(file, async ({ host }) => {
    const { SpreadsheetApp } = host.globals as {
      SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
    };
    return SpreadsheetApp.getActiveSpreadsheet()
      .getSheets()
      .map((sheet) => ({
        name: sheet.getName(),
        values: (sheet.getDataRange().getValues() as unknown[][]).map((row) => row.map(plainValue)),
        isHidden: sheet.isSheetHidden(),
      }));
  });

/** Dates are of the host's zone, which is Japan's. */
function plainValue(value: unknown): CellValue {
  if (Object.prototype.toString.call(value) !== '[object Date]') return value as CellValue;
  const local = new Date((value as Date).getTime() + 9 * 3_600_000);
  return { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() };
}
