/**
 * Which cells of a sheet are locked in the file. Cells that are not in the file take the lock of their row's format, else of
 * their column's (ECMA-376 part 1, 18.3.1.73 and 18.3.1.13), so that rows and columns get formats and exceptions get cells.
 */
import { type CellRange, MAX_COLUMNS, MAX_ROWS } from '../snapshot/cell-reference';
import type { ProtectionRecord } from '../snapshot/protection-record';

/** 'named' is a lock among open cells, which is said in so many words; null means that the file's own stays. */
export type Lock = boolean | 'named' | null;

/**
 * How far a plan goes: 'all' cells, rows and columns; 'adds' locks and unlocks nothing, as in a sheet that another program
 * has locked; 'new' is for the cells that come into the file, while the rest is as it was left.
 */
export type LockReach = 'all' | 'adds' | 'new';

/** Rows and columns are 0-based throughout. */
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
   */
  constructor(
    protections: readonly ProtectionRecord[],
    private readonly reach: LockReach,
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

  /** @param isNew Whether the cell comes into the file only now. */
  cell(row: number, column: number, isNew: boolean): Lock {
    return this.reach === 'new' && !isNew ? null : this.lock(this.isLocked(row, column), column);
  }

  /** The lock of empty cells of a column: that of the last one, which lies below everything. */
  column(column: number): Lock {
    return this.reach === 'all' ? this.isLocked(MAX_ROWS - 1, column) : null;
  }

  /** The lock that a row's format shall have, where the row has one. */
  row(row: number): Lock {
    return this.reach === 'all' ? this.lock(this.isLocked(row, MAX_COLUMNS - 1), MAX_COLUMNS - 1) : null;
  }

  /** Whether a row needs a format of its own, as it is locked to its end while the columns are not, or the reverse. */
  needsRowFormat(row: number): boolean {
    if (this.reach !== 'all') return false;
    return this.isLocked(row, MAX_COLUMNS - 1) !== this.isLocked(MAX_ROWS - 1, MAX_COLUMNS - 1);
  }

  /** The columns whose cell in this row must be in the file, ascending. @param hasFormat Whether the row has a format. */
  ownCells(row: number, hasFormat: boolean): number[] {
    if (this.reach !== 'all' || row >= this.rowCount) return [];
    const cells: number[] = [];
    const [rowLock, below] = [this.isLocked(row, MAX_COLUMNS - 1), MAX_ROWS - 1];
    this.columnCuts.forEach((start, i) => {
      const end = this.columnCuts[i + 1] ?? start;
      const inherited = hasFormat ? rowLock : this.isLocked(below, start);
      if (start >= end || this.isLocked(row, start) === inherited) return;
      for (let column = start; column < end; column += 1) cells.push(column);
    });
    return cells;
  }

  private lock(isLocked: boolean, column: number): Lock {
    if (!isLocked) return this.reach === 'adds' ? null : false;
    const isOpenBelow = this.reach !== 'adds' && !this.isLocked(MAX_ROWS - 1, column);
    return isOpenBelow ? 'named' : true;
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
