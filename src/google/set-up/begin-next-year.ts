/**
 * 次の年度を始める, in a copy of last year's workbook: what was rated and written goes into 前年度 and out of the tabs of the 課; 設定 moves
 * on last, so that a stop anywhere is made good by doing it again.
 */
import { type FiscalYear, formatFiscalYear } from '../../core/calendar/fiscal-year';
import { type CellValues, cellAt, textOf } from '../../core/cells/cell-value';
import { type CheckedWorkbook, checkTabs } from '../../core/check/check-tabs';
import { LAST_YEAR_HEADER, lastYearLine, readLastYear } from '../../core/department-tab/last-year';
import { findState } from '../../core/department-tab/state';
import type { Tab } from '../../core/department-tab/tab';
import { findTitleLabel } from '../../core/department-tab/title-block';
import { goalsOf } from '../../core/evaluation/evaluation';
import { isKeptSheet } from '../../core/fixes/kept-cells';
import { goalRowsOf } from '../../core/hand-over/kept-rows';
import { isReviewList } from '../../core/hand-over/review-list';
import { STATE_TEXTS } from '../../core/messages/hand-over';
import { NEXT_YEAR_MESSAGES as TEXT } from '../../core/messages/next-year';
import { Refusal } from '../../core/refusal';
import { clearedColumns, nextSettings, nextYearOf } from '../../core/set-up/next-year';
import { ownTabProtections } from '../../core/set-up/tab-protections';
import { coordinatorsOf } from '../../core/settings/addresses';
import { HISTORY_SHEET, KEPT_SHEET, LAST_YEAR_SHEET, REVIEW_SHEET } from '../../core/settings/settings';
import { type Answer, answer } from '../call/answer';
import { patiently } from '../call/patience';
import { requireCoordinator } from '../run/require-coordinator';
import { withLease } from '../run/run-lease';
import { recordHistory } from '../workbook/history';
import { mendProtections } from '../workbook/mend-protections';
import { readTab, readTabs } from '../workbook/read-tabs';
import { openSettings } from '../workbook/settings-sheet';
import { addSheet, lastGridRow, setColumnWidths, styleHeader } from '../workbook/sheet-style';
import { clearReports, mayBeNextYear } from './copied-book';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface NextYearRequest {
  /** 平成30, 2018; left out for the year after that of 設定. */
  readonly year?: string;
}

export interface NextYearAnswer {
  readonly fiscalYear: FiscalYear;
  /** The 課 with the goals that were taken over. */
  readonly departments: readonly { readonly name: string; readonly goals: number }[];
}

/** The year that was begun in this copy, in the document's properties. */
const BEGUN_KEY = 'jiko-hyoka.next';

const WIDTHS = [90, 130, 200, 300, 60, 400, 300];

/**
 * 初期設定 is to follow, which gives the tabs their locks again. Refuses a workbook that is no copy: what it takes out would be lost
 * there. Its error is `wrong-call`, `not-coordinator` or `run-under-way`.
 */
export function beginNextYear(request: NextYearRequest = {}): Answer<NextYearAnswer> {
  return answer(() => {
    const typed = String(request.year ?? '');
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    patiently(() => requireCoordinator(spreadsheet));
    if (!mayBeNextYear(spreadsheet, PropertiesService.getDocumentProperties().getProperties()))
      throw new Refusal('wrong-call', TEXT.noCopy, '');
    return withLease(TEXT.title, () => patiently(() => begin(spreadsheet, typed)));
  });
}

function begin(spreadsheet: Spreadsheet, typed: string): NextYearAnswer {
  const tabs = readTabs(spreadsheet);
  const checked = checkTabs(tabs);
  const departments = checked.departments.flatMap(({ name, evaluation }) =>
    evaluation === null ? [] : [{ name, goals: goalsOf(evaluation).length }],
  );
  const properties = PropertiesService.getDocumentProperties();
  const { fiscalYear } = checked.settings;
  // Begun already: asked for again, it would go one year too far.
  if (fiscalYear !== undefined && properties.getProperty(BEGUN_KEY) === String(fiscalYear))
    return { fiscalYear, departments };
  const year = nextYearOf(checked.settings, typed);
  const from = formatFiscalYear(fiscalYear ?? year);
  keepLastYear(spreadsheet, tabs, checked, from);
  for (const { name, evaluation } of checked.departments) {
    const values = valuesOf(tabs, name);
    const sheet = spreadsheet.getSheetByName(name);
    if (sheet === null || evaluation === null) continue;
    clearEntries(sheet, values, evaluation.header.row, clearedColumns(evaluation));
    renewTitle(sheet, values, evaluation.header.row, formatFiscalYear(year));
  }
  dropRecords(spreadsheet);
  clearReports(openSettings(spreadsheet));
  properties.setProperty(BEGUN_KEY, String(year));
  moveOn(spreadsheet, year);
  const detail = TEXT.history(from, formatFiscalYear(year));
  recordHistory(spreadsheet, { action: TEXT.title, target: '', detail });
  return { fiscalYear: year, departments };
}

const valuesOf = (tabs: readonly Tab[], name: string): CellValues =>
  tabs.find((tab) => tab.name === name)?.values ?? [];

