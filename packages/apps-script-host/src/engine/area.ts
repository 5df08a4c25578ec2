/** A block of cells. */

/** Rows and columns are 0-based, and the ends belong to the area. Fits Univer's own `IRange`. */
export interface Area {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

/** How many rows an area has. */
export function rowsOf(area: Area): number {
  return area.endRow - area.startRow + 1;
}

/** How many columns an area has. */
export function columnsOf(area: Area): number {
  return area.endColumn - area.startColumn + 1;
}

/** Whether two areas share a cell. */
export function overlaps(a: Area, b: Area): boolean {
  return (
    a.startRow <= b.endRow &&
    b.startRow <= a.endRow &&
    a.startColumn <= b.endColumn &&
    b.startColumn <= a.endColumn
  );
}

/** One value for each cell of an area, row by row. `make` gets 0-based places in the sheet. */
export function gridOver<T>(area: Area, make: (row: number, column: number) => T): T[][] {
  const grid: T[][] = [];
  for (let row = area.startRow; row <= area.endRow; row += 1) {
    const line: T[] = [];
    for (let column = area.startColumn; column <= area.endColumn; column += 1) line.push(make(row, column));
    grid.push(line);
  }
  return grid;
}
