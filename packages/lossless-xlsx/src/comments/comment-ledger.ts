/** All that people have remarked in a sheet: its notes, and its threads with their replies. */

import type { PackageParts } from '../file/package-parts';
import { cellName, parseCell } from '../snapshot/cell-reference';
import { childOf, childrenOf, isTrue, type XmlElement } from '../xml/xml-tree';
import { readNote } from './note-author';
import { readComments } from './read-comments';

export interface CommentReply {
  /** '' where the file names nobody. */
  readonly author: string;
  /** As the file has it, 2018-04-05T01:00:00.00 in UTC; '' for a note, which has no time. */
  readonly at: string;
  readonly text: string;
}

export interface CellComment extends CommentReply {
  /** A1 name. */
  readonly cell: string;
  readonly isThread: boolean;
  readonly replies: readonly CommentReply[];
  /** Whether its thread was marked as resolved; a note never is. */
  readonly done: boolean;
}

/** The names of people by their ids, as threads name them. @param workbookPart The workbook's part. */
export function readPersons(parts: PackageParts, workbookPart: string): ReadonlyMap<string, string> {
  const persons = targetsOf(parts, workbookPart, 'person').flatMap((part) => {
    const root = parts.xml(part)?.root;
    return root ? childrenOf(root, 'person') : [];
  });
  return new Map(persons.map(({ attributes }) => [attributes['id'] ?? '', attributes['displayName'] ?? '']));
}

/** In the order of the cells: row by row. @param persons See {@link readPersons}. */
export function readLedger(
  parts: PackageParts,
  sheetPart: string,
  persons: ReadonlyMap<string, string>,
): CellComment[] {
  const places = [...notesOf(parts, sheetPart), ...threadsOf(parts, sheetPart, persons)].flatMap(
    (comment) => {
      const place = parseCell(comment.cell);
      return place ? [{ place, comment: { ...comment, cell: cellName(place.row, place.column) } }] : [];
    },
  );
  places.sort((one, other) => one.place.row - other.place.row || one.place.column - other.place.column);
  return places.map(({ comment }) => comment);
}

/** Without those that only stand in for a thread, and without blank boxes. */
function notesOf(parts: PackageParts, sheetPart: string): CellComment[] {
  const comments = readComments(parts, sheetPart)?.comments ?? [];
  return comments
    .filter(({ isThread, text }) => !isThread && text !== '')
    .map(({ row, column, text, author }) => {
      const note = readNote(text);
      return {
        cell: cellName(row, column),
        isThread: false,
        author: note.author || author,
        at: '',
        text: note.body,
        replies: [],
        done: false,
      };
    });
}

/** A reply whose first post is lost counts as one itself: nothing that was said shall vanish. */
function threadsOf(
  parts: PackageParts,
  sheetPart: string,
  persons: ReadonlyMap<string, string>,
): CellComment[] {
  const posts = targetsOf(parts, sheetPart, 'threadedComment').flatMap((part) => {
    const root = parts.xml(part)?.root;
    return root ? childrenOf(root, 'threadedComment') : [];
  });
  const ids = new Set(posts.map(({ attributes }) => attributes['id']));
  const isReply = ({ attributes }: XmlElement): boolean =>
    attributes['parentId'] !== undefined && ids.has(attributes['parentId']);
  const replyOf = (post: XmlElement): CommentReply => ({
    author: persons.get(post.attributes['personId'] ?? '') ?? '',
    at: post.attributes['dT'] ?? '',
    text: childOf(post, 'text')?.text ?? '',
  });
  return posts
    .filter((post) => !isReply(post))
    .map((post) => ({
      ...replyOf(post),
      cell: post.attributes['ref'] ?? '',
      isThread: true,
      replies: posts
        .filter((other) => isReply(other) && other.attributes['parentId'] === post.attributes['id'])
        .map(replyOf),
      done: isTrue(post.attributes['done']),
    }));
}

const targetsOf = (parts: PackageParts, part: string, kind: string): string[] =>
  parts
    .relationships(part)
    .filter((one) => one.kind === kind && !one.external)
    .map(({ target }) => target);
