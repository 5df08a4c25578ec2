/** A line of 履歴 that is written once, also where the run that should have written it was stopped. */
import { HISTORY_SHEET } from '../../core/settings/settings';
import { type HistoryEntry, recordHistory, timestamp } from '../workbook/history';

/** In how many of the last lines one is looked for. */
const LOOKS_BACK = 200;

/**
 * @param entry With its moment, by which it is known again.
 * @param isNew Whether it cannot be there yet: then it is not looked for, which saves a call or two.
 */
export function recordOnce(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  entry: HistoryEntry & { readonly at: string },
  isNew: boolean,
): void {
  if (isNew || !isRecorded(spreadsheet, entry)) recordHistory(spreadsheet, entry);
}

function isRecorded(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { at, action, target }: HistoryEntry,
): boolean {
  const sheet = spreadsheet.getSheetByName(HISTORY_SHEET);
  const last = sheet?.getLastRow() ?? 0;
  if (sheet === null || last < 2) return sheet === null;
  const first = Math.max(2, last - LOOKS_BACK);
  const lines = sheet.getRange(first, 1, last - first + 1, 3).getValues() as unknown[][];
  return lines.some(([time, ...texts]) => {
    const moment = typeof time === 'object' && time !== null ? timestamp(spreadsheet, time as never) : time;
    return moment === at && texts[0] === action && texts[1] === target;
  });
}
