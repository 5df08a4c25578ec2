/** The tab 集計: its making and mending. What it counts is live by formula; the scripts write it only when it is wrong. */
import { type CellValues, cellAt, textOf } from '../../core/cells/cell-value';
import { isBlankText } from '../../core/cells/folded-text';
import { type CheckedWorkbook, checkTabs } from '../../core/check/check-tabs';
import type { Tab } from '../../core/department-tab/tab';
import { goalsOf } from '../../core/evaluation/evaluation';
import { SUMMARY_TEXTS, summaryExplanation } from '../../core/messages/set-up';
import { ownTabProtections } from '../../core/set-up/tab-protections';
import {
  HISTORY_SHEET,
  readSettings,
  SETTINGS_SHEET,
  SUMMARY_SHEET,
  settingsValues,
} from '../../core/settings/settings';
import { findLowGoals, lowGoals } from '../../core/summary/low-goals';
import { barMarks, type GridRows } from '../../core/summary/summary-cells';
import { quotedSheet, USUAL_ROWS } from '../../core/summary/summary-formulas';
import { findSummary, type SummaryPlace, USUAL_SUMMARY_ROW } from '../../core/summary/summary-place';
import { isExplained, lostYear } from '../../core/summary/summary-state';
import { newSummary, planSummary, type SummarySheet } from '../../core/summary/summary-table';
import { mendProtections } from '../workbook/mend-protections';
import { readTab, readTabs } from '../workbook/read-tabs';
import { addSheet, lastGridRow } from '../workbook/sheet-style';
import { lowGoalRows, updateLowGoals } from './low-goals-list';
import { writeSummaryRows } from './summary-rows';
import { showRatings, styleList, styleSummarySheet, styleTable } from './summary-style';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows from 合計 to the header of the list. */
const LIST_OFFSET = 3;

/** 集計 as it stands: two calls; null when the tab is not there. */
export function readSummary(spreadsheet: Spreadsheet): SummarySheet | null {
  const sheet = spreadsheet.getSheetByName(SUMMARY_SHEET);
  return sheet && readSummarySheet(spreadsheet, sheet);
}

/**
 * Makes 集計, or what is wrong in it: rows stay where they are, and so do the notes on them.
 * @param tabs 設定 and all tabs of the 課 as they are now.
 */
export function writeSummary(spreadsheet: Spreadsheet, tabs: readonly Tab[] = readTabs(spreadsheet)): void {
  const sheet = spreadsheet.getSheetByName(SUMMARY_SHEET) ?? insertSummarySheet(spreadsheet);
  const { scale } = settingsOf(tabs);
  let present = readSummarySheet(spreadsheet, sheet);
  let place = findSummary(present.values, scale);
  if (place?.room) {
    sheet.insertColumnsBefore(place.room.before + 1, place.room.count);
    present = readSummarySheet(spreadsheet, sheet);
    place = findSummary(present.values, scale);
  }
  if (place === null) {
    createSummary(spreadsheet, sheet, tabs, present.values);
    return;
  }
  const list = findLowGoals(present.values, place);
  if (list === null) createList(spreadsheet, sheet, tabs, present.values, place);
  const { isRated } = settingsOf(tabs);
  if (list && !isExplained(present.values, place, isRated)) {
    showRatings(sheet, place, list.headerRow, isRated);
    explain(sheet, present, place, isRated);
  }
  const row = lostYear(present, place);
  if (row >= 0) sheet.getRange(row + 1, place.columns.goals + 1).setFormula(yearFormula(tabs));
  mendTable(sheet, tabs, present, place);
  // The list still speaks of the former levels.
  if (list && hasOtherLevels(place)) updateLowGoals(spreadsheet, checkTabs(tabs));
}

/**
 * Has the counts reach the entries of a tab that has grown beyond the rows that they were made for. Nothing where no
 * tab is so long, and all goals are counted; else two calls, and more where it was needed.
 * @param tabs 設定 and all tabs of the 課, as read.
 * @param counted What 集計 says.
 * @returns Whether anything was written.
 */
export function extendCounts(
  spreadsheet: Spreadsheet,
  tabs: readonly Tab[],
  checked: CheckedWorkbook,
  counted: CellValues,
): boolean {
  const sheet = spreadsheet.getSheetByName(SUMMARY_SHEET);
  const isLong = tabs.some(({ values }) => values.length > USUAL_ROWS);
  if (sheet === null || !(isLong || missesGoals(counted, checked))) return false;
  const present = readSummarySheet(spreadsheet, sheet);
  const place = findSummary(present.values, settingsOf(tabs).scale);
  return place !== null && mendTable(sheet, tabs, present, place);
}

/** A tab whose grid was smaller than usual when its formulas were made may have grown since: then some goals are not counted. */
function missesGoals(values: CellValues, { departments, settings }: CheckedWorkbook): boolean {
  const place = findSummary(values, settings.scale);
  if (place === null) return false;
  const { name, goals } = place.columns;
  return departments.some(({ name: department, evaluation }) => {
    const row = values.find((cells, at) => at > place.headerRow && cells[name] === department);
    const counted = row?.[goals];
    return typeof counted === 'number' && evaluation !== null && counted < goalsOf(evaluation).length;
  });
}

