/** The looks of 集計. */
import { type SummaryField, type SummaryPlace, summaryFields } from '../../core/summary/summary-place';
import { BORDER, COLOURS, lastGridRow, setColumnWidths, styleHeader } from '../workbook/sheet-style';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** In pixels. Bar and average are as wide as a goal and its explanation in the list below the table. */
const WIDTHS = {
  name: 130,
  goals: 64,
  rated: 64,
  flagged: 64,
  level: 56,
  bar: 320,
  average: 380,
  state: 80,
};

const SMALL = 9;

/** Widths, title and frozen header of a tab that holds nothing else. */
export function styleSummarySheet(sheet: Sheet, { headerRow, scale }: SummaryPlace): void {
  setColumnWidths(
    sheet,
    summaryFields(scale).map((field) => WIDTHS[(/^level/.exec(field)?.[0] ?? field) as keyof typeof WIDTHS]),
  );
  sheet.getRange(1, 1).setFontWeight('bold').setFontSize(14);
  sheet.getRange(headerRow, 1).setFontColor(COLOURS.support);
  sheet.setFrozenRows(headerRow + 1);
}

/** Header, rows and 合計. The average, which invites wrong comparisons, is small and grey. */
export function styleTable(sheet: Sheet, place: SummaryPlace): void {
  const { headerRow, totalRow, columns } = place;
  const [first, last] = edges(place);
  const rows = totalRow - headerRow;
  const column = (field: 'name' | 'bar' | 'average'): Range =>
    sheet.getRange(headerRow + 2, columns[field] + 1, rows, 1);
  styleHeader(sheet.getRange(headerRow + 1, first + 1, 1, last - first + 1).setHorizontalAlignment('center'));
  const body = sheet.getRange(headerRow + 2, first + 1, rows, last - first + 1);
  body
    .setVerticalAlignment('middle')
    .setHorizontalAlignment('center')
    .setBorder(true, true, true, true, true, true, BORDER, SpreadsheetApp.BorderStyle.SOLID);
  for (const field of ['name', 'bar'] as const) column(field).setHorizontalAlignment('left');
  column('average').setNumberFormat('0.0').setFontColor(COLOURS.support).setFontSize(SMALL);
  body
    .offset(rows - 1, 0, 1)
    .setFontWeight('bold')
    .setBackground(COLOURS.own);
}

/** The list down to the end of the grid: its lines come and go. @param listHeader 0-based. */
export function styleList(sheet: Sheet, place: SummaryPlace, listHeader: number): void {
  const [first, last] = edges(place);
  const { columns } = place;
  sheet.getRange(listHeader, columns.name + 1).setFontWeight('bold');
  const header = sheet.getRange(listHeader + 1, first + 1, 1, last - first + 1);
  header
    .setFontWeight('bold')
    .setBackground(COLOURS.header)
    .setBorder(true, true, true, true, false, false, BORDER, SpreadsheetApp.BorderStyle.SOLID);
  const rows = lastGridRow(sheet) - listHeader;
  if (rows < 1) return;
  sheet.getRange(listHeader + 2, first + 1, rows, last - first + 1).setVerticalAlignment('top');
  for (const field of ['name', 'bar', 'average'] as const) {
    sheet.getRange(listHeader + 2, columns[field] + 1, rows, 1).setWrap(true);
  }
  sheet.getRange(listHeader + 1, columns.level1 + 1, rows + 1, 1).setHorizontalAlignment('center');
}

/**
 * Hides what a town that rates nothing has no use for, or shows it again: the columns of ratings, and the list of low ones.
 * @param listHeader 0-based.
 */
export function showRatings(
  sheet: Sheet,
  { columns, scale }: SummaryPlace,
  listHeader: number,
  isRated = true,
): void {
  for (const field of summaryFields(scale)) {
    const column = (columns[field] ?? 0) + 1;
    if (COUNTS.includes(field)) continue;
    if (isRated) sheet.showColumns(column);
    else sheet.hideColumns(column);
  }
  // With its caption.
  if (isRated) sheet.showRows(listHeader, 2);
  else sheet.hideRows(listHeader, 2);
}

/** What is told of every town. */
const COUNTS: readonly SummaryField[] = ['name', 'goals', 'flagged', 'state'];

function edges({ columns }: SummaryPlace): [number, number] {
  const all: readonly number[] = Object.values(columns);
  return [Math.min(...all), Math.max(...all)];
}
