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

/** Its error is `not-coordinator` for anybody else. */
export function noteAcceptance(lines: readonly AcceptedLine[]): Answer<number> {
  return answer(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    requireCoordinator(spreadsheet);
    const entries = lines.map(({ department, detail }) => ({
      action: ACCEPTED_ACTION,
      target: String(department),
      detail: String(detail),
    }));
    recordHistoryLines(spreadsheet, entries);
    return entries.length;
  });
}
