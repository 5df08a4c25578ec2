/** The tab 控え: kept cells are added to it before they are mended, and marked when they are put back. */

import { type CellPlace, cellName } from '../../core/cells/cell-reference';
import { type CellValues, cellAt, textOf } from '../../core/cells/cell-value';
import type { Tab } from '../../core/department-tab/tab';
import { COLUMNS, findHeader, HEADER_TEXTS } from '../../core/evaluation/header';
import {
  isKeptSheet,
  KEPT_HEADER,
  KEPT_STATE_COLUMN,
  KEPT_STATES,
  type KeptCell,
  type KeptLine,
  type KeptState,
  keptTexts,
  readKept,
} from '../../core/fixes/kept-cells';
import { readCopies, type StoredCopy } from '../../core/hand-over/tab-copies';
import { FIX_MESSAGES } from '../../core/messages/fixes';
import { Refusal } from '../../core/refusal';
import { ownTabProtections } from '../../core/set-up/tab-protections';
import { KEPT_SHEET } from '../../core/settings/settings';
import { currentUser, timestamp } from '../workbook/history';
import { mendProtections } from '../workbook/mend-protections';
import { readTab } from '../workbook/read-tabs';
import { addSheet, lastGridRow, setColumnWidths, styleHeader } from '../workbook/sheet-style';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const WIDTHS = [110, 150, 200, 150, 110, 60, 90, 220, 256, 60, 90, 256, 80, 130];

/** @throws Refusal (`kept-sheet-taken`) where a tab of that name is somebody's own. */
function keptSheet(spreadsheet: Spreadsheet): { sheet: Sheet; values: CellValues } | null {
  const sheet = spreadsheet.getSheetByName(KEPT_SHEET);
  if (sheet === null) return null;
  const { values } = readTab(sheet, spreadsheet.getSpreadsheetTimeZone());
  const isBlank = values.every((row) => row.every((value) => value === ''));
  if (isBlank) return null;
  if (!isKeptSheet(values)) {
    throw new Refusal('kept-sheet-taken', FIX_MESSAGES.keptSheetTaken, KEPT_SHEET);
  }
  return { sheet, values };
}

/** All copies in 控え, oldest first. One call where it is there. @throws Refusal as {@link keepCells} does. */
export const readKeptCopies = (spreadsheet: Spreadsheet): StoredCopy[] =>
  readCopies(keptSheet(spreadsheet)?.values ?? []);

/** Takes lines out of 控え. @param rows 0-based, in any order. */
export function dropLines(spreadsheet: Spreadsheet, rows: readonly number[]): void {
  const sheet = spreadsheet.getSheetByName(KEPT_SHEET);
  const sorted = [...rows].sort((one, other) => other - one);
  // From below, so that the rows above stay where they are; neighbours in one call.
  for (let at = 0; at < sorted.length; ) {
    const last = sorted[at] ?? 0;
    const run = sorted.slice(at).filter((row, ahead) => row === last - ahead);
    sheet?.deleteRows(last - run.length + 2, run.length);
    at += run.length;
  }
}

/** All lines of 控え, oldest first. One call where it is there. @throws Refusal as {@link keepCells} does. */
export const readKeptCells = (spreadsheet: Spreadsheet): KeptLine[] =>
  readKept(keptSheet(spreadsheet)?.values ?? []);

/** What is done to a cell that a rule, or the import, changes. */
interface ChangedCell extends CellPlace {
  readonly rules: readonly string[];
  /** The number format that it had. */
  readonly format: string;
  readonly after: string;
}

/**
 * Notes what stands in some cells, so that it can be put back, and makes 控え where it is not there yet. In the end one call
 * writes all lines, so that a stop never leaves one by half.
 * @throws Refusal (`kept-sheet-taken`) where a tab of that name is somebody's own.
 */
export function keepCells(
  spreadsheet: Spreadsheet,
  { name: sheet, values }: Tab,
  cells: readonly ChangedCell[],
  { id, isFlagged }: Pick<KeptCell, 'id' | 'isFlagged'>,
): void {
  const [at, by] = [timestamp(spreadsheet), currentUser()];
  const columns = findHeader(values)?.columns ?? {};
  const lines = cells.map(({ row, column, rules, after, format }): KeptCell => {
    const ours = COLUMNS.find((each) => columns[each] === column);
    const goal = cells.find((each) => each.row === row && each.column === columns.goal);
    return {
      ...{ id, at, by, sheet, after, format, isFlagged, state: 'mended' },
      rules: [...new Set(rules)].join(),
      cell: cellName(row, column),
      column: ours ? HEADER_TEXTS[ours][0] : '',
      goal: goal?.after ?? textOf(cellAt(values, row, columns.goal)),
      before: cellAt(values, row, column),
    };
  });
  keepLines(spreadsheet, lines.map(keptTexts));
}

/** As {@link keepCells}, for lines of any kind. */
export function keepLines(spreadsheet: Spreadsheet, lines: readonly string[][]): void {
  if (lines.length === 0) return;
  const sheet = keptSheet(spreadsheet)?.sheet ?? createKeptSheet(spreadsheet);
  const first = sheet.getLastRow() + 1;
  const missing = first + lines.length - 1 - (lastGridRow(sheet) + 1);
  if (missing > 0) sheet.insertRowsAfter(lastGridRow(sheet) + 1, missing);
  const range = sheet.getRange(first, 1, lines.length, KEPT_HEADER.length);
  // As text, so that a kept ４ or =1+1 stays what it is.
  range.setNumberFormat('@').setValues([...lines]);
  SpreadsheetApp.flush();
}

/** Hidden, for nobody works in it. The header is written last: without it the tab counts as not made yet. */
function createKeptSheet(spreadsheet: Spreadsheet): Sheet {
  const active = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.getSheetByName(KEPT_SHEET) ?? addSheet(spreadsheet, KEPT_SHEET);
  const header = sheet.getRange(1, 1, 1, KEPT_HEADER.length);
  styleHeader(header);
  setColumnWidths(sheet, WIDTHS);
  sheet.setFrozenRows(1);
  mendProtections(sheet, ownTabProtections(KEPT_SHEET, []));
  spreadsheet.setActiveSheet(active);
  sheet.hideSheet();
  header.setValues([[...KEPT_HEADER]]);
  return sheet;
}

/** Writes what has become of some lines; one call. */
export function markKept(
  spreadsheet: Spreadsheet,
  marks: readonly { readonly line: KeptLine; readonly state: KeptState }[],
): void {
  const sheet = spreadsheet.getSheetByName(KEPT_SHEET);
  if (sheet === null || marks.length === 0) return;
  const rows = marks.map(({ line }) => line.row);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const range = sheet.getRange(top + 1, KEPT_STATE_COLUMN + 1, bottom - top + 1, 1);
  const texts = range.getValues();
  for (const { line, state } of marks) texts[line.row - top] = [KEPT_STATES[state]];
  range.setValues(texts);
}
