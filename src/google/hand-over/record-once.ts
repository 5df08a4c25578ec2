/** A line of 履歴 that is written once, also where the run that should have written it was stopped. */
import { HISTORY_SHEET } from '../../core/settings/settings';
import { type HistoryEntry, recordHistory, timestamp } from '../workbook/history';

/**
 * @param entry With its moment, by which it is known again.
 * @param isNew Whether it cannot be there yet: then it is not looked for, which saves a call.
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
  const lines = spreadsheet.getSheetByName(HISTORY_SHEET)?.getDataRange().getValues() ?? [];
  return lines.some(([time, ...texts]) => {
    const moment = typeof time === 'object' ? timestamp(spreadsheet, time) : time;
    return moment === at && texts[0] === action && texts[1] === target;
  });
}
