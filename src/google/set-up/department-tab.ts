/** The making of the 課's tabs: one as a pattern, and copies of it. */
import { COLUMNS, type Column, HEADER_TEXTS, type Header } from '../../core/header';
import { ratingHighlights } from '../../core/set-up/rating-highlights';
import type { NewDepartmentTab } from '../../core/set-up/set-up-step';
import { departmentProtections } from '../../core/set-up/tab-protections';
import {
  type TitleFacts,
  titleCells,
  UNFINISHED_SHEET,
  USUAL_HEADER_ROW,
  USUAL_LABELS,
} from '../../core/set-up/title-block';
import { HISTORY_SHEET, SUMMARY_SHEET } from '../../core/settings';
import { literalText } from '../literal-text';
import { addSheet, BORDER, COLOURS, setColumnWidths, styleHeader } from '../sheet-style';
import { setDropdown } from './rating-dropdown';
import { writeHighlights } from './tab-highlights';
import { addProtections } from './tab-protections';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

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

/** The header of a new tab; 0-based, as everywhere in core. */
const HEADER: Header = {
  row: USUAL_HEADER_ROW,
  columns: Object.fromEntries(COLUMNS.map((column, at) => [column, at])),
  missing: [],
  duplicates: [],
  guesses: [],
  themesAmongGoals: false,
};

/**
 * Makes tabs before 集計, in this order: copies of a pattern, which goes when all are made. Each copy bears a
 * working name until it is complete, so that a stop at any call leaves nothing half made under the name of a 課. The
 * pattern is always a new one, never a tab that people may have filled in. Google's copies have its formats and rules,
 * but not its protections.
 *
 * @param onMade Called after each tab.
 */
export function createDepartmentTabs(
  spreadsheet: Spreadsheet,
  tabs: readonly NewDepartmentTab[],
  onMade: () => void,
): void {
  const [first] = tabs;
  if (first === undefined) return;
  const { sheet, lastRow } = createPattern(spreadsheet, first);
  for (const tab of tabs) {
    const made = sheet.copyTo(spreadsheet);
    putBeforeSummary(spreadsheet, made);
    complete(made, lastRow, tab);
    onMade();
  }
  spreadsheet.deleteSheet(sheet);
}

/** So that the tabs of the 課 stand together. Only the active tab can be moved; the person's comes back afterwards. */
function putBeforeSummary(spreadsheet: Spreadsheet, sheet: Sheet): void {
  const next = spreadsheet.getSheetByName(SUMMARY_SHEET) ?? spreadsheet.getSheetByName(HISTORY_SHEET);
  if (next === null) return;
  const active = spreadsheet.getActiveSheet();
  spreadsheet.setActiveSheet(sheet);
  spreadsheet.moveActiveSheet(next.getIndex());
  spreadsheet.setActiveSheet(active);
}

/** Writes the name of the 課 into its title block and gives it to the tab; then protects what people must not change. */
function complete(sheet: Sheet, lastRow: number, { facts, people }: NewDepartmentTab): void {
  const { row, column } = USUAL_LABELS.department;
  sheet.getRange(row + 1, column + 2).setValue(literalText(facts.department));
  sheet.setName(facts.department);
  addProtections(sheet, departmentProtections(HEADER, USUAL_LABELS.state, lastRow, people));
}

/** A whole tab under a working name; its title block names no 課 yet. `lastRow` is 0-based. */
function createPattern(
  spreadsheet: Spreadsheet,
  { facts }: NewDepartmentTab,
): { sheet: Sheet; lastRow: number } {
  const sheet = addSheet(spreadsheet, freeWorkingName(spreadsheet));
  const lastRow = sheet.getMaxRows() - 1;
  writeTitleBlock(sheet, { ...facts, department: '' });
  const header = sheet.getRange(HEADER.row + 1, 1, 1, COLUMNS.length);
  header.setValues([COLUMNS.map((column) => HEADER_TEXTS[column][0])]);
  styleHeader(header);
  styleEntries(sheet, lastRow);
  setColumnWidths(
    sheet,
    COLUMNS.map((column) => WIDTHS[column]),
  );
  sheet.setFrozenRows(HEADER.row + 1);
  setDropdown(sheet, { firstRow: HEADER.row + 1, lastRow, column: COLUMNS.indexOf('rating') });
  writeHighlights(sheet, ratingHighlights(HEADER, lastRow, facts.limit));
  return { sheet, lastRow };
}

/** People may have typed into a tab that an interrupted run left behind; then it stays, and another name is taken. */
function freeWorkingName(spreadsheet: Spreadsheet): string {
  let name = UNFINISHED_SHEET;
  for (let next = 2; spreadsheet.getSheetByName(name) !== null; next += 1)
    name = `${UNFINISHED_SHEET}${next}`;
  return name;
}

function writeTitleBlock(sheet: Sheet, facts: TitleFacts): void {
  const rows = Array.from({ length: HEADER.row }, () => COLUMNS.map(() => ''));
  for (const { row, column, text } of titleCells(facts)) {
    const cells = rows[row];
    if (cells) cells[column] = text;
  }
  sheet.getRange(1, 1, rows.length, COLUMNS.length).setValues(rows);
  sheet.getRange(1, 1, rows.length - 1, 1).setFontWeight('bold');
  sheet.getRange(rows.length, 1).setFontColor(COLOURS.support);
}

function styleEntries(sheet: Sheet, lastRow: number): void {
  const first = HEADER.row + 2;
  const rows = lastRow - HEADER.row;
  const column = (each: Column): GoogleAppsScript.Spreadsheet.Range =>
    sheet.getRange(first, COLUMNS.indexOf(each) + 1, rows, 1);
  sheet
    .getRange(first, 1, rows, COLUMNS.length)
    .setWrap(true)
    .setVerticalAlignment('top')
    .setBorder(true, true, true, true, true, true, BORDER, SpreadsheetApp.BorderStyle.SOLID);
  for (const each of TEXT_COLUMNS) column(each).setNumberFormat('@');
  for (const each of CENTRED_COLUMNS) column(each).setHorizontalAlignment('center');
  column('flag').setBackground(COLOURS.own);
}
