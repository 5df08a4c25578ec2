/** 履歴 does not grow without bound: what is older than a day becomes one line that counts it. */
import { foldedHistory } from '../../core/hand-over/fold-history';
import { HISTORY_SHEET } from '../../core/settings/settings';
import { type Answer, answer } from '../call/answer';
import { requireCoordinator } from '../run/require-coordinator';
import { underLock } from '../run/run-record';
import { currentUser, timestamp } from '../workbook/history';

/**
 * In one write, so that a stop leaves all lines or their count. The rows stay, with whatever hangs on them: hidden where a newer
 * line stands below, else in sight, for the next lines are written there.
 * @param before 2018/04/01.
 * @returns How many rows were cleared. Its error is `not-coordinator` for anybody else.
 */
export function foldHistory(before: string): Answer<number> {
  return answer(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    requireCoordinator(spreadsheet);
    return underLock(() => {
      const sheet = spreadsheet.getSheetByName(HISTORY_SHEET);
      if (sheet === null) return 0;
      const lines = sheet
        .getDataRange()
        .getValues()
        .slice(1)
        .map(([at, ...texts]) => [
          typeof at === 'object' ? timestamp(spreadsheet, at) : `${at}`,
          ...texts.map(String),
        ]);
      const folded = foldedHistory(lines, `${before}`, currentUser());
      if (folded.length === 0) return 0;
      sheet.getRange(2, 1, folded.length, 5).setValues(folded);
      sheet[folded.length < lines.length ? 'hideRows' : 'showRows'](3, folded.length - 1);
      return folded.length;
    });
  });
}
