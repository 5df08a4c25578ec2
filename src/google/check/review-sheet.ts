/** The tab 確認一覧, for reviewers who may only comment and so have no menu: written by 点検 once a 課 has been handed on. */
import { type CellValues, textOf } from '../../core/cells/cell-value';
import type { CheckedWorkbook } from '../../core/check/check-tabs';
import type { Tab } from '../../core/department-tab/tab';
import {
  isReviewed,
  isReviewList,
  type PlacedNote,
  type ReviewNote,
  reviewLines,
} from '../../core/hand-over/review-list';
import { readCopies } from '../../core/hand-over/tab-copies';
import { REVIEW_LIST_TEXTS } from '../../core/messages/copies';
import { ownTabProtections } from '../../core/set-up/tab-protections';
import { KEPT_SHEET, REVIEW_SHEET } from '../../core/settings/settings';
import { mendProtections } from '../workbook/mend-protections';
import { notesOf } from '../workbook/read-notes';
import { readTab } from '../workbook/read-tabs';
import { addSheet, lastGridRow, setColumnWidths, styleHeader } from '../workbook/sheet-style';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Of Comments.js, where it stands beside this script. */
declare const threadNotes_: ((tabs: readonly Tab[]) => PlacedNote[]) | undefined;

const WIDTHS = [110, 70, 130, 60, 260, 420];
const { header: HEADER } = REVIEW_LIST_TEXTS;

/**
 * No call before the first hand-over; then two to read and one for each 課 that was handed on, and a few where it differs. A tab of that name that is somebody's own is
 * left alone.
 * @returns Whether it was written. Throws what a protection of the tab throws.
 */
export function updateReviewSheet(
  spreadsheet: Spreadsheet,
  tabs: readonly Tab[],
  checked: CheckedWorkbook,
): boolean {
  if (!isReviewed(checked)) return false;
  const read = (name: string): CellValues => {
    const sheet = spreadsheet.getSheetByName(name);
    return sheet === null ? [] : readTab(sheet, spreadsheet.getSpreadsheetTimeZone()).values;
  };
  const present = read(REVIEW_SHEET).map((row) => row.map(textOf));
  const isBlank = present.every((row) => row.every((text) => text === ''));
  if (!isBlank && !isReviewList(present)) return false;
  const threads = typeof threadNotes_ === 'undefined' ? [] : threadNotes_(tabs);
  const notesIn = ({ name, values }: Tab): ReviewNote[] => {
    const sheet = spreadsheet.getSheetByName(name);
    const own = threads.filter(({ department }) => department === name);
    return sheet === null ? own : [...own, ...notesOf(sheet, values)];
  };
  const rows = [[...HEADER], ...reviewLines(checked, tabs, readCopies(read(KEPT_SHEET)), notesIn)];
  if (JSON.stringify(present) === JSON.stringify(rows)) return false;
  const sheet = isBlank ? createReviewSheet(spreadsheet) : spreadsheet.getSheetByName(REVIEW_SHEET);
  if (sheet === null) return false;
  if (present.length > rows.length) sheet.getDataRange().clearContent();
  const missing = rows.length - 1 - lastGridRow(sheet);
  if (missing > 0) sheet.insertRowsAfter(lastGridRow(sheet) + 1, missing);
  sheet.getRange(1, 1, rows.length, HEADER.length).setNumberFormat('@').setValues(rows);
  SpreadsheetApp.flush();
  return true;
}

/** Or completes one that was left half made. */
function createReviewSheet(spreadsheet: Spreadsheet): Sheet {
  const active = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.getSheetByName(REVIEW_SHEET) ?? addSheet(spreadsheet, REVIEW_SHEET);
  styleHeader(sheet.getRange(1, 1, 1, HEADER.length));
  sheet.getRange(2, 1, lastGridRow(sheet), HEADER.length).setWrap(true).setVerticalAlignment('top');
  setColumnWidths(sheet, WIDTHS);
  sheet.setFrozenRows(1);
  mendProtections(sheet, ownTabProtections(REVIEW_SHEET, []));
  spreadsheet.setActiveSheet(active);
  return sheet;
}
