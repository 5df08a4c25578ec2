/** Moves the anchors of drawings, pictures and controls: the corners at which they hang on cells. */
import { axisLimit, movedSpan, type StructuralEdit } from '../snapshot/structural-edit';
import type { Replacement } from '../xml/text-edits';
import { isTrue, type XmlElement } from '../xml/xml-tree';

/** A corner on one axis: a line, and how far behind its start. */
interface Corner {
  readonly line: number;
  readonly offset: number;
}

/** Names of the two fields of a corner, by axis (ECMA-376 part 1, 20.5.2.15). */
const FIELDS = { rows: ['row', 'rowOff'], columns: ['col', 'colOff'] } as const;

/**
 * The changes to an element with `<from>`, and perhaps `<to>`, as children; none for what does not move with cells.
 * What hangs on cells that are gone shrinks to where they were.
 */
export function movedAnchor(element: XmlElement, edits: readonly StructuralEdit[]): Replacement[] {
  const from = element.children.find(({ local }) => local === 'from');
  const to = element.children.find(({ local }) => local === 'to');
  const mode = modeOf(element);
  if (!from || mode === 'absolute') return [];
  return (['rows', 'columns'] as const).flatMap((axis) => {
    const start = cornerOf(from, axis);
    const movedStart = edits.reduce((corner, edit) => movedStartCorner(corner, edit, axis), start);
    const changes = replaced(from, axis, start, movedStart);
    if (!to) return changes;
    const end = cornerOf(to, axis);
    const movedEnd =
      mode === 'oneCell'
        ? { ...end, line: end.line + movedStart.line - start.line }
        : edits.reduce((corner, edit) => movedEndCorner(corner, edit, axis), end);
    return [...changes, ...replaced(to, axis, end, movedEnd)];
  });
}

/** Drawings say it by `editAs`, controls by two flags. */
function modeOf({ attributes, local }: XmlElement): string {
  if (local !== 'anchor') return attributes['editAs'] ?? 'twoCell';
  if (isTrue(attributes['sizeWithCells'])) return 'twoCell';
  return isTrue(attributes['moveWithCells']) ? 'oneCell' : 'absolute';
}

function movedStartCorner(corner: Corner, edit: StructuralEdit, axis: StructuralEdit['axis']): Corner {
  if (edit.axis !== axis) return corner;
  const span = movedSpan({ first: corner.line, last: corner.line }, edit);
  return span ? { ...corner, line: span.first } : { line: edit.at, offset: 0 };
}

/** A shape that ends exactly at the top of a line ends with the line before. */
function movedEndCorner(corner: Corner, edit: StructuralEdit, axis: StructuralEdit['axis']): Corner {
  if (corner.offset > 0 || corner.line === 0) return movedStartCorner(corner, edit, axis);
  const before = movedStartCorner({ line: corner.line - 1, offset: 1 }, edit, axis);
  return { line: before.line + before.offset, offset: 0 };
}

function cornerOf(element: XmlElement, axis: StructuralEdit['axis']): Corner {
  const value = (name: string) =>
    Number(element.children.find(({ local }) => local === name)?.text ?? 0) || 0;
  return { line: value(FIELDS[axis][0]), offset: value(FIELDS[axis][1]) };
}

function replaced(
  element: XmlElement,
  axis: StructuralEdit['axis'],
  before: Corner,
  after: Corner,
): Replacement[] {
  const [lineName, offsetName] = FIELDS[axis];
  const line = Math.min(after.line, axisLimit(axis) - 1);
  return [
    ...textReplacement(element, lineName, before.line, line),
    ...textReplacement(element, offsetName, before.offset, after.offset),
  ];
}

function textReplacement(parent: XmlElement, name: string, before: number, after: number): Replacement[] {
  const field = parent.children.find(({ local }) => local === name);
  if (!field || before === after) return [];
  return [{ start: field.openEnd, end: field.closeStart, text: String(after) }];
}
