/** The looks that all tabs of the system share. */
import { isUntouched } from './untouched-sheet';

/** Colours with a contrast of at least 4.5:1 against their texts. */
export const COLOURS = { header: '#d9e6ff', own: '#f2f2f2', support: '#666666' };

/** The line between header cells and entry cells. */
export const BORDER = '#949494';

/** A header row: bold on a tint, framed. */
export function styleHeader(range: GoogleAppsScript.Spreadsheet.Range): void {
  range
    .setFontWeight('bold')
    .setBackground(COLOURS.header)
    .setWrap(true)
    .setVerticalAlignment('middle')
    .setBorder(true, true, true, true, true, true, BORDER, SpreadsheetApp.BorderStyle.SOLID);
}

/** The last row of the grid, 0-based. A column without an end reaches down to it, which costs no call. */
export const lastGridRow = (sheet: GoogleAppsScript.Spreadsheet.Sheet): number =>
  sheet.getRange('A:A').getLastRow() - 1;

/** Makes a tab at the end, or takes over the single blank one that a new spreadsheet begins with. */
export function addSheet(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  name: string,
): GoogleAppsScript.Spreadsheet.Sheet {
  const sheets = spreadsheet.getSheets();
  const [only] = sheets;
  if (sheets.length === 1 && only && isUntouched(only)) return only.setName(name);
  return spreadsheet.insertSheet(name, sheets.length);
}

/** @param widths In pixels, from column A on. */
export function setColumnWidths(sheet: GoogleAppsScript.Spreadsheet.Sheet, widths: readonly number[]): void {
  widths.forEach((width, at) => {
    sheet.setColumnWidth(at + 1, width);
  });
}
