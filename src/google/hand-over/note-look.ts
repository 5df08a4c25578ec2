/** A reviewer has looked at a 課: its rows are kept, so that what changes from now on can be shown. */
import { checkTabs } from '../../core/check/check-tabs';
import { COMMENTS_READ } from '../../core/messages/copies';
import { type Answer, answer } from '../call/answer';
import { underLock } from '../run/run-record';
import { currentUser, recordHistory, timestamp } from '../workbook/history';
import { readTabs } from '../workbook/read-tabs';
import { keepCopy } from './tab-copy';

/** How long others who hand on at the same time are waited for, in milliseconds. */
const QUEUE = 30_000;

/**
 * @param hasReadComments Whether the person says so; then 履歴 tells it.
 * @returns The moment. Its error is `department-not-found` or `run-under-way`.
 */
export function noteLook(department: string, hasReadComments = false): Answer<string> {
  return answer(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const about = { department, kind: 'look', at: timestamp(spreadsheet), by: currentUser() } as const;
    return underLock(() => {
      const tabs = readTabs(spreadsheet, [department]);
      const { evaluation } = checkTabs(tabs, [department]).departments[0] ?? {};
      const values = tabs.find(({ name }) => name === department)?.values ?? [];
      if (evaluation) keepCopy(spreadsheet, about, values, evaluation, about.at);
      if (hasReadComments === true)
        recordHistory(spreadsheet, { action: COMMENTS_READ, target: department, detail: '' });
      return about.at;
    }, QUEUE);
  });
}
