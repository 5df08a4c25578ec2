/** Writes the list of low ratings into 集計, as texts and only where it changed. */
import type { CellValues } from '../../core/cells/cell-value';
import type { CheckedWorkbook } from '../../core/check/check-tabs';
import { SUMMARY_TEXTS } from '../../core/messages/set-up';
import { SUMMARY_SHEET } from '../../core/settings/settings';
import {
  findLowGoals,
  LIST_COLUMNS,
  LOW_GOAL_FIELDS,
  type LowGoalField,
  type LowGoals,
  type LowGoalsPlace,
  listsSame,
  lowGoals,
} from '../../core/summary/low-goals';
import { findSummary, type SummaryField, type SummaryPlace } from '../../core/summary/summary-place';
import { timestamp } from '../workbook/history';
import { readTab } from '../workbook/read-tabs';
import { lastGridRow } from '../workbook/sheet-style';
import { type WrittenRow, writeSummaryRows } from './summary-rows';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Brings the list up to date after a check of the whole workbook: one call to read, and two where it changed. Without
 * 集計, its table or its list it does nothing; 初期設定 mends those.
 * @param known What 集計 says, where it was read; then no call to read.
 * @returns Whether it was written. Throws what a protection of the tab throws.
 */
export function updateLowGoals(
  spreadsheet: Spreadsheet,
  checked: CheckedWorkbook,
  known?: CellValues,
): boolean {
  const sheet = spreadsheet.getSheetByName(SUMMARY_SHEET);
  if (sheet === null) return false;
  const values = known ?? readTab(sheet, spreadsheet.getSpreadsheetTimeZone()).values;
  const table = findSummary(values, checked.settings.scale);
  const place = table && findLowGoals(values, table);
  const list = lowGoals(checked);
  if (table === null || place === null || listsSame(values, table, place, list)) return false;
  writeLowGoals(spreadsheet, sheet, table, place, list);
  SpreadsheetApp.flush();
  return true;
}

/** Caption, header and lines, to be written from the caption's row on. */
export function lowGoalRows(spreadsheet: Spreadsheet, { limit, goals }: LowGoals): WrittenRow[] {
  const at = timestamp(spreadsheet).slice(0, -':00'.length);
  const caption = SUMMARY_TEXTS.listCaption(limit, goals.length) + SUMMARY_TEXTS.listTime(at);
  return [{ name: caption }, lineOf(SUMMARY_TEXTS.list), ...goals.map(lineOf)];
}

/** All in one write; lines that are too many become blank, and what stands below moves down. */
function writeLowGoals(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  { columns }: SummaryPlace,
  { headerRow, lines, free }: LowGoalsPlace,
  list: LowGoals,
): void {
  const more = list.goals.length - lines;
  makeRoom(sheet, headerRow + 1 + lines, more, free);
  const blank = Array.from({ length: Math.max(0, -more) }, (): WrittenRow => ({}));
  writeSummaryRows(sheet, columns, headerRow - 1, [...lowGoalRows(spreadsheet, list), ...blank]);
}

/**
 * One blank row stays before what people wrote below.
 * @param end The 0-based row behind the last line.
 */
function makeRoom(sheet: Sheet, end: number, more: number, free: number | null): void {
  const missing = free === null ? end + more - 1 - lastGridRow(sheet) : more + 1 - free;
  if (more > 0 && missing > 0) sheet.insertRowsAfter(end, missing);
}

function lineOf(parts: Readonly<Record<LowGoalField, string | number>>): WrittenRow {
  const cells: Partial<Record<SummaryField, string | number>> = {};
  for (const field of LOW_GOAL_FIELDS) cells[LIST_COLUMNS[field]] = parts[field];
  return cells;
}
