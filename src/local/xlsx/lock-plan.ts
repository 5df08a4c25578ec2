/**
 * Which cells of a sheet are locked in the file. Cells that are not in the file take the lock of their row's format, else of
 * their column's (ECMA-376 part 1, 18.3.1.73 and 18.3.1.13), so that rows and columns get formats and exceptions get cells.
 */
import { type CellRange, MAX_COLUMNS, MAX_ROWS } from './cell-reference';
import type { ProtectionRecord } from './protection-record';

/** Rows and columns are 0-based throughout. A lock of null means that the file's own stays. */
export class LockPlan {
  /** Where the pattern of columns may change; the last entry ends the sheet. */
  private readonly columnCuts: readonly number[];
  /** From this row on nothing differs from the columns. */
  readonly rowCount: number;
  /** From this column on all columns are alike. */
  readonly columnCount: number;
  private readonly whole: boolean;
  private readonly open: readonly CellRange[];
  private readonly ranges: readonly CellRange[];

  /**
   * @param protections Those of the sheet; none locks all cells, as in a sheet that was never protected.
   * @param onlyAdds True where another program has locked the sheet: cells are locked then, and none is unlocked.
   */
  constructor(
    protections: readonly ProtectionRecord[],
    private readonly onlyAdds: boolean,
  ) {
    this.ranges = protections.flatMap(({ range }) => range ?? []);
    const tab = protections.find(({ range }) => range === null);
    this.whole = protections.length === 0 || (tab !== undefined && locksAll(tab, this.ranges));
    this.open = this.whole ? (tab?.unprotected ?? []) : [];
    const areas = [...this.ranges, ...this.open];
    this.rowCount = lastCut(
      areas.flatMap(({ startRow, endRow }) => [startRow, endRow + 1]),
      MAX_ROWS,
    );
    const columns = areas.flatMap(({ startColumn, endColumn }) => [startColumn, endColumn + 1]);
    this.columnCount = lastCut(columns, MAX_COLUMNS);
    this.columnCuts = [...new Set([0, ...columns, MAX_COLUMNS])].sort((a, b) => a - b);
  }

  cell(row: number, column: number): boolean | null {
    return this.isLocked(row, column) || (this.onlyAdds ? null : false);
  }

  /** The lock of empty cells of a column: that of the last one, which lies below everything. */
  column(column: number): boolean | null {
    return this.onlyAdds ? null : this.isLocked(MAX_ROWS - 1, column);
  }

  /** The lock that a row's format shall have, where the row has one. */
  row(row: number): boolean | null {
    return this.onlyAdds ? null : this.isLocked(row, MAX_COLUMNS - 1);
  }

  /** Whether a row needs a format of its own, as it is locked to its end while the columns are not, or the reverse. */
  needsRowFormat(row: number): boolean {
    return this.row(row) !== this.column(MAX_COLUMNS - 1);
  }

  /** The columns whose cell in this row must be in the file, ascending. @param hasFormat Whether the row has a format. */
  ownCells(row: number, hasFormat: boolean): number[] {
    if (this.onlyAdds || row >= this.rowCount) return [];
    const cells: number[] = [];
    this.columnCuts.forEach((start, i) => {
      const end = this.columnCuts[i + 1] ?? start;
      const inherited = hasFormat ? this.row(row) : this.column(start);
      if (start >= end || this.isLocked(row, start) === inherited) return;
      for (let column = start; column < end; column += 1) cells.push(column);
    });
    return cells;
  }

  private isLocked(row: number, column: number): boolean {
    const holds = (range: CellRange) =>
      range.startRow <= row &&
      row <= range.endRow &&
      range.startColumn <= column &&
      column <= range.endColumn;
    return (this.whole && !this.open.some(holds)) || this.ranges.some(holds);
  }
}

/**
 * A protected tab that is open to some people and holds protected ranges besides is the tab of these people: a file cannot
 * name them, so that only its ranges are locked, or nobody could work in it.
 */
function locksAll(tab: ProtectionRecord, ranges: readonly CellRange[]): boolean {
  return tab.access !== 'listed' || tab.unprotected.length > 0 || ranges.length === 0;
}

function lastCut(cuts: readonly number[], limit: number): number {
  return Math.max(0, ...cuts.filter((cut) => cut < limit));
}
