/** Puts the comments of a sheet where their cells are now: notes, threads with their replies, and the boxes of both. */

import type { PackageParts } from '../file/package-parts';
import { cellName, parseCell } from '../snapshot/cell-reference';
import type { SheetStep } from '../snapshot/structural-edit';
import { withAttributes } from '../xml/xml-patch';
import type { XmlElement } from '../xml/xml-tree';
import { type CellPlace, placesAfter } from './comment-places';

/** Of each cell that has a comment, by its name, where that is now; null where it is gone. */
export type CommentPlaces = ReadonlyMap<string, CellPlace | null>;

/** The parts of a sheet that hold its comments. */
const COMMENT_PARTS: readonly string[] = ['comments', 'threadedComment'];

/**
 * @param steps Of this sheet.
 * @returns Where the comments went, for their boxes.
 */
export function moveComments(
  parts: PackageParts,
  sheetPart: string,
  steps: readonly SheetStep[],
): CommentPlaces {
  const targets = parts
    .relationships(sheetPart)
    .filter(({ kind, external }) => !external && COMMENT_PARTS.includes(kind))
    .map(({ target }) => target);
  const names = new Set(
    targets.flatMap((target) => {
      const root = parts.xml(target)?.root;
      return root ? elementsWithRef(root).map(({ attributes }) => attributes['ref'] ?? '') : [];
    }),
  );
  const known = [...names].flatMap((name) => {
    const place = parseCell(name);
    return place ? [{ name, place }] : [];
  });
  const now = placesAfter(
    known.map(({ place }) => place),
    steps,
  );
  const places = new Map(known.map(({ name }, at) => [name, now[at] ?? null]));
  for (const target of targets) movePart(parts, target, places);
  return places;
}

function movePart(parts: PackageParts, part: string, places: CommentPlaces): void {
  parts.editXml(part, (root, edits, xml) => {
    for (const element of elementsWithRef(root)) {
      const { start, end, openEnd, attributes } = element;
      const place = places.get(attributes['ref'] ?? '');
      const name = place && cellName(place.row, place.column);
      if (place === null) edits.replace(start, end, '');
      else if (name && name !== attributes['ref']) {
        edits.replace(start, openEnd, withAttributes(xml.slice(start, openEnd), { ref: name }));
      }
    }
  });
}

/** Notes stand in a list, threaded comments below the root. */
function elementsWithRef(root: XmlElement): XmlElement[] {
  const lists = [root, ...root.children];
  return lists.flatMap(({ children }) =>
    children.filter(({ attributes }) => attributes['ref'] !== undefined),
  );
}
