/** The making of the 課's tabs: one as a pattern, and copies of it. */

import { COLUMN_WIDTHS } from '../../core/department-tab/column-widths';
import {
  sentences,
  type TitleFacts,
  titleCells,
  USUAL_HEADER_ROW,
  USUAL_LABELS,
} from '../../core/department-tab/title-block';
import { COLUMNS, type Column, HEADER_TEXTS, type Header } from '../../core/evaluation/header';
import { SET_UP_MESSAGES } from '../../core/messages/set-up';
import { spokenReason } from '../../core/messages/translate-fault';
import { reasonOf } from '../../core/reason';
import { ratingHighlights } from '../../core/set-up/rating-highlights';
import type { NewDepartmentTab } from '../../core/set-up/set-up-step';
import { departmentProtections, type WantedProtection } from '../../core/set-up/tab-protections';
import { HISTORY_SHEET, SUMMARY_SHEET, UNFINISHED_SHEET } from '../../core/settings/settings';
import { isMomentary, patiently } from '../call/patience';
import { literalText } from '../workbook/literal-text';
import { addProtections, mendProtections } from '../workbook/mend-protections';
import {
  addSheet,
  BORDER,
  COLOURS,
  lastGridRow,
  setColumnWidths,
  styleHeader,
} from '../workbook/sheet-style';
import { setDropdown } from './rating-dropdown';
import { writeHighlights } from './tab-highlights';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows do not fit themselves to merged cells; in pixels, for two lines of the sentences. */
const SENTENCE_HEIGHT = 44;

/** Columns whose entries stay as typed: without it (1) would turn into -1 and =… into a formula. */
const TEXT_COLUMNS: readonly Column[] = ['title', 'unit', 'goalNumber', 'goal', 'outcome', 'flag'];

const CENTRED_COLUMNS: readonly Column[] = ['number', 'goalNumber', 'rating'];

/** The header of a new tab; 0-based, as everywhere in core. */
const HEADER: Header = {
  row: USUAL_HEADER_ROW,
  columns: Object.fromEntries(COLUMNS.map((column, at) => [column, at])),
  names: [],
  missing: [],
  duplicates: [],
  guesses: [],
  themesAmongGoals: false,
};

/** The tab that the new tabs of a run are copies of. */
export interface Pattern {
  /** What it is called, so that a later call can go on with it; undefined while there is none. */
  readonly name: string | undefined;
  /** The tab itself; made when it is first asked for. Its title block names no 課. */
  sheet(facts: TitleFacts): Sheet;
  /** Takes it away when all copies are made. */
  remove(): void;
}

/**
 * The pattern of a run. It is one that this very run has made, and never a tab that people may have filled in: one with
 * an entry in it is left to them, and another one made.
 *
 * @param name What an earlier call of the run called it.
 */
export function openPattern(spreadsheet: Spreadsheet, name?: string): Pattern {
  const known = name === undefined ? null : spreadsheet.getSheetByName(name);
  let sheet = known?.getLastRow() === HEADER.row + 1 ? known : null;
  return {
    get name() {
      return sheet?.getName();
    },
    sheet: (facts) => {
      sheet = sheet ?? createPattern(spreadsheet, facts);
      return sheet;
    },
    remove: () => {
      const made = sheet?.getName();
      if (made === undefined) return;
      patiently(() => {
        const standing = spreadsheet.getSheetByName(made);
        if (standing) spreadsheet.deleteSheet(standing);
      });
      sheet = null;
    },
  };
}

/** Takes the pattern away; a sentence where that cannot be done, and the next 初期設定 will do it. */
export function removePattern(pattern: Pattern): string[] {
  const { name = '' } = pattern;
  try {
    pattern.remove();
    return [];
  } catch (error) {
    return [SET_UP_MESSAGES.failed(SET_UP_MESSAGES.unfinishedTab(name), spokenReason(reasonOf(error)))];
  }
}

/**
 * Makes a 課's tab before 集計: a copy of the pattern, which bears a working name until it is complete, so that a stop at
 * any call leaves nothing half made under the name of a 課. Google's copies have its formats and rules, but not its
 * protections.
 *
 * @returns A sentence for each address that Google refuses in its protections.
 */
export function createDepartmentTab(
  spreadsheet: Spreadsheet,
  { facts, people }: NewDepartmentTab,
  pattern: Pattern,
): string[] {
  const wantedIn = (sheet: Sheet): WantedProtection[] =>
    departmentProtections(HEADER, USUAL_LABELS.state, lastGridRow(sheet), people);
  // Where Google did not say that it had done so, the tab may stand already.
  const made = spreadsheet.getSheetByName(facts.department);
  if (made) return mendProtections(made, wantedIn(made));
  const sheet = orNone(spreadsheet, pattern.sheet(facts).copyTo(spreadsheet), (copy) => {
    putBeforeSummary(spreadsheet, copy);
    const { row, column } = USUAL_LABELS.department;
    copy.getRange(row + 1, column + 2).setValue(literalText(facts.department));
    copy.setName(facts.department);
  });
  return addProtections(sheet, wantedIn(sheet));
}

/** Completes a tab. After a passing fault it is taken away, for the next try makes another one. */
function orNone(spreadsheet: Spreadsheet, sheet: Sheet, complete: (sheet: Sheet) => void): Sheet {
  try {
    complete(sheet);
    return sheet;
  } catch (error) {
    if (isMomentary(error)) spreadsheet.deleteSheet(sheet);
    throw error;
  }
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

/** A whole tab under a working name; its title block names no 課 yet. */
function createPattern(spreadsheet: Spreadsheet, facts: TitleFacts): Sheet {
  return orNone(spreadsheet, addSheet(spreadsheet, freeWorkingName(spreadsheet)), (sheet) => {
    const lastRow = lastGridRow(sheet);
    writeTitleBlock(sheet, { ...facts, department: '' });
    const header = sheet.getRange(HEADER.row + 1, 1, 1, COLUMNS.length);
    header.setValues([COLUMNS.map((column) => HEADER_TEXTS[column][0])]);
    styleHeader(header);
    styleEntries(sheet, lastRow);
    setColumnWidths(
      sheet,
      COLUMNS.map((column) => COLUMN_WIDTHS[column]),
    );
    sheet.setFrozenRows(HEADER.row + 1);
    const column = COLUMNS.indexOf('rating');
    setDropdown(sheet, { firstRow: HEADER.row + 1, lastRow, column }, facts.scale);
    writeHighlights(sheet, ratingHighlights(HEADER, lastRow, facts.limit, facts.scale));
  });
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
  sheet.getRange(1, 1, rows.length, COLUMNS.length).setValues(rows).setVerticalAlignment('top');
  sheet.getRange(1, 1, rows.length - 1, 1).setFontWeight('bold');
  for (const { row, column } of sentences(facts.limit, facts.scale)) {
    sheet
      .getRange(row + 1, column + 1, 1, COLUMNS.length - column)
      .merge()
      .setWrap(true);
    sheet.setRowHeight(row + 1, SENTENCE_HEIGHT);
  }
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
