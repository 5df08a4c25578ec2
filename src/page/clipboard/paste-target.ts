/** Where a paste goes. */

import type { EngineSheet } from '@jiko-hyoka/apps-script-host/drawing';
import { type Area, columnsOf, rowsOf } from '@jiko-hyoka/apps-script-host/drawing';

/** A block of what is pasted, row by row; a row may be shorter than the others. */
export type Block<Cell> = readonly (readonly Cell[])[];

const widthOf = (block: Block<unknown>): number => Math.max(0, ...block.map(({ length }) => length));

/**
 * The cells that a paste fills: the selected ones where the block fits into them several times, else those of one block from
 * the first selected cell on. They may reach beyond the grid.
 */
export function pasteArea(sheet: EngineSheet, selected: Area, block: Block<unknown>): Area {
  const [height, width] = [block.length, widthOf(block)];
  const { startRow, startColumn } = selected;
  const repeats = rowsOf(selected) % height === 0 && columnsOf(selected) % width === 0;
  // A merged cell is selected as its whole area.
  if (repeats && sheet.layout.mergesIn(selected).length === 0) return { ...selected };
  return { startRow, startColumn, endRow: startRow + height - 1, endColumn: startColumn + width - 1 };
}

/** Calls `visit` with what comes into each cell of an area, and its 0-based place in the sheet. */
export function forIncoming<Cell>(
  block: Block<Cell>,
  area: Area,
  visit: (cell: Cell, row: number, column: number) => void,
): void {
  const width = widthOf(block);
  for (let row = area.startRow; row <= area.endRow; row += 1) {
    const line = block[(row - area.startRow) % block.length] ?? [];
    for (let column = area.startColumn; column <= area.endColumn; column += 1) {
      const cell = line[(column - area.startColumn) % width];
      if (cell !== undefined) visit(cell, row, column);
    }
  }
}
