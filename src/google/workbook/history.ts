/** The tab 履歴: what was done, when, by whom. */
import { SHEET_TEXTS } from '../../core/messages/set-up';
import { HISTORY_SHEET } from '../../core/settings/settings';
import { patiently } from '../call/patience';
import { literalText } from './literal-text';

export interface HistoryEntry {
  /** 報告書を作成, 初期設定, … */
  readonly action: string;
  /** The department, or '' for the whole workbook. */
  readonly target: string;
  readonly detail: string;
  /** When and by whom it was done, where that is known; now and by the person at work, when left out. */
  readonly at?: string;
  readonly by?: string;
}

/** Adds a line below the last one; without 履歴 it does nothing, for 点検 and reports must not fail for that. */
export function recordHistory(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  entry: HistoryEntry,
): void {
  const sheet = spreadsheet.getSheetByName(HISTORY_SHEET);
  if (sheet === null) return;
  const line = [
    entry.at ?? timestamp(spreadsheet),
    entry.action,
    entry.target,
    entry.by ?? currentUser(),
    entry.detail,
  ];
  const append = (): void => {
    sheet.appendRow([line[0], ...line.slice(1).map((text) => literalText(text ?? ''))]);
  };
  patiently(append, () => {
    if (!isLastLine(spreadsheet, sheet, line)) append();
  });
}

/** Whether a call that seemed to fail has added the line after all. */
function isLastLine(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  line: readonly string[],
): boolean {
  const row = sheet.getLastRow();
  if (row === 0) return false;
  const [[time, ...texts] = []] = sheet.getRange(row, 1, 1, line.length).getValues();
  const isThen = typeof time === 'object' && timestamp(spreadsheet, time) === line[0];
  return isThen && texts.every((text, at) => text === line[at + 1]);
}

/** Adds many lines with three calls; see {@link recordHistory}. */
export function recordHistoryLines(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  entries: readonly HistoryEntry[],
): void {
  const sheet = spreadsheet.getSheetByName(HISTORY_SHEET);
  if (sheet === null || entries.length === 0) return;
  const [at, by] = [timestamp(spreadsheet), currentUser()];
  const lines = entries.map(({ action, target, detail }) => [
    at,
    ...[action, target, by, detail].map(literalText),
  ]);
  const last = sheet.getLastRow();
  const missing = last + lines.length - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  sheet.getRange(last + 1, 1, lines.length, lines[0]?.length ?? 1).setValues(lines);
}

/** A moment, now unless it is given, in the spreadsheet's zone, in a form that Sheets and Excel read as a date. */
export const timestamp = (spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, moment = now()): string =>
  Utilities.formatDate(moment, spreadsheet.getSpreadsheetTimeZone(), 'yyyy/MM/dd HH:mm:ss');

/** Apps Script's own Date type differs from the language's in the type definitions only. */
const now = (): GoogleAppsScript.Base.Date => new Date() as unknown as GoogleAppsScript.Base.Date;

/** The address of the person at work; Google leaves it empty across domains and for simple triggers. */
export const currentUser = (): string => Session.getActiveUser().getEmail() || SHEET_TEXTS.unknownUser;
