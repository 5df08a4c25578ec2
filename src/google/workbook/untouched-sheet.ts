/** Tells the blank tab that a new spreadsheet begins with from one on which somebody has begun something. */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** As Google and Excel name the first tab of a new file, in Japanese and in English. */
const FIRST_NAME = /^(?:シート|Sheet)1$/;

/**
 * Whether nothing at all stands in a tab: one without values may still hold a drawing, notes, rules, or the frame of a
 * form. Borders and the heights of rows cannot be asked for, so that a name which somebody has given counts, too.
 * About 35 calls where the tab is blank; one where it was renamed.
 */
export function isUntouched(sheet: Sheet): boolean {
  return (
    FIRST_NAME.test(sheet.getName()) &&
    sheet.getLastRow() === 0 &&
    [sheet.getDrawings(), sheet.getImages(), sheet.getCharts(), sheet.getConditionalFormatRules()].every(
      (found) => found.length === 0,
    ) &&
    sheet.getFrozenRows() + sheet.getFrozenColumns() === 0 &&
    hasPlainCells(sheet) &&
    hasEqualColumns(sheet)
  );
}

function hasPlainCells(sheet: Sheet): boolean {
  const cells = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
  const holds = (grid: readonly (readonly unknown[])[], blank: unknown): boolean =>
    grid.some((row) => row.some((value) => value !== blank));
  return (
    !holds(cells.getNotes(), '') &&
    !holds(cells.getDataValidations(), null) &&
    !holds(cells.getBackgrounds(), '#ffffff')
  );
}

function hasEqualColumns(sheet: Sheet): boolean {
  const width = sheet.getColumnWidth(1);
  for (let column = 2; column <= sheet.getMaxColumns(); column += 1) {
    if (sheet.getColumnWidth(column) !== width) return false;
  }
  return true;
}
