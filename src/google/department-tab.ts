/** The making of a 課's tab: title block, header, and cells that take what belongs there. */
import type { Tab } from '../core/check-workbook';
import { formatFiscalYear } from '../core/fiscal-year';
import { COLUMNS, type Column, findHeader, HEADER_TEXTS, type Header } from '../core/header';
import { SHEET_TEXTS } from '../core/messages';
import { DEFAULT_LIMIT, readSettings, SETTINGS_SHEET } from '../core/settings';
import { showState } from './department-list';
import { literalText } from './literal-text';
import { readTab } from './read-tabs';
import { addSheet, BORDER, COLOURS, setColumnWidths, styleHeader } from './sheet-style';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The header's row, 1-based; the title block stands above it. */
const HEADER_ROW = 5;

/** In pixels. */
const WIDTHS: Readonly<Record<Column, number>> = {
  number: 50,
  title: 190,
  unit: 110,
  goalNumber: 64,
  goal: 360,
  rating: 64,
  outcome: 420,
  flag: 260,
};

/** Columns whose entries stay as typed: without it (1) would turn into -1 and =… into a formula. */
const TEXT_COLUMNS: readonly Column[] = ['title', 'unit', 'goalNumber', 'goal', 'outcome', 'flag'];

const CENTRED_COLUMNS: readonly Column[] = ['number', 'goalNumber', 'rating'];

/** Makes the tab behind the others and has 課一覧 show its 状態. */
export function createDepartmentTab(spreadsheet: Spreadsheet, name: string): void {
  const sheet = addSheet(spreadsheet, name);
  writeTitleBlock(spreadsheet, sheet, name);
  const header = sheet.getRange(HEADER_ROW, 1, 1, COLUMNS.length);
  header.setValues([COLUMNS.map((column) => HEADER_TEXTS[column][0])]);
  styleHeader(header);
  styleEntries(sheet);
  setColumnWidths(
    sheet,
    COLUMNS.map((column) => WIDTHS[column]),
  );
  sheet.setFrozenRows(HEADER_ROW);
  setDropdown(sheet, HEADER_ROW, COLUMNS.indexOf('rating') + 1);
  showState(spreadsheet, name);
}

function writeTitleBlock(spreadsheet: Spreadsheet, sheet: Sheet, name: string): void {
  const settingsSheet = spreadsheet.getSheetByName(SETTINGS_SHEET);
  const settings = readSettings(
    settingsSheet ? readTab(settingsSheet, spreadsheet.getSpreadsheetTimeZone()).values : [],
  );
  const year = settings.fiscalYear === undefined ? '' : formatFiscalYear(settings.fiscalYear);
  const goal = COLUMNS.indexOf('goal');
  const row = (label: string, value: string, note: string): string[] =>
    COLUMNS.map((_, at) => (at === 0 ? label : at === 1 ? value : at === goal ? note : ''));
  sheet
    .getRange(1, 1, 3, COLUMNS.length)
    .setValues([
      row(SHEET_TEXTS.tab.year, year, SHEET_TEXTS.levels),
      row(SHEET_TEXTS.tab.department, literalText(name), SHEET_TEXTS.limit(settings.limit ?? DEFAULT_LIMIT)),
      row(SHEET_TEXTS.tab.state, SHEET_TEXTS.firstState, ''),
    ]);
  sheet.getRange(1, 1, 3, 1).setFontWeight('bold');
  sheet
    .getRange(HEADER_ROW - 1, 1)
    .setValue(SHEET_TEXTS.instructions)
    .setFontColor(COLOURS.support);
}

function styleEntries(sheet: Sheet): void {
  const rows = sheet.getMaxRows() - HEADER_ROW;
  const column = (each: Column): GoogleAppsScript.Spreadsheet.Range =>
    sheet.getRange(HEADER_ROW + 1, COLUMNS.indexOf(each) + 1, rows, 1);
  sheet
    .getRange(HEADER_ROW + 1, 1, rows, COLUMNS.length)
    .setWrap(true)
    .setVerticalAlignment('top')
    .setBorder(true, true, true, true, true, true, BORDER, SpreadsheetApp.BorderStyle.SOLID);
  for (const each of TEXT_COLUMNS) column(each).setNumberFormat('@');
  for (const each of CENTRED_COLUMNS) column(each).setHorizontalAlignment('center');
  column('flag').setBackground(COLOURS.own);
}

/** Whether the first rating cell below the header has a rule of any kind. */
export function hasDropdown(spreadsheet: Spreadsheet, tab: Tab): boolean {
  const cell = firstRatingCell(spreadsheet, tab.name, findHeader(tab.values));
  return cell === null || cell.getDataValidation() !== null;
}

/** Puts the 1–5 dropdown back on a tab that has lost it. */
export function addDropdown(spreadsheet: Spreadsheet, name: string): void {
  const sheet = spreadsheet.getSheetByName(name);
  if (sheet === null) return;
  const header = findHeader(readTab(sheet, spreadsheet.getSpreadsheetTimeZone()).values);
  const cell = firstRatingCell(spreadsheet, name, header);
  if (cell !== null) setDropdown(sheet, cell.getRow() - 1, cell.getColumn());
}

function firstRatingCell(
  spreadsheet: Spreadsheet,
  name: string,
  header: Header | null,
): GoogleAppsScript.Spreadsheet.Range | null {
  const column = header?.columns.rating;
  const sheet = spreadsheet.getSheetByName(name);
  if (header === null || column === undefined || sheet === null) return null;
  return sheet.getRange(header.row + 2, column + 1);
}

/** @param headerRow 1-based, as is the column. */
function setDropdown(sheet: Sheet, headerRow: number, column: number): void {
  const rule = SpreadsheetApp.newDataValidation()
    .requireValueInList(['1', '2', '3', '4', '5'], true)
    .setAllowInvalid(false)
    .setHelpText(SHEET_TEXTS.dropdownHelp)
    .build();
  sheet.getRange(headerRow + 1, column, sheet.getMaxRows() - headerRow, 1).setDataValidation(rule);
}
