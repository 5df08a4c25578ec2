/** jiko-hyoka comments: all notes and threaded comments of a workbook file, each with its goal. */
import { type WorksheetData, XlsxFile } from '@jiko-hyoka/lossless-xlsx';
import { cellPlace } from '../../core/cells/cell-reference';
import type { CellValues } from '../../core/cells/cell-value';
import { goalOfRow } from '../../core/hand-over/goal-of-row';
import type { PlacedComment } from '../../core/hand-over/placed-comment';
import { COMMENTS_COMMAND_MESSAGES as TEXT } from '../../core/messages/command-line';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import { refusedAt } from '../../core/refusal';
import { readWorkbookFile } from '../../files/workbook-file';
import { printJson, printLine } from '../printing/output';

export interface CommentsOptions {
  readonly open?: boolean;
  readonly json?: boolean;
}

/** @throws Refusal when the workbook cannot be used. */
export function runComments(path: string, options: CommentsOptions): void {
  const all = commentsIn(path);
  const shown = options.open ? all.filter(({ done }) => !done) : all;
  for (const comment of shown) {
    const place = SIDEBAR_TEXTS.findings.place(comment.department, comment.cell);
    printLine(TEXT.line(place, inJapan(comment), comment.done));
    if (comment.goal !== '') printLine(TEXT.goal(comment.goal));
    for (const reply of comment.replies) printLine(TEXT.reply(inJapan(reply)));
  }
  printLine(TEXT.total(path, all.length, all.filter(({ done }) => !done).length));
  if (options.json) printJson({ comments: shown });
}

/** A post with its moment as people in Japan read it: the file has it in UTC, mostly without saying so. */
function inJapan<Post extends { readonly at: string }>(post: Post): Post {
  const moment = new Date(/T[\d:.]+$/.test(post.at) ? `${post.at}Z` : post.at);
  if (post.at === '' || Number.isNaN(moment.getTime())) return post;
  // 2018/04/02 10:00:00, as 履歴 has it.
  const at = moment.toLocaleString('ja-JP', { timeZone: 'Asia/Tokyo', ...DIGITS });
  return { ...post, at };
}

const DIGITS: Intl.DateTimeFormatOptions = {
  ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
  ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
};

function commentsIn(path: string): PlacedComment[] {
  const file = openFile(path);
  const sheets = Object.values(file.workbook.sheets);
  return file.comments().flatMap(({ sheet: department, comments }) => {
    const goalOf = goalOfRow(valuesOf(sheets.find(({ name }) => name === department)));
    return comments.map(
      ({ cell, author, at, text, replies, done }): PlacedComment => ({
        department,
        cell,
        goal: goalOf(cellPlace(cell).row),
        author,
        at,
        text,
        replies,
        done,
      }),
    );
  });
}

function openFile(path: string): XlsxFile {
  const { bytes } = readWorkbookFile(path);
  try {
    return XlsxFile.open(bytes);
  } catch (error) {
    throw refusedAt(path, error);
  }
}

/** The values as the file has them, results of formulas among them: nothing is calculated for a list of remarks. */
function valuesOf(sheet: Partial<WorksheetData> | undefined): CellValues {
  const rows = Object.entries(sheet?.cellData ?? {}).map(([row, cells]) => ({ row: Number(row), cells }));
  const height = Math.max(-1, ...rows.map(({ row }) => row)) + 1;
  const values: (string | number | boolean)[][] = Array.from({ length: height }, () => []);
  for (const { row, cells } of rows) {
    const line = values[row] ?? [];
    const width = Math.max(-1, ...Object.keys(cells).map(Number)) + 1;
    for (let column = 0; column < width; column += 1) line[column] = cells[column]?.v ?? '';
  }
  return values;
}
