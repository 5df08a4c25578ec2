/** What a workbook holds, as plain data that two workbooks can be compared by. Tabs are in the order of their names. */
import { unzipSync } from 'fflate';
import { findHeader } from '../src/core/evaluation/header';
import { OWN_SHEETS } from '../src/core/settings/settings';
import type { Book } from './open-book';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** Moments differ between two runs that do the same. */
const TIME = /\d{4}\/\d\d\/\d\d \d{1,2}:\d\d(:\d\d)?/g;

const withoutTimes = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(TIME, '(時刻)') : typeof value === 'object' ? '(時刻)' : value;

/** Cells, notes, rules, formats by condition, protections, frozen rows, and the script's own properties. */
export function snapshotOf(book: Book): Record<string, unknown> {
  const { SpreadsheetApp, PropertiesService } = book.host.globals;
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  const sheets = [...SpreadsheetApp.getActive().getSheets()];
  sheets.sort((one, other) => (one.getName() < other.getName() ? -1 : 1));
  return {
    sheets: Object.fromEntries(
      sheets.map((sheet) => [sheet.getName(), sheetSnapshot(sheet, [SHEET, RANGE])]),
    ),
    // The lease that a stopped run leaves behind lapses by itself.
    properties: without(PropertiesService.getDocumentProperties().getProperties(), 'jiko-hyoka.run'),
  };
}

const without = (record: Record<string, string>, key: string): Record<string, string> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

function sheetSnapshot(
  sheet: Sheet,
  kinds: readonly GoogleAppsScript.Spreadsheet.ProtectionType[],
): Record<string, unknown> {
  // Each run adds its lines to 履歴.
  const data = sheet.getName() === '履歴' ? sheet.getRange('1:1') : sheet.getDataRange();
  return {
    values: data.getValues().map((row) => row.map(withoutTimes)),
    formulas: data.getFormulas(),
    notes: data.getNotes(),
    validations: runs(validationsOf(sheet)),
    highlights: sheet.getConditionalFormatRules().map(highlightText),
    protections: kinds.flatMap((kind) => sheet.getProtections(kind).map(protectionText)).sort(),
    frozen: sheet.getFrozenRows(),
  };
}

/** The rule of each rating cell, as text, down to the end of the grid. */
function validationsOf(sheet: Sheet): string[] {
  const header = OWN_SHEETS.includes(sheet.getName()) ? null : findHeader(sheet.getDataRange().getValues());
  const column = header?.columns.rating;
  if (!header || column === undefined) return [];
  const rows = sheet.getMaxRows() - header.row - 1;
  return sheet
    .getRange(header.row + 2, column + 1, rows, 1)
    .getDataValidations()
    .map(([rule]) =>
      rule
        ? `${rule.getCriteriaType()} ${rule.getCriteriaValues()} ${rule.getAllowInvalid()} ${rule.getHelpText()}`
        : '',
    );
}

/** Equal neighbours as one: the text and how often it stands there. */
function runs(texts: readonly string[]): [string, number][] {
  const found: [string, number][] = [];
  for (const text of texts) {
    const last = found[found.length - 1];
    if (last?.[0] === text) last[1] += 1;
    else found.push([text, 1]);
  }
  return found;
}

function highlightText(rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRule): string {
  const condition = rule.getBooleanCondition();
  const ranges = rule.getRanges().map((range) => range.getA1Notation());
  return `${ranges} ${condition?.getCriteriaType()} ${condition?.getCriteriaValues()} ${condition?.getBackground()}`;
}

function protectionText(protection: Protection): string {
  const editors = protection.getEditors().map((user) => user.getEmail());
  return `${protection.getDescription()} ${protection.getRange().getA1Notation()} ${protection.isWarningOnly()} ${editors}`;
}

/**
 * What people have put into the tabs of the 課, tab by tab: entries below the header except 確認, and all notes. No
 * tab's name is in it, so that it is the same after a rename; tabs without any are left out.
 */
export function peoplesWork(book: Book): string[] {
  const sheets = book.host.globals.SpreadsheetApp.getActive().getSheets();
  return sheets
    .map(workIn)
    .filter((text) => text !== '')
    .sort();
}

function workIn(sheet: Sheet): string {
  const values = sheet.getDataRange().getValues();
  const header = OWN_SHEETS.includes(sheet.getName()) ? null : findHeader(values);
  const notes = cellsOf(sheet.getDataRange().getNotes(), () => true);
  const entries = header
    ? cellsOf(values, (row, column) => row > header.row && column !== header.columns.flag)
    : [];
  return [...entries, ...notes].join('\n');
}

function cellsOf(grid: readonly (readonly unknown[])[], wanted: (row: number, column: number) => boolean) {
  return grid.flatMap((line, row) =>
    line.flatMap((value, column) =>
      value !== '' && wanted(row, column) ? [`${row} ${column} ${value}`] : [],
    ),
  );
}

/** The parts of a saved workbook that hold threaded comments, as they stand in the file. */
export function threadsOf(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes, {
    filter: ({ name }) => /threadedComment/i.test(name) && name.endsWith('.xml'),
  });
  return Object.values(parts).map((part) => new TextDecoder().decode(part));
}
