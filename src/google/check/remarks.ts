/** What reviewers have written in the tabs that were handed on: notes, which need no further right. */
import type { CheckedWorkbook } from '../../core/check/check-tabs';
import { readState } from '../../core/department-tab/state';
import type { Remark } from '../../core/hand-over/review-list';
import { notesOf } from '../workbook/read-notes';

/** A call for each tab that was handed on. */
export function remarksOf(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { departments }: CheckedWorkbook,
): Remark[] {
  const names = departments
    .filter(({ state, evaluation }) => evaluation && (readState(state) ?? 'draft') !== 'draft')
    .map(({ name }) => name);
  return names.flatMap((department) => {
    const sheet = spreadsheet.getSheetByName(department);
    const own = sheet === null ? [] : notesOf(sheet);
    return own.map(({ cell, text }): Remark => ({ department, cell, text }));
  });
}
