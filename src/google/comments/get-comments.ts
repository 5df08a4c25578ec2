/** The threads of comments by the Sheets API, each with its goal: the one thing for which the script needs a further right. */
import { cellName } from '../../core/cells/cell-reference';
import type { CellValues } from '../../core/cells/cell-value';
import type { Tab } from '../../core/department-tab/tab';
import { goalOfRow } from '../../core/hand-over/goal-of-row';
import type { CommentPost, PlacedComment } from '../../core/hand-over/placed-comment';
import type { PlacedNote } from '../../core/hand-over/review-list';
import { COMMENT_TEXTS as TEXT } from '../../core/messages/comments';
import { reasonOf } from '../../core/reason';
import { isRefusal, Refusal } from '../../core/refusal';
import { type Answer, answerPatiently } from '../call/answer';
import { readTab } from '../workbook/read-tabs';

/** What `spreadsheets.get` answers, as far as it is asked for; Google's types do not have it yet. */
interface CommentedSpreadsheet {
  readonly comments?: readonly Thread[];
  readonly commentsViewMode?: string;
  readonly sheets?: readonly {
    readonly properties?: { readonly title?: string };
    readonly commentAnchors?: readonly Anchor[];
  }[];
}

interface Thread {
  readonly anchorId?: string;
  readonly status?: string;
  readonly headPost?: Post;
  readonly replies?: readonly Post[];
}

interface Post {
  readonly content?: string;
  readonly author?: { readonly displayName?: string };
  readonly createTime?: string;
  readonly deleted?: boolean;
}

/** 0-based; what is 0 is left out. */
interface Anchor {
  readonly anchorId?: string;
  readonly range?: { readonly startRowIndex?: number; readonly startColumnIndex?: number };
}

interface SheetsApi {
  readonly Spreadsheets: { get(id: string, options: object): CommentedSpreadsheet };
}

declare const Sheets: SheetsApi | undefined;

const INCLUDED = 'COMMENTS_VIEW_MODE_INCLUDED';
const OPTIONS = {
  commentsViewMode: INCLUDED,
  fields: 'comments,commentsViewMode,sheets(properties(sheetId,title),commentAnchors)',
};

/**
 * @param department A tab; '' for all.
 * @returns Row by row, tab by tab. Its error is `comments-unreadable` where the API or the right is missing.
 */
export function getComments(department = ''): Answer<readonly PlacedComment[]> {
  return answerPatiently(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    return threadsOf(spreadsheet, (name) => {
      const sheet = department === '' || department === name ? spreadsheet.getSheetByName(name) : null;
      return sheet && readTab(sheet, spreadsheet.getSpreadsheetTimeZone(), name).values;
    });
  });
}

/**
 * The threads as 確認一覧 has them, beside the notes; `Code.js` asks for them where this script is there. One call.
 * @param tabs Those whose threads are wanted, as they were read.
 * @returns None where the API or the right is missing: then people read the comments in the sheet.
 */
export function threadNotes_(tabs: readonly Tab[]): PlacedNote[] {
  try {
    const threads = threadsOf(
      SpreadsheetApp.getActiveSpreadsheet(),
      (name) => tabs.find((tab) => tab.name === name)?.values ?? null,
    );
    return threads.map(({ department, cell, goal, ...thread }) => ({
      ...{ department, cell, goal },
      kind: TEXT.kind,
      text: threadText(thread),
    }));
  } catch (error) {
    if (isRefusal(error)) return [];
    throw error;
  }
}

/** A thread in one cell: who began it, and below it each reply in a line. */
function threadText({
  done,
  author,
  at,
  text,
  replies,
}: Omit<PlacedComment, 'department' | 'cell' | 'goal'>): string {
  const answers = replies.map((reply) => `${TEXT.reply(nameOf(reply), reply.at)}：${reply.text}`);
  return [TEXT.threadHead(done, nameOf({ author }), at), text, ...answers].join('\n');
}

const nameOf = ({ author }: Pick<CommentPost, 'author'>): string => author || TEXT.unknownAuthor;

/** @param valuesOf What a tab holds; null for one whose threads are not wanted. */
function threadsOf(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  valuesOf: (name: string) => CellValues | null,
): PlacedComment[] {
  const { comments = [], sheets = [] } = ask(spreadsheet.getId());
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  return sheets.flatMap(({ properties, commentAnchors = [] }): PlacedComment[] => {
    const name = properties?.title ?? '';
    const values = commentAnchors.length > 0 ? valuesOf(name) : null;
    if (values === null) return [];
    const goalOf = goalOfRow(values);
    return placesOf(commentAnchors).flatMap(({ id, row, column }) =>
      comments
        .filter(({ anchorId, headPost }) => anchorId === id && headPost)
        .map(({ headPost = {}, replies = [], status }) => ({
          department: name,
          cell: cellName(row, column),
          goal: goalOf(row),
          ...postOf(headPost, timeZone),
          replies: replies.filter(({ deleted }) => !deleted).map((post) => postOf(post, timeZone)),
          done: status === 'RESOLVED',
        })),
    );
  });
}

/** An answer without the mode is one of an API that knows no comments: no comment in it does not mean that there is none. */
function ask(id: string): CommentedSpreadsheet {
  if (typeof Sheets === 'undefined') throw new Refusal('comments-unreadable', TEXT.noApi, '');
  try {
    const answered = Sheets.Spreadsheets.get(id, OPTIONS);
    if (answered.commentsViewMode === INCLUDED) return answered;
  } catch (error) {
    const reason = reasonOf(error);
    if (
      /does not have permission|PERMISSION_DENIED|insufficient/i.test(reason) &&
      !/has not been used/.test(reason)
    )
      throw new Refusal('comments-unreadable', TEXT.noRight, '');
    if (!/has not been used|disabled|commentsViewMode|Invalid field/i.test(reason)) throw error;
  }
  throw new Refusal('comments-unreadable', TEXT.noApi, '');
}

const placesOf = (anchors: readonly Anchor[]): { id: string | undefined; row: number; column: number }[] =>
  anchors
    .map(({ anchorId, range }) => ({
      id: anchorId,
      row: range?.startRowIndex ?? 0,
      column: range?.startColumnIndex ?? 0,
    }))
    .sort((one, other) => one.row - other.row || one.column - other.column);

/** The moment in the spreadsheet's zone, to the minute. */
function postOf({ content = '', author, createTime = '' }: Post, timeZone: string): CommentPost {
  const moment = new Date(createTime);
  const at = Number.isNaN(moment.getTime())
    ? ''
    : Utilities.formatDate(moment as unknown as GoogleAppsScript.Base.Date, timeZone, 'yyyy/MM/dd HH:mm');
  return { author: author?.displayName ?? '', at, text: content };
}
