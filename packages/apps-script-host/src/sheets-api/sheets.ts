/**
 * Sheets, the advanced service (v4): of it the threads of comments alone, which `spreadsheets.get` gives as its public
 * discovery document describes them (in npm as @googleapis/sheets 18.1.1).
 */
import type { CellComment, XlsxFile } from '@jiko-hyoka/lossless-xlsx';
import { type CellPlace, parseRange, placesAfter } from '@jiko-hyoka/lossless-xlsx/engine';
import type { SheetEngine } from '../engine/sheet-engine';
import { LiveError } from '../kernel/live-error';
import { HOST_MESSAGES } from '../kernel/messages';
import { expose, type HostContext } from '../kernel/service';
import { sheetNumber } from '../spreadsheet/sheet-number';
import { SheetsError } from './sheets-error';

type Post = Omit<CellComment['replies'][number], never>;

/** A thread of the file, and where it stands now. */
interface PlacedThread {
  readonly id: string;
  readonly place: CellPlace;
  readonly thread: CellComment;
}

const INCLUDED = 'COMMENTS_VIEW_MODE_INCLUDED';
const KNOWN_OPTIONS = ['commentsViewMode', 'fields'];
const FIELDS = ['comments', 'commentsViewMode', 'sheets(properties(sheetId,title),commentAnchors)'] as const;

class Spreadsheets {
  readonly #context: HostContext;
  readonly #file: XlsxFile;
  readonly #engine: SheetEngine;

  constructor(context: HostContext, file: XlsxFile, engine: SheetEngine) {
    this.#context = context;
    this.#file = file;
    this.#engine = engine;
  }

  /** With `commentsViewMode` included and the fields of comments; all else is not offered. */
  get(spreadsheetId: string, optionalArgs: Readonly<Record<string, unknown>> = {}): object {
    const unknown = Object.keys(optionalArgs).find((name) => !KNOWN_OPTIONS.includes(name));
    const fields = String(optionalArgs['fields'] ?? '');
    const asked = FIELDS.filter((field) => fields.split(/,(?![^(]*\))/).includes(field));
    if (unknown !== undefined || asked.join(',') !== fields || optionalArgs['commentsViewMode'] !== INCLUDED)
      throw new LiveError(HOST_MESSAGES.notOffered(`Sheets.Spreadsheets.get（${unknown ?? fields}）`));
    if (spreadsheetId !== this.#context.spreadsheetId)
      throw new SheetsError(404, 'Requested entity was not found.');
    const sheets = this.#engine.sheets.map((sheet) => ({ sheet, threads: this.#threadsOf(sheet.id) }));
    const all = {
      comments: sheets.flatMap(({ threads }) => threads.map(threadAnswer)),
      commentsViewMode: INCLUDED,
      [FIELDS[2]]: sheets.map(({ sheet, threads }) => ({
        properties: { sheetId: sheetNumber(sheet), title: sheet.name },
        ...(threads.length === 0 ? {} : { commentAnchors: threads.map(anchorOn(sheetNumber(sheet))) }),
      })),
    };
    return Object.fromEntries(asked.map((field) => [field.replace(/\(.*/, ''), all[field]]));
  }

  #threadsOf(sheetId: string): PlacedThread[] {
    const name = this.#file.workbook.sheets[sheetId]?.name;
    const found = this.#file.comments().find(({ sheet }) => sheet === name)?.comments ?? [];
    const threads = found.filter(({ isThread }) => isThread);
    const steps = this.#engine.edits.filter((step) => step.sheetId === sheetId);
    const places = placesAfter(threads.map(placeOf), steps);
    return threads.flatMap((thread, at): PlacedThread[] => {
      const place = places[at];
      return place ? [{ id: `${sheetId}-${at}`, place, thread }] : [];
    });
  }
}

function placeOf({ cell }: CellComment): CellPlace {
  const range = parseRange(cell);
  return { row: range?.startRow ?? 0, column: range?.startColumn ?? 0 };
}

const threadAnswer = ({ id, thread }: PlacedThread): object => ({
  commentId: id,
  anchorId: `anchor-${id}`,
  status: thread.done ? 'RESOLVED' : 'OPEN',
  headPost: postAnswer(thread),
  ...(thread.replies.length === 0 ? {} : { replies: thread.replies.map(postAnswer) }),
});

const postAnswer = ({ author, at, text }: Post): object => ({
  content: text,
  author: author === '' ? { anonymous: true } : { displayName: author },
  ...(at === '' ? {} : { createTime: /[zZ]$/.test(at) ? at : `${at}Z` }),
});

const anchorOn =
  (sheetId: number) =>
  ({ id, place: { row, column } }: PlacedThread): object => ({
    anchorId: `anchor-${id}`,
    range: {
      sheetId,
      startRowIndex: row,
      endRowIndex: row + 1,
      startColumnIndex: column,
      endColumnIndex: column + 1,
    },
  });

/** @param file The file that was opened: its threads go with their cells. */
export function createSheets(context: HostContext, file: XlsxFile, engine: SheetEngine): object {
  const spreadsheets = new Spreadsheets(context, file, engine);
  return expose(
    'Sheets',
    { Spreadsheets: expose('Sheets.Spreadsheets', spreadsheets, context.calls) },
    context.calls,
  );
}
