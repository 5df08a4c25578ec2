/** Saves the notes of a sheet: its comments part and the drawing of their boxes. Threaded comments stay as they are. */

import type { PackageParts } from '../file/package-parts';
import { XLSX_MESSAGES } from '../refusal/messages';
import { XlsxRefusal } from '../refusal/xlsx-refusal';
import { cellName } from '../snapshot/cell-reference';
import type { GridSize } from '../snapshot/grid-size';
import { TextEdits } from '../xml/text-edits';
import { insertionPoint, rawOf, rebuiltElement } from '../xml/xml-patch';
import { encodeXstring, escapeText, textElement, withLineFeeds } from '../xml/xml-text';
import { childOf, childrenOf, relationshipAttribute } from '../xml/xml-tree';
import { readNote, signedNote } from './note-author';
import { type CommentsPart, type FileComment, isTold, readComments } from './read-comments';
import { emptyDrawing, type NoteBox, withBoxes, withoutBoxes } from './vml-notes';

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** A note as the engine keeps it; row and column 0-based, sizes in pixels. */
export interface WantedNote {
  readonly row: number;
  readonly col: number;
  readonly width?: number;
  readonly height?: number;
  readonly note: string;
}

/**
 * Makes the notes of a sheet be exactly `notes`, beside those that the engine was not told of.
 * @param namespace The main namespace of the workbook.
 * @param grid What the engine was told of the sheet at reading; null for a sheet that is new.
 * @returns The id of the relationship to a drawing that the worksheet must name now; null when it names one or needs none.
 * Throws XlsxRefusal when a note lies on a cell with a threaded comment: a file cannot hold both.
 */
export function writeNotes(
  parts: PackageParts,
  sheetPart: string,
  notes: readonly WantedNote[],
  namespace: string,
  grid: GridSize | null,
): string | null {
  const existing = readComments(parts, sheetPart);
  const wanted = new Map(
    notes.filter(({ note }) => note !== '').map((note) => [`${note.row},${note.col}`, note]),
  );
  const old = new Map(existing?.comments.map((comment) => [`${comment.row},${comment.column}`, comment]));
  for (const [place, comment] of old) {
    if (comment.isThread && wanted.has(place)) throw noteOverThread(comment.row, comment.column);
  }
  const removed = new Set(
    [...old]
      .filter(([place, comment]) => isTold(comment, grid) && !wanted.has(place))
      .map(([place]) => place),
  );
  const added = [...wanted].filter(([place]) => !old.has(place)).map(([, note]) => note);
  const changed = [...wanted.values()].filter((note) => isChanged(old.get(`${note.row},${note.col}`), note));
  if (removed.size === 0 && added.length === 0 && changed.length === 0) return null;
  const comments = existing ?? createComments(parts, sheetPart, namespace);
  parts.set(comments.part, patchedComments(comments, removed, added, changed));
  return updateDrawing(parts, sheetPart, removed, added);
}

function noteOverThread(row: number, column: number): XlsxRefusal {
  const cell = cellName(row, column);
  return new XlsxRefusal('unexpected', XLSX_MESSAGES.noteOverThread(cell), cell);
}

function isChanged(old: FileComment | undefined, note: WantedNote): boolean {
  return old !== undefined && old.text !== textInFile(old, note.note);
}

/** A page shows a file's author in front of the text; what stood there without one is written without one. */
function textInFile({ author, text }: FileComment, note: string): string {
  const [wanted, line] = [withLineFeeds(note), signedNote(author, '')];
  return author !== '' && wanted.startsWith(line) && !text.startsWith(line)
    ? wanted.slice(line.length)
    : wanted;
}

