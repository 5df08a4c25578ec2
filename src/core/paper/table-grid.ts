/** A table as a grid in which each place knows the cell that covers it. */
import { cellText, type PaperCell, type PaperTable } from './paper';

/** A place of the grid. Two places with the same `cell` are covered by one. */
export interface Slot {
  readonly cell: PaperCell;
  /** Where the cell begins, 0-based. */
  readonly top: number;
  readonly left: number;
}

/** Places that no cell covers are undefined. All rows are equally long. */
export type Grid = readonly (readonly (Slot | undefined)[])[];

/** What is more is no table of goals, and would only take memory. */
export const MOST_ROWS = 5000;
export const MOST_COLUMNS = 400;

/** Rows and columns beyond the bounds are left out. */
export function gridOf(table: PaperTable): Grid {
  const rows = table.rows.slice(0, MOST_ROWS);
  const grid: (Slot | undefined)[][] = rows.map(() => []);
  rows.forEach((cells, top) => {
    const own = grid[top] ?? [];
    let left = 0;
    for (const cell of cells) {
      while (own[left] !== undefined) left += 1;
      if (left >= MOST_COLUMNS) break;
      cover(grid, { cell, top, left });
      left += cell.columns;
    }
  });
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  return grid.map((row) => Array.from({ length: width }, (_, at) => row[at]));
}

function cover(grid: (Slot | undefined)[][], slot: Slot): void {
  const { cell, top, left } = slot;
  const right = Math.min(left + cell.columns, MOST_COLUMNS);
  for (let row = top; row < Math.min(top + cell.rows, grid.length); row += 1) {
    const line = grid[row] ?? [];
    for (let column = left; column < right; column += 1) line[column] ??= slot;
  }
}

export const slotText = (slot: Slot | undefined): string => cellText(slot?.cell);

/** The different cells of a row that say something, from left to right. */
export function filledSlots(row: readonly (Slot | undefined)[]): Slot[] {
  return [...new Set(row)].flatMap((slot) => (slot !== undefined && slotText(slot) !== '' ? [slot] : []));
}

/** Whether a cell covers the whole row, as headings inside of a table do. */
export const isFullWidth = (row: readonly (Slot | undefined)[]): boolean =>
  row.length > 1 && row[0] !== undefined && row.every((slot) => slot === row[0]);
