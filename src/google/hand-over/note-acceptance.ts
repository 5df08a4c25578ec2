/** Keeps in 履歴 what was accepted before publishing, and why. */
import { ACCEPTED_ACTION } from '../../core/messages/publish-gate';
import { type Answer, answer } from '../call/answer';
import { requireCoordinator } from '../run/require-coordinator';
import { recordHistoryLines } from '../workbook/history';

/** One thing that stood in the way. */
export interface AcceptedLine {
  readonly department: string;
  readonly detail: string;
}

/** @returns How many were kept. Its error is `not-coordinator` for anybody else, and nothing is kept where one of them is no line. */
export function noteAcceptance(lines: readonly AcceptedLine[]): Answer<number> {
  return answer(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    requireCoordinator(spreadsheet);
    const entries = lines.map(({ department, detail }) => {
      if (typeof department !== 'string' || typeof detail !== 'string' || !detail) throw new TypeError();
      return { action: ACCEPTED_ACTION, target: department, detail };
    });
    recordHistoryLines(spreadsheet, entries);
    return entries.length;
  });
}