function createComments(parts: PackageParts, sheetPart: string, namespace: string): CommentsPart {
  const part = parts.freeName('xl/comments', '.xml');
  parts.set(
    part,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors><author></author></authors><commentList></commentList></comments>`,
  );
  parts.declare(part, COMMENTS_TYPE);
  parts.relate(sheetPart, 'comments', part);
  const created = readComments(parts, sheetPart);
  if (!created) throw new Error('the new comments part is not found');
  return created;
}

function patchedComments(
  comments: CommentsPart,
  removed: ReadonlySet<string>,
  added: readonly WantedNote[],
  changed: readonly WantedNote[],
): string {
  const { text, root } = comments;
  const { prefix } = root;
  const edits = new TextEdits();
  const changes = new Map(changed.map((note) => [`${note.row},${note.col}`, note]));
  const authors = authorNumbers(
    comments,
    edits,
    added.map(({ note }) => readNote(note).author),
  );
  const list = childOf(root, 'commentList');
  const kept = comments.comments
    .filter(({ row, column }) => !removed.has(`${row},${column}`))
    .map((comment) => {
      const note = changes.get(`${comment.row},${comment.column}`);
      if (!note) return rawOf(text, comment.element);
      const others = comment.element.children
        .filter(({ local }) => local !== 'text')
        .map((child) => rawOf(text, child));
      const written = noteText(prefix, textInFile(comment, note.note));
      return rebuiltElement(text, comment.element, {}, written + others.join(''));
    });
  const news = added.map(
    ({ row, col, note }) =>
      `<${prefix}comment ref="${cellName(row, col)}" authorId="${authors.get(readNote(note).author)}">${noteText(prefix, note)}</${prefix}comment>`,
  );
  const written = `<${prefix}commentList>${[...kept, ...news].join('')}</${prefix}commentList>`;
  if (list) edits.replace(list.start, list.end, written);
  else edits.insert(insertionPoint(root, 'commentList', ['authors', 'commentList', 'extLst']), written);
  return edits.apply(text);
}

/** The numbers of authors by their names, '' being the nameless one; adds those that are not there. */
function authorNumbers(
  { root }: CommentsPart,
  edits: TextEdits,
  names: readonly string[],
): ReadonlyMap<string, number> {
  const container = childOf(root, 'authors');
  const present = childrenOf(container, 'author').map(({ text }) => text);
  const missing = [...new Set(names)].filter((name) => !present.includes(name));
  const all = [...present, ...missing];
  const numbers = new Map(all.map((name) => [name, all.indexOf(name)]));
  if (missing.length === 0) return numbers;
  const tag = `${root.prefix}author`;
  const written = missing.map((name) => `<${tag}>${escapeText(encodeXstring(name))}</${tag}>`).join('');
  if (container && container.closeStart < container.end) edits.insert(container.closeStart, written);
  else if (container) edits.replace(container.start, container.end, `<${tag}s>${written}</${tag}s>`);
  else edits.insert(root.openEnd, `<${tag}s>${written}</${tag}s>`);
  return numbers;
}

/** In a run: a bare `<t>` is legal, but exceljs overlooks it. */
function noteText(prefix: string, note: string): string {
  return `<${prefix}text><${prefix}r>${textElement(prefix, withLineFeeds(note))}</${prefix}r></${prefix}text>`;
}

function updateDrawing(
  parts: PackageParts,
  sheetPart: string,
  removed: ReadonlySet<string>,
  added: readonly WantedNote[],
): string | null {
  const boxes = added.map(
    ({ row, col, width, height }): NoteBox => ({
      row,
      column: col,
      width: width ?? 160,
      height: height ?? 100,
    }),
  );
  const part = drawingOf(parts, sheetPart);
  if (part !== null) {
    parts.set(part, withBoxes(withoutBoxes(parts.text(part) ?? '', removed), boxes));
    return null;
  }
  const created = parts.freeName('xl/drawings/vmlDrawing', '.vml');
  parts.set(created, withBoxes(emptyDrawing(), boxes));
  parts.declareExtension('vml', DRAWING_TYPE);
  return parts.relate(sheetPart, 'vmlDrawing', created);
}

/** The drawing that the worksheet names in legacyDrawing; headers and footers have drawings of the same kind. */
function drawingOf(parts: PackageParts, sheetPart: string): string | null {
  const root = parts.xml(sheetPart)?.root;
  const element = childOf(root, 'legacyDrawing');
  const named = element && relationshipAttribute(element, 'id');
  const target = parts.relationships(sheetPart).find((one) => one.id === named)?.target;
  return target === undefined ? null : (parts.find(target) ?? null);
}
