/** Reads the notes of a sheet (legacy comments), apart from those that only stand in for threaded comments. */

import type { PackageParts } from '../file/package-parts';
import { richText } from '../file/shared-strings';
import { parseCell } from '../snapshot/cell-reference';
import { type GridSize, isCarried } from '../snapshot/grid-size';
import { childOf, childrenOf, type XmlElement } from '../xml/xml-tree';

/** One `<comment>` of the part. */
export interface FileComment {
  readonly element: XmlElement;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** '' where the file names nobody. */
  readonly author: string;
  /** True when a threaded comment stands behind it: then its text is a notice for old programs, and nobody's note. */
  readonly isThread: boolean;
}

/**
 * Whether the engine is told of it. A note without a text is a picture, or a box that somebody means to fill; it stays as it
 * is, and so does one far away from everything.
 */
export const isTold = ({ isThread, text, row, column }: FileComment, grid: GridSize | null): boolean =>
  !isThread && text !== '' && (grid === null || isCarried(grid, row, column, false));

/** The comments part of a sheet. */
export interface CommentsPart {
  readonly part: string;
  readonly text: string;
  readonly root: XmlElement;
  readonly comments: readonly FileComment[];
}

/** @param sheetPart The worksheet's part. @returns null when the sheet has no comments part. */
export function readComments(parts: PackageParts, sheetPart: string): CommentsPart | null {
  // A relationship may lead to a part that is lost, beside one that is there.
  const part = parts
    .relationships(sheetPart)
    .filter(({ kind }) => kind === 'comments')
    .map(({ target }) => parts.find(target))
    .find((found) => found !== undefined);
  const xml = part === undefined ? null : parts.xml(part);
  if (part === undefined || !xml) return null;
  const authors = childrenOf(childOf(xml.root, 'authors'), 'author').map(({ text }) => text);
  const comments = childrenOf(childOf(xml.root, 'commentList'), 'comment').flatMap(
    (element): FileComment[] => {
      const place = parseCell(element.attributes['ref'] ?? '');
      if (!place) return [];
      // Excel names the author of a stand-in by the thread's id ([MS-XLSX] 2.1.18).
      const author = authors[Number(element.attributes['authorId'])] ?? '';
      const isThread = author.startsWith('tc=');
      return [{ element, ...place, text: richText(childOf(element, 'text')), author, isThread }];
    },
  );
  return { part, ...xml, comments };
}
