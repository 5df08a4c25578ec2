/** Reads whole tabs, one call each, into plain data. */
import type { CalendarDate, CellValue } from '../../core/cells/cell-value';
import type { Tab } from '../../core/department-tab/tab';
import { findHeader } from '../../core/evaluation/header';
import {
  LAST_YEAR_SHEET,
  OWN_SHEETS,
  readSettings,
  SETTINGS_SHEET,
  settingsValues,
} from '../../core/settings/settings';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What is read beside the tabs of the 課: 設定, and 前年度 where there is one. The others hold nothing to check. */
const READ_SHEETS = [SETTINGS_SHEET, LAST_YEAR_SHEET];

/** The names of the tabs that a look at the whole workbook reads, in its order. */
export const readableNames = (spreadsheet: Spreadsheet): string[] =>
  spreadsheet
    .getSheets()
    .map((sheet) => sheet.getName())
    .filter((name) => isWanted(name, undefined));

/**
 * The tabs to check, in the order of the workbook.
 * @param only Reads 設定 and the tabs of these names alone; undefined for all.
 */
export function readTabs(spreadsheet: Spreadsheet, only?: readonly string[]): Tab[] {
  const named = spreadsheet.getSheets().map((sheet) => ({ sheet, name: sheet.getName() }));
  const wanted = named.filter(({ name }) => isWanted(name, only));
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const tabs = wanted.map(({ sheet, name }) => readTab(sheet, timeZone, name));
  if (only !== undefined) return tabs;
  const listed = listedIn(tabs);
  return tabs.map((tab, at) => withHiding(tab, wanted[at]?.sheet, listed));
}

const listedIn = (tabs: readonly Tab[]): ReadonlySet<string> => {
  const settings = readSettings(settingsValues(tabs));
  return new Set([SETTINGS_SHEET, ...settings.departments.map(({ name }) => name)]);
};

/** Asks only for tabs with our header that 課一覧 does not name: there are few, and each costs a call. */
const withHiding = (tab: Tab, sheet: Sheet | undefined, listed: ReadonlySet<string>): Tab =>
  sheet && !listed.has(tab.name) && findHeader(tab.values) && sheet.isSheetHidden()
    ? { ...tab, isHidden: true }
    : tab;

const isWanted = (name: string, only: readonly string[] | undefined): boolean =>
  READ_SHEETS.includes(name) || (only === undefined ? !OWN_SHEETS.includes(name) : only.includes(name));

/** @param timeZone The spreadsheet's, in which its dates are days. @param name Where it is known: asking for it costs a little. */
export function readTab(sheet: Sheet, timeZone: string, name = sheet.getName()): Tab {
  const values = sheet.getDataRange().getValues() as unknown[][];
  for (const row of values) {
    for (let at = 0; at < row.length; at += 1) {
      const value = row[at];
      if (isDate(value)) row[at] = calendarDate(value, timeZone);
    }
  }
  return { name, values: values as CellValue[][] };
}

/** Dates come from another realm on some hosts, so `instanceof Date` would miss them. Nothing else is an object. */
const isDate = (value: unknown): value is GoogleAppsScript.Base.Date => typeof value === 'object';

/** The day of a moment in a zone. */
export function calendarDate(date: GoogleAppsScript.Base.Date, timeZone: string): CalendarDate {
  const [year = 0, month = 0, day = 0] = Utilities.formatDate(date, timeZone, 'yyyy-M-d')
    .split('-')
    .map(Number);
  return { year, month, day };
}