/** A 課 whose lines of this very year are there already was done before a stop; its tab may be empty by now. */
function keepLastYear(
  spreadsheet: Spreadsheet,
  tabs: readonly Tab[],
  { departments, settings }: CheckedWorkbook,
  year: string,
): void {
  const found = spreadsheet.getSheetByName(LAST_YEAR_SHEET);
  const values = found ? readTab(found, spreadsheet.getSpreadsheetTimeZone()).values : [];
  const isBlank = values.every((row) => row.every((value) => value === ''));
  if (!isBlank && textOf(cellAt(values, 0, 0)) !== LAST_YEAR_HEADER[0])
    throw new Refusal('wrong-call', TEXT.sheetTaken, LAST_YEAR_SHEET);
  if (readLastYear(values).some((goal) => goal.year === year)) return;
  const lines = departments.flatMap(({ name, evaluation }) =>
    evaluation === null
      ? []
      : goalRowsOf(valuesOf(tabs, name), evaluation).map(({ texts }) => lastYearLine(year, name, texts)),
  );
  const sheet = prepareLastYear(spreadsheet, coordinatorsOf(settings).readable);
  sheet.getDataRange().clearContent();
  const missing = lines.length - lastGridRow(sheet);
  if (missing > 0) sheet.insertRowsAfter(lastGridRow(sheet) + 1, missing);
  const rows = [[...LAST_YEAR_HEADER], ...lines];
  sheet.getRange(1, 1, rows.length, LAST_YEAR_HEADER.length).setNumberFormat('@').setValues(rows);
  SpreadsheetApp.flush();
}

/** Hidden: it is shown beside each goal. One that is there may have been left half made. */
function prepareLastYear(spreadsheet: Spreadsheet, coordinators: readonly string[]): Sheet {
  const active = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.getSheetByName(LAST_YEAR_SHEET) ?? addSheet(spreadsheet, LAST_YEAR_SHEET);
  styleHeader(sheet.getRange(1, 1, 1, LAST_YEAR_HEADER.length));
  setColumnWidths(sheet, WIDTHS);
  sheet.setFrozenRows(1);
  mendProtections(sheet, ownTabProtections(LAST_YEAR_SHEET, coordinators));
  spreadsheet.setActiveSheet(active);
  sheet.hideSheet();
  return sheet;
}

/** Formulas in the town's columns stay, for they tell of what is typed anew. Neighbouring cells go in one call; notes and rules stay. */
function clearEntries(sheet: Sheet, values: CellValues, headerRow: number, columns: readonly number[]): void {
  const rows = values.length - headerRow - 1;
  if (rows < 1 || columns.length === 0) return;
  const formulas = sheet.getRange(headerRow + 2, 1, rows, values[0]?.length ?? 1).getFormulas();
  for (const column of columns) {
    const isFormula = (at: number): boolean => (formulas[at]?.[column] ?? '') !== '';
    const isFilled = (at: number): boolean => cellAt(values, headerRow + 1 + at, column) !== '';
    for (let row = 0; row < rows; ) {
      let [end, isAny] = [row, false];
      while (end < rows && !isFormula(end)) {
        isAny = isAny || isFilled(end);
        end += 1;
      }
      if (isAny) sheet.getRange(headerRow + 2 + row, column + 1, end - row, 1).clearContent();
      row = end + 1;
    }
  }
}

/** 年度 and 状態; the note of the last hand-over goes. */
function renewTitle(sheet: Sheet, values: CellValues, headerRow: number, year: string): void {
  const label = findTitleLabel(values, headerRow, 'year');
  if (label) sheet.getRange(label.row + 1, label.column + 2).setValue(year);
  const state = findState(values, headerRow);
  if (state === null) return;
  const texts = state.hasRoom ? [STATE_TEXTS.draft, ''] : [STATE_TEXTS.draft];
  sheet.getRange(state.row + 1, state.column + 1, 1, texts.length).setValues([texts]);
}

/** 履歴 and 確認一覧 begin anew, and nothing of last year's 控え can be put back. */
function dropRecords(spreadsheet: Spreadsheet): void {
  clearLines(spreadsheet.getSheetByName(HISTORY_SHEET));
  const review = spreadsheet.getSheetByName(REVIEW_SHEET);
  // 点検 writes it once a 課 is handed on; until then last year's ratings would stand there as this year's.
  if (review && isReviewList(readTab(review, spreadsheet.getSpreadsheetTimeZone()).values))
    clearLines(review);
  const kept = spreadsheet.getSheetByName(KEPT_SHEET);
  if (kept && isKeptSheet(readTab(kept, spreadsheet.getSpreadsheetTimeZone()).values))
    spreadsheet.deleteSheet(kept);
}

/** All below the header. */
function clearLines(sheet: Sheet | null): void {
  const last = sheet?.getLastRow() ?? 0;
  if (last > 1) sheet?.getRange(2, 1, last - 1, sheet.getLastColumn()).clearContent();
}

/** In one write where the lines stand together, as they do unless somebody has moved them; else 年度 comes last. */
function moveOn(spreadsheet: Spreadsheet, year: FiscalYear): void {
  const { sheet, settings, values } = openSettings(spreadsheet);
  const cells = nextSettings(settings, year);
  const [first, last] = [cells[0]?.row ?? 0, cells[cells.length - 1]?.row ?? 0];
  if (last - first < cells.length) {
    const texts = cells.map(({ value }) => [value]);
    sheet
      .getRange(first + 1, 2, texts.length, 1)
      .setNumberFormat('@')
      .setValues(texts);
  } else {
    const yearRow = settings.cells.fiscalYear.row;
    const others = cells.filter(({ row }) => row !== yearRow);
    for (const { row, value } of [...others, ...cells.filter((cell) => cell.row === yearRow)])
      if (textOf((values[row]?.[1] ?? '') as string) !== value)
        sheet
          .getRange(row + 1, 2)
          .setNumberFormat('@')
          .setValue(value);
  }
  SpreadsheetApp.flush();
}
