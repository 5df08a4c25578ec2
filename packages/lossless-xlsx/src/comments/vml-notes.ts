/**
 * The boxes of notes in a legacy drawing. Handled as text and not as XML: Office itself writes drawings that are not
 * well-formed (unclosed `<br>` in text boxes).
 */
import { cellName } from '../snapshot/cell-reference';
import { movedLine, remainingRange, type StructuralEdit } from '../snapshot/structural-edit';
import type { CellPlace } from './comment-places';
import type { CommentPlaces } from './move-comments';

const NEW_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

/** The drawing of a sheet that had no notes. */
export function emptyDrawing(): string {
  return NEW_DRAWING;
}

/** A note's place and its box's size in pixels; row and column are 0-based. */
export interface NoteBox {
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
}

/** Adds boxes for notes, hidden until the mouse is over the cell, as Excel does. */
export function withBoxes(drawing: string, boxes: readonly NoteBox[]): string {
  if (boxes.length === 0) return drawing;
  const used = [...drawing.matchAll(/_x0000_s(\d+)/g)].map((match) => Number(match[1]));
  const base = drawing.includes('_x0000_t202"') ? drawing : withShapeType(drawing);
  const first = used.reduce((most, one) => Math.max(most, one), 1024) + 1;
  const shapes = boxes.map((box, i) => shape(box, first + i)).join('');
  return base.replace(/<\/xml>\s*$/, () => `${shapes}</xml>`);
}

/** The shape type that boxes refer to, for drawings that hold other shapes only. */
function withShapeType(drawing: string): string {
  const type = /<v:shapetype[\s\S]*<\/v:shapetype>/.exec(NEW_DRAWING)?.[0] ?? '';
  return drawing.replace(/<\/xml>\s*$/, () => `${type}</xml>`);
}

function shape({ row, column, width, height }: NoteBox, id: number): string {
  // Cells of the usual size: the box starts beside its cell; Excel corrects the far corner by itself.
  const right = column + 1 + Math.max(1, Math.round(width / 64));
  const bottom = row + Math.max(2, Math.round(height / 20));
  const style = `position:absolute;margin-left:60pt;margin-top:2pt;width:${(width * 3) / 4}pt;height:${(height * 3) / 4}pt;z-index:1;visibility:hidden`;
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="${style}" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${column + 1}, 15, ${row}, 2, ${right}, 15, ${bottom}, 2</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/** The shapes of a drawing, from the first to the last. */
export function shapesOf(drawing: string): string[] {
  const shapes: string[] = [];
  withShapes(drawing, (shape) => {
    shapes.push(shape);
    return shape;
  });
  return shapes;
}

const SHAPE_END = '</v:shape>';

/** The drawing with another text for each shape. Not by one pattern: it would look for the end of each from its start. */
function withShapes(drawing: string, change: (shape: string) => string): string {
  const starts = /<v:shape\s/g;
  const pieces: string[] = [];
  let done = 0;
  for (let found = starts.exec(drawing); found !== null; found = starts.exec(drawing)) {
    const close = drawing.indexOf(SHAPE_END, found.index);
    if (close < 0) break;
    const end = close + SHAPE_END.length;
    pieces.push(drawing.slice(done, found.index), change(drawing.slice(found.index, end)));
    done = end;
    starts.lastIndex = end;
  }
  return pieces.join('') + drawing.slice(done);
}

/** Takes out the boxes of the notes at these cells ('row,column', 0-based). */
export function withoutBoxes(drawing: string, cells: ReadonlySet<string>): string {
  return withShapes(drawing, (shape) => {
    const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape)?.[1];
    const column = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape)?.[1];
    const isNote = /ObjectType="Note"/.test(shape);
    return isNote && cells.has(`${row},${column}`) ? '' : shape;
  });
}

/**
 * The boxes after rows and columns were inserted, deleted or moved, and comments went with their cells: those of comments
 * go along, or away with them; other shapes (buttons, check boxes) keep their corners at the lines that they hung on.
 */
export function withMovedBoxes(
  drawing: string,
  steps: readonly StructuralEdit[],
  comments: CommentPlaces,
): string {
  return withShapes(drawing, (shape) => {
    const cell = cellOf(shape);
    const place =
      cell && /ObjectType="Note"/.test(shape) ? comments.get(cellName(cell.row, cell.column)) : undefined;
    const now = place === undefined ? cell && lineMoved(cell, steps) : place;
    if (now === null) return '';
    // Excel may know the corner of a hidden box better than we, so that it only goes as far as its cell does.
    const [down, right] = cell && now ? [now.row - cell.row, now.column - cell.column] : [null, null];
    const anchored = shape.replace(
      /(<x:Anchor>)([^<]*)/,
      (_, tag: string, anchor: string) => tag + movedAnchor(anchor, down, right, steps),
    );
    return now === undefined
      ? anchored
      : anchored.replace(/(<x:Row>)[^<]*/, `$1${now.row}`).replace(/(<x:Column>)[^<]*/, `$1${now.column}`);
  });
}

function cellOf(shape: string): CellPlace | undefined {
  const [row, column] = [numberIn(shape, 'Row'), numberIn(shape, 'Column')];
  return row === undefined || column === undefined ? undefined : { row, column };
}

function lineMoved({ row, column }: CellPlace, steps: readonly StructuralEdit[]): CellPlace | null {
  const [newRow, newColumn] = [movedLine(row, 'rows', steps), movedLine(column, 'columns', steps)];
  return newRow === null || newColumn === null ? null : { row: newRow, column: newColumn };
}

function numberIn(shape: string, name: string): number | undefined {
  const text = new RegExp(`<x:${name}>\\s*(\\d+)\\s*</x:${name}>`).exec(shape)?.[1];
  return text === undefined ? undefined : Number(text);
}

/** An anchor is: left column, offset, top row, offset, right column, offset, bottom row, offset. */
function movedAnchor(
  anchor: string,
  down: number | null,
  right: number | null,
  steps: readonly StructuralEdit[],
): string {
  const numbers = anchor.split(',').map(Number);
  return numbers
    .map((number, i) => {
      if (i % 2 === 1) return number;
      const [by, axis] = i % 4 === 0 ? ([right, 'columns'] as const) : ([down, 'rows'] as const);
      const there = { startRow: number, endRow: number, startColumn: number, endColumn: number };
      if (by !== null) return Math.max(0, number + by);
      const now = remainingRange(there, steps);
      return axis === 'rows' ? now.startRow : now.startColumn;
    })
    .join(', ');
}
