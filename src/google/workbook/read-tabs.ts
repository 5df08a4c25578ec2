/** Reads whole tabs, one call each, into plain data. */
import { type CalendarDate, type CellValue, textOf } from '../../core/cells/cell-value';
import type { Tab } from '../../core/department-tab/tab';
import { furtherHeaders, isSecondRating } from '../../core/evaluation/further-headers';
import { findHeader } from '../../core/evaluation/header';
import {
  LAST_YEAR_SHEET,
  OWN_SHEETS,
  readSettings,
  SETTINGS_SHEET,
  settingsValues,
} from '../../core/settings/settings';
import { boxOf } from './cell-writing';

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

/**
 * One call, and one more where numbers or days stand among the texts.
 * @param timeZone The spreadsheet's, in which its dates are days. @param name Where it is known: asking for it costs a little.
 */
export function readTab(sheet: Sheet, timeZone: string, name = sheet.getName()): Tab {
  const values = sheet.getDataRange().getValues() as unknown[][];
  for (const row of values) {
    for (let at = 0; at < row.length; at += 1) {
      const value = row[at];
      if (isDate(value)) row[at] = calendarDate(value, timeZone);
    }
  }
  // A list in 集計 has such a header too.
  if (!OWN_SHEETS.includes(name)) showTexts(sheet, values as CellValue[][]);
  return { name, values: values as CellValue[][] };
}

/**
 * Goals, outcomes and the town's own columns are printed as they stand, and who typed 99% or 1,000 sees just that, though the
 * cells hold 0.99 and 1000: so their numbers and days are read as the sheet shows them. Ratings are levels whatever their cell
 * makes of them.
 */
function showTexts(sheet: Sheet, values: CellValue[][]): void {
  const header = findHeader(values);
  if (header === null) return;
  const own = furtherHeaders(header).flatMap((column) => (isSecondRating(column) ? [] : [column.at]));
  const columns = [header.columns.goal, header.columns.outcome, ...own].filter((at) => at !== undefined);
  const places = columns.flatMap((column) =>
    values.flatMap((cells, row) =>
      row > header.row && ['number', 'object'].includes(typeof cells[column]) ? [{ row, column }] : [],
    ),
  );
  if (places.length === 0) return;
  const { top, left, rows, columns: width } = boxOf(places);
  const shown = sheet.getRange(top + 1, left + 1, rows, width).getDisplayValues();
  for (const { row, column } of places) {
    const text = shown[row - top]?.[column - left] ?? '';
    const cells = values[row] as CellValue[];
    if (text !== '' && text !== textOf(cells[column] ?? '')) cells[column] = text;
  }
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
