/** What reviewers have written in the tabs that were handed on: notes, and threads of comments where Comments.js is there. */
import type { CheckedWorkbook } from '../../core/check/check-tabs';
import { readState } from '../../core/department-tab/state';
import type { PlacedComment } from '../../core/hand-over/placed-comment';
import type { Remark } from '../../core/hand-over/review-list';
import { REVIEW_LIST_TEXTS as TEXT } from '../../core/messages/copies';
import type { Answer } from '../call/answer';
import { notesOf } from '../workbook/read-notes';

/** Of the script beside this one, which not every project has. */
declare const getComments: (() => Answer<readonly PlacedComment[]>) | undefined;

/** A call for each tab that was handed on; comments that cannot be read are left out. */
export function remarksOf(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { departments }: CheckedWorkbook,
): Remark[] {
  const names = departments
    .filter(({ state, evaluation }) => evaluation && (readState(state) ?? 'draft') !== 'draft')
    .map(({ name }) => name);
  const notes = names.flatMap((department) => {
    const sheet = spreadsheet.getSheetByName(department);
    const own = sheet === null ? [] : notesOf(sheet);
    return own.map(({ cell, text }): Remark => ({ department, cell, kind: TEXT.note, text }));
  });
  const threads = (typeof getComments === 'undefined' ? null : getComments().value) ?? [];
  const comments = threads
    .filter(({ department }) => names.includes(department))
    .map(({ department, cell, done, replies, ...post }): Remark => {
      const text = [post, ...replies].map(TEXT.post).join('\n');
      return { department, cell, kind: TEXT.comment(done), text };
    });
  return [...notes, ...comments];
}