function mendTable(sheet: Sheet, tabs: readonly Tab[], present: SummarySheet, place: SummaryPlace): boolean {
  const change = planSummary(present, place, listedNames(tabs), tabs, gridRowsOf(sheet));
  if (change === null) return false;
  // Its lines look as 合計 does: a row that is inserted takes after the one above.
  if (change.insertsLastYear) sheet.insertRowsAfter(place.totalRow + 1, 1);
  if (change.inserted > 0) {
    sheet.insertRowsBefore(place.totalRow + 1, change.inserted);
    // They look as 合計 does, before which they stand.
    const width = sheet.getMaxColumns();
    sheet
      .getRange(place.totalRow + 1, 1, change.inserted, width)
      .setFontWeight('normal')
      .setBackground(null);
  }
  // A table of an earlier version has no 状態 yet.
  const hasState = textOf(cellAt(present.values, place.headerRow, place.columns.state)) !== '';
  if (change.inserted > 0 || !hasState) styleTable(sheet, change.place);
  writeSummaryRows(sheet, change.place.columns, change.place.headerRow, change.rows);
  if (hasOtherLevels(place)) renewLevels(sheet, present, change.place);
  return true;
}

const hasOtherLevels = ({ surplus, isRenamed, room }: SummaryPlace): boolean =>
  surplus.length > 0 || isRenamed || room !== null;

/** After the levels of 設定 were changed: what is left of former ones goes, and the sentence above names the new ones. */
function renewLevels(sheet: Sheet, present: SummarySheet, place: SummaryPlace): void {
  const { headerRow, totalRow, surplus } = place;
  styleTable(sheet, place);
  for (const column of surplus)
    sheet.getRange(headerRow + 1, column + 1, totalRow - headerRow + 1, 1).clearContent();
  explain(sheet, present, place);
}

/** Writes the sentence above the table, where there is one, anew. */
function explain(
  sheet: Sheet,
  { values }: SummarySheet,
  { headerRow, columns, scale }: SummaryPlace,
  isRated?: boolean,
): void {
  const above = values.slice(0, headerRow).map((_, row) => textOf(cellAt(values, row, columns.name)));
  const row = above.findIndex((text) => text.startsWith(SUMMARY_TEXTS.explanationStart));
  if (row >= 0)
    sheet.getRange(row + 1, columns.name + 1).setValue(summaryExplanation(barMarks(scale), scale, isRated));
}

const gridRowsOf =
  (sheet: Sheet): GridRows =>
  (name) =>
    sheet.getParent().getSheetByName(name)?.getMaxRows() ?? USUAL_ROWS;

const listedNames = (tabs: readonly Tab[]): string[] => [
  ...new Set(settingsOf(tabs).departments.map((entry) => entry.name)),
];

const settingsOf = (tabs: readonly Tab[]) => readSettings(settingsValues(tabs));

/** Before 履歴, behind the tabs of the 課. */
function insertSummarySheet(spreadsheet: Spreadsheet): Sheet {
  const history = spreadsheet.getSheetByName(HISTORY_SHEET);
  return history === null
    ? addSheet(spreadsheet, SUMMARY_SHEET)
    : spreadsheet.insertSheet(SUMMARY_SHEET, history.getIndex() - 1);
}

function readSummarySheet(spreadsheet: Spreadsheet, sheet: Sheet): SummarySheet {
  const { values } = readTab(sheet, spreadsheet.getSpreadsheetTimeZone());
  return { values, formulas: sheet.getDataRange().getFormulas() };
}

/**
 * Table and list below everything that is there. Looks first and texts last, in one write: a run that is stopped leaves
 * a tab without a table, which the next one finds and makes whole.
 */
function createSummary(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  tabs: readonly Tab[],
  values: CellValues,
): void {
  const isBlank = values.every((row) => row.every((value) => isBlankText(textOf(value))));
  const top = isBlank ? 0 : values.length + 1;
  const { scale, isRated } = settingsOf(tabs);
  const { place, rows } = newSummary(
    top + USUAL_SUMMARY_ROW,
    listedNames(tabs),
    tabs,
    scale,
    gridRowsOf(sheet),
  );
  const list = lowGoalRows(spreadsheet, lowGoals(checkTabs(tabs)));
  const all = [...titleRows(tabs), ...rows, {}, ...list];
  ensureRows(sheet, top + all.length);
  mendProtections(sheet, ownTabProtections(SUMMARY_SHEET, []));
  if (isBlank) styleSummarySheet(sheet, place);
  styleTable(sheet, place);
  const listHeader = place.headerRow + rows.length + 2;
  styleList(sheet, place, listHeader);
  if (isRated === false) showRatings(sheet, place, listHeader, isRated);
  writeSummaryRows(sheet, place.columns, top, all);
}

/** A lost list, below everything that is there. */
function createList(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  tabs: readonly Tab[],
  values: CellValues,
  table: SummaryPlace,
): void {
  const headerRow = Math.max(table.totalRow + LIST_OFFSET, values.length + LIST_OFFSET - 1);
  const rows = lowGoalRows(spreadsheet, lowGoals(checkTabs(tabs)));
  ensureRows(sheet, headerRow + rows.length - 1);
  styleList(sheet, table, headerRow);
  writeSummaryRows(sheet, table.columns, headerRow - 1, rows);
}

/** @param rows How many the grid must have. */
function ensureRows(sheet: Sheet, rows: number): void {
  const present = lastGridRow(sheet) + 1;
  if (present < rows) sheet.insertRowsAfter(present, rows - present);
}

function yearFormula(tabs: readonly Tab[]): string {
  const { row } = settingsOf(tabs).cells.fiscalYear;
  return row === undefined ? '' : `=${quotedSheet(SETTINGS_SHEET)}!$B$${row + 1}`;
}

/** Title, year and explanation; the year is that of 設定 whatever is typed there. */
function titleRows(tabs: readonly Tab[]) {
  const settings = settingsOf(tabs);
  const year = { formula: yearFormula(tabs) };
  return [
    { name: SUMMARY_TEXTS.title },
    { name: SUMMARY_TEXTS.year, goals: year },
    { name: summaryExplanation(barMarks(settings.scale), settings.scale, settings.isRated) },
  ];
}
