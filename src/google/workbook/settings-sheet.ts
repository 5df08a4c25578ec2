/** The tab 設定: its making, and the writing of its keys. */

import { type SymbolLine, scaleOf } from '../../core/evaluation/scale';
import { SHEET_TEXTS } from '../../core/messages/set-up';
import { ownTabProtections } from '../../core/set-up/tab-protections';
import { parseAddresses } from '../../core/settings/addresses';
import { LEVEL_LABELS } from '../../core/settings/level-table';
import {
  DEPARTMENT_FIELDS,
  DEPARTMENT_LABELS,
  FORM_LABEL,
  readSettings,
  SETTING_KEYS,
  SETTING_LABELS,
  SETTINGS_SHEET,
  type SettingKey,
  type Settings,
} from '../../core/settings/settings';
import { literalText } from './literal-text';
import { mendProtections } from './mend-protections';
import { readTab } from './read-tabs';
import { addSheet, COLOURS, setColumnWidths, styleHeader } from './sheet-style';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The column of the hints beside the values, 1-based. */
const HINT_COLUMN = 3;

const WIDTHS = [170, 180, 140, 240, 90, 320, 50, 150, 200];

/**
 * The tab with its keys, their values, and the header of 課一覧. All texts are written at once, so that a 設定 that an
 * interrupted run left behind is blank, and is made from the beginning.
 */
export function createSettingsSheet(
  spreadsheet: Spreadsheet,
  values: Readonly<Record<SettingKey, string>>,
  levels: readonly SymbolLine[],
): void {
  const sheet = spreadsheet.getSheetByName(SETTINGS_SHEET) ?? addSheet(spreadsheet, SETTINGS_SHEET);
  const keys = SETTING_KEYS.length;
  // 平成29 or H30.3.31 stays as it was typed; as a date Sheets would show it in another form.
  sheet.getRange(1, 2, keys, 1).setNumberFormat('@').setHorizontalAlignment('left');
  sheet.getRange(1, HINT_COLUMN, keys + 2, 1).setFontColor(COLOURS.support);
  styleHeader(sheet.getRange(1, 1, keys, 1));
  const table = levelTable(levels);
  if (table.length > 0) styleHeader(sheet.getRange(keys + 2, 1, 1, 3));
  styleDepartmentTable(sheet, keys + 2 + table.length);
  setColumnWidths(sheet, WIDTHS);
  mendProtections(sheet, ownTabProtections(SETTINGS_SHEET, parseAddresses(values.coordinators).readable));
  const lines = SETTING_KEYS.map((key) => [SETTING_LABELS[key], values[key], SHEET_TEXTS.settingHints[key]]);
  const rows = [...lines, [], ...table, ...departmentTable()];
  sheet
    .getRange(1, 1, rows.length, DEPARTMENT_FIELDS.length)
    .setValues(rows.map((row) => DEPARTMENT_FIELDS.map((_, at) => row[at] ?? '')));
}

/** With a blank line behind it; [] for the usual five. */
const levelTable = (levels: readonly SymbolLine[]): string[][] =>
  levels.length === 0
    ? []
    : [
        Object.values(LEVEL_LABELS),
        ...scaleOf(levels).map(({ rating, symbol, meaning }) => [
          String(rating),
          literalText(symbol),
          literalText(meaning),
        ]),
        [],
      ];

/** 課一覧 below everything that is there. */
export function addDepartmentTable(spreadsheet: Spreadsheet): void {
  const { sheet, settings } = openSettings(spreadsheet);
  if (settings.table === null) writeDepartmentTable(sheet, sheet.getLastRow() + 2);
}

/** @param row The 1-based row of the caption; the header stands below it. */
function writeDepartmentTable(sheet: Sheet, row: number): void {
  styleDepartmentTable(sheet, row);
  const rows = departmentTable();
  sheet
    .getRange(row, 1, rows.length, DEPARTMENT_FIELDS.length)
    .setValues(rows.map((cells) => DEPARTMENT_FIELDS.map((_, at) => cells[at] ?? '')));
}

/** The caption with its hint, and the header. */
const departmentTable = (): string[][] => [
  [SHEET_TEXTS.departmentList, '', SHEET_TEXTS.departmentListHint],
  DEPARTMENT_FIELDS.map((field) => DEPARTMENT_LABELS[field]),
];

function styleDepartmentTable(sheet: Sheet, row: number): void {
  sheet.getRange(row, 1).setFontWeight('bold');
  sheet.getRange(row, HINT_COLUMN).setFontColor(COLOURS.support);
  styleHeader(sheet.getRange(row + 1, 1, 1, DEPARTMENT_FIELDS.length));
}

/** Writes one value; a key that is not there yet goes into the first free row above 課一覧. */
export function writeSetting(
  spreadsheet: Spreadsheet,
  { key, value }: { key: SettingKey; value: string },
): void {
  const opened = openSettings(spreadsheet);
  writeKey(opened, { label: SETTING_LABELS[key], row: opened.settings.cells[key].row, value });
}

/** Writes which form is in use: its link, or '' for the built-in one. The key is made when a form is first named. */
export function writeForm(opened: OpenSettings, link: string): void {
  const { row } = opened.settings.form;
  if (row !== undefined || link !== '') writeKey(opened, { label: FORM_LABEL, row, value: link });
}

/** @param line `row` is the 0-based row of the key; undefined when it is not there yet. */
function writeKey(
  { sheet, settings, values }: OpenSettings,
  line: { readonly label: string; readonly row: number | undefined; readonly value: string },
): void {
  const row = line.row ?? freeRow(sheet, settings, values);
  const cell = sheet.getRange(row + 1, 2).setNumberFormat('@');
  if (line.row === undefined) sheet.getRange(row + 1, 1, 1, 2).setValues([[line.label, line.value]]);
  else cell.setValue(line.value);
}

/** A 0-based row above 課一覧 whose key is blank; makes one when there is none. */
function freeRow(sheet: Sheet, settings: Settings, values: readonly (readonly unknown[])[]): number {
  if (settings.table === null) return sheet.getLastRow();
  const caption = settings.table.row - 1;
  for (let row = 0; row < caption; row += 1) {
    if ((values[row] ?? []).every((value) => value === '')) return row;
  }
  const row = Math.max(caption, 0);
  sheet.insertRowsBefore(row + 1, 1);
  return row;
}

/** 設定 with what was read from it. */
export interface OpenSettings {
  readonly sheet: Sheet;
  readonly settings: Settings;
  readonly values: readonly (readonly unknown[])[];
}

/** 設定 as it stands now, one call. */
export function openSettings(spreadsheet: Spreadsheet): OpenSettings {
  const sheet = spreadsheet.getSheetByName(SETTINGS_SHEET) ?? addSheet(spreadsheet, SETTINGS_SHEET);
  const { values } = readTab(sheet, spreadsheet.getSpreadsheetTimeZone());
  return { sheet, settings: readSettings(values), values };
}
