/** Rows and columns that were inserted, deleted or moved since a file was opened, and where everything went by that. */
import { type CellRange, MAX_COLUMNS, MAX_ROWS } from './cell-reference';

/** One step; a list of them is in the order in which they were done, each counted in the sheet as it then was. */
export type StructuralEdit = {
  /** The engine's id of the sheet. */
  readonly sheetId: string;
  readonly axis: 'rows' | 'columns';
  /** 0-based: the line before which new ones come, or the first that is deleted or moved. */
  readonly at: number;
  readonly count: number;
} & (
  | { readonly kind: 'insert' }
  | { readonly kind: 'delete' }
  /** `to` is the line before which the moved ones come, counted as before the step. */
  | { readonly kind: 'move'; readonly to: number }
);

/** Cells that went elsewhere in their sheet with what hangs on them, while no line moved: cut and pasted, or sorted. */
export interface CellMove {
  readonly kind: 'cells';
  /** The engine's id of the sheet. */
  readonly sheetId: string;
  /** Blocks that went at the same time, each with the cell to which its first one went; 0-based. */
  readonly blocks: readonly { readonly from: CellRange; readonly toRow: number; readonly toColumn: number }[];
}

/** What happened to a sheet's lines or cells; a list of them is in the order in which it happened. */
export type SheetStep = StructuralEdit | CellMove;

/** True for a step of lines. */
export const isStructural = (step: SheetStep): step is StructuralEdit => step.kind !== 'cells';

/** A run of rows or columns; 0-based, both ends inclusive. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** How many rows or columns a sheet can have. */
export function axisLimit(axis: StructuralEdit['axis']): number {
  return axis === 'rows' ? MAX_ROWS : MAX_COLUMNS;
}

/**
 * Where a run is after one step on its own axis; null when all of it is gone. Lines inserted inside make it longer, lines
 * inserted right before or behind it do not. A run over the whole axis stays what it is, as in 'A:C'.
 */
export function movedSpan(span: Span, edit: StructuralEdit): Span | null {
  const limit = axisLimit(edit.axis);
  if (span.first === 0 && span.last >= limit - 1) return span;
  const { at, count } = edit;
  if (edit.kind === 'insert') return afterInsertion(span, at, count, limit);
  if (edit.kind === 'delete') return afterDeletion(span, at, count);
  const { to } = edit;
  const place = to > at ? to - count : to;
  if (span.first >= at && span.last < at + count) {
    return { first: span.first + place - at, last: span.last + place - at };
  }
  const rest = afterDeletion(span, at, count);
  return rest && afterInsertion(rest, place, count, limit);
}

function afterInsertion({ first, last }: Span, at: number, count: number, limit: number): Span | null {
  const moved = at <= first ? first + count : first;
  const end = Math.min(at <= last ? last + count : last, limit - 1);
  return moved < limit ? { first: moved, last: end } : null;
}

function afterDeletion({ first, last }: Span, at: number, count: number): Span | null {
  const start = first < at ? first : Math.max(at, first - count);
  const end = last < at ? last : Math.max(at - 1, last - count);
  return start <= end ? { first: start, last: end } : null;
}

/** Where a line is after steps on its axis; null when it is gone. */
export function movedLine(
  line: number,
  axis: StructuralEdit['axis'],
  edits: readonly StructuralEdit[],
): number | null {
  let span: Span | null = { first: line, last: line };
  for (const edit of edits) if (edit.axis === axis && span) span = movedSpan(span, edit);
  return span?.first ?? null;
}

/** Where a range is after the steps of its sheet; null when all of it is gone. */
export function movedRange(range: CellRange, edits: readonly StructuralEdit[]): CellRange | null {
  let moved: CellRange | null = range;
  for (const edit of edits) moved = moved && rangeAfter(moved, edit);
  return moved;
}

function rangeAfter(range: CellRange, edit: StructuralEdit): CellRange | null {
  if (edit.axis === 'rows') {
    const rows = movedSpan({ first: range.startRow, last: range.endRow }, edit);
    return rows && { ...range, startRow: rows.first, endRow: rows.last };
  }
  const columns = movedSpan({ first: range.startColumn, last: range.endColumn }, edit);
  return columns && { ...range, startColumn: columns.first, endColumn: columns.last };
}

/** As {@link movedRange}, but a range that is gone becomes the one cell where it was: for selections and scroll places. */
export function remainingRange(range: CellRange, edits: readonly StructuralEdit[]): CellRange {
  let now = range;
  for (const edit of edits) now = rangeAfter(now, edit) ?? collapsed(now, edit);
  return now;
}

function collapsed(range: CellRange, { axis, at }: StructuralEdit): CellRange {
  return axis === 'rows'
    ? { ...range, startRow: at, endRow: at }
    : { ...range, startColumn: at, endColumn: at };
}
