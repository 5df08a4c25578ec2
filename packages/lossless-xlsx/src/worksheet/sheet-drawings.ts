/** Counts what stands over the cells of a sheet: a tab without values may hold a whole chart of an office. */

import { shapesOf } from '../comments/vml-notes';
import type { PackageParts } from '../file/package-parts';
import { childrenOf, type XmlElement } from '../xml/xml-tree';

/** How many things of each kind Google would tell a script of. */
export interface SheetDrawings {
  /** Shapes and all else that is no picture and no chart, such as buttons. */
  readonly drawings: number;
  readonly images: number;
  readonly charts: number;
}

/** Relationships of a sheet to single things that no drawing part lists. */
const SINGLE_KINDS = new Set(['oleObject', 'control', 'ctrlProp', 'activeXControl']);

/** @param part The worksheet's part. */
export function countDrawings(parts: PackageParts, part: string): SheetDrawings {
  const counts = { drawings: 0, images: 0, charts: 0 };
  for (const { kind, target } of parts.relationships(part)) {
    if (kind === 'drawing') countAnchored(parts.xml(target)?.root, counts);
    else if (kind === 'vmlDrawing') counts.drawings += shapesIn(parts.text(target) ?? '');
    else if (kind === 'image') counts.images += 1;
    else if (SINGLE_KINDS.has(kind)) counts.drawings += 1;
  }
  return counts;
}

/** Each anchor holds one thing beside its corners and its client data (ECMA-376 part 1, 20.5.2). */
function countAnchored(
  drawing: XmlElement | undefined,
  counts: { -readonly [Kind in keyof SheetDrawings]: number },
): void {
  for (const anchor of drawing?.children ?? []) {
    if (childrenOf(anchor, 'pic').length > 0) counts.images += 1;
    else if (childrenOf(anchor, 'graphicFrame').length > 0) counts.charts += 1;
    else counts.drawings += 1;
  }
}

/** The boxes of notes are none, unless they show a picture. */
function shapesIn(vml: string): number {
  return shapesOf(vml).filter((shape) => !/ObjectType="Note"/.test(shape) || /\so?:?relid=/.test(shape))
    .length;
}
