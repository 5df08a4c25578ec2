/** Where the comments of a sheet are after steps: each goes with its cell. */
import type { CellRange } from '../snapshot/cell-reference';
import {
  type CellMove,
  isStructural,
  movedLine,
  type SheetStep,
  type StructuralEdit,
} from '../snapshot/structural-edit';

/** 0-based. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * The place of each comment after the steps of its sheet; null for one that is gone: with its line, or because another one
 * came to a cell from which it had been taken.
 */
export function placesAfter(places: readonly CellPlace[], steps: readonly SheetStep[]): (CellPlace | null)[] {
  let now: (CellPlace | null)[] = [...places];
  for (const step of steps) {
    now = isStructural(step)
      ? now.map((place) => place && placeAfterLines(place, step))
      : placesAfterMove(now, step);
  }
  return now;
}

function placeAfterLines({ row, column }: CellPlace, step: StructuralEdit): CellPlace | null {
  const [newRow, newColumn] = [movedLine(row, 'rows', [step]), movedLine(column, 'columns', [step])];
  return newRow === null || newColumn === null ? null : { row: newRow, column: newColumn };
}

function placesAfterMove(places: readonly (CellPlace | null)[], step: CellMove): (CellPlace | null)[] {
  const moved = places.map((place) => place && placeInMove(place, step));
  const taken = new Set(moved.flatMap((place) => (place ? keyOf(place) : [])));
  return places.map((place, at) => moved[at] ?? (place && !taken.has(keyOf(place)) ? place : null));
}

/** Where a cell went by a move; null for one that stayed. */
export function placeInMove({ row, column }: CellPlace, { blocks }: CellMove): CellPlace | null {
  const block = blocks.find(({ from }) => isIn(from, row, column));
  return block === undefined
    ? null
    : {
        row: row + block.toRow - block.from.startRow,
        column: column + block.toColumn - block.from.startColumn,
      };
}

const keyOf = ({ row, column }: CellPlace): string => `${row},${column}`;

const isIn = (
  { startRow, endRow, startColumn, endColumn }: CellRange,
  row: number,
  column: number,
): boolean => row >= startRow && row <= endRow && column >= startColumn && column <= endColumn;
