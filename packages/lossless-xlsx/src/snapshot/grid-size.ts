/** How much of a sheet the engine gets to see. */

/** The part of a sheet that the engine sees; what lies outside without content stays in the file alone. */
export interface GridSize {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** True when the engine is told of this cell of the file. */
export function isCarried(grid: GridSize, row: number, column: number, hasContent: boolean): boolean {
  return hasContent || (row < grid.rowCount && column < grid.columnCount);
}
