/** What a tab must hold after people have worked in it: its rows and columns as things that are moved about, with all that hangs on them. */

/** A cell's row and column by their names, which never change. */
type Key = `${number},${number}`;

export interface Area {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export type Axis = 'rows' | 'columns';

/** What is kept of each cell; '' for nothing. */
interface Cell {
  readonly value: unknown;
  readonly note: string;
  readonly thread: string;
}

const BLANK: Cell = { value: '', note: '', thread: '' };

export class SheetModel {
  rows: number[];
  columns: number[];
  #cells = new Map<Key, Cell>();
  #next = 1000;

  constructor(height: number, width: number) {
    this.rows = Array.from({ length: height }, (_, at) => at);
    this.columns = Array.from({ length: width }, (_, at) => at);
  }

  /** A copy to go back to. */
  copy(): SheetModel {
    const copy = new SheetModel(0, 0);
    copy.rows = [...this.rows];
    copy.columns = [...this.columns];
    copy.#cells = new Map(this.#cells);
    copy.#next = this.#next;
    return copy;
  }

  /** Places are 0-based here and below. */
  at(row: number, column: number): Cell {
    return this.#cells.get(this.#key(row, column)) ?? BLANK;
  }

  set(row: number, column: number, change: Partial<Cell>): void {
    this.#cells.set(this.#key(row, column), { ...this.at(row, column), ...change });
  }

  insert(axis: Axis, at: number): void {
    this.#next += 1;
    this[axis].splice(at, 0, this.#next);
    this[axis].pop();
  }

  delete(axis: Axis, at: number): void {
    this.#next += 1;
    this[axis].splice(at, 1);
    this[axis].push(this.#next);
  }

  /** @param to The line before which it comes, counted before the step. */
  move(axis: Axis, at: number, to: number): void {
    const [line = 0] = this[axis].splice(at, 1);
    this[axis].splice(to > at ? to - 1 : to, 0, line);
  }

  /** @param order Where each of these rows goes, counted from the first of them. */
  sort(first: number, order: readonly number[]): void {
    const sorted = [...this.rows];
    for (const [from, to] of order.entries()) sorted[first + to] = this.rows[first + from] ?? 0;
    this.rows = sorted;
  }

  /** A note or thread goes along; one that stands where none arrives stays there. */
  moveCells(from: Area, down: number, right: number): void {
    const taken: [number, number, Cell][] = [];
    for (let row = from.startRow; row <= from.endRow; row += 1) {
      for (let column = from.startColumn; column <= from.endColumn; column += 1) {
        taken.push([row, column, this.at(row, column)]);
        this.set(row, column, BLANK);
      }
    }
    for (const [row, column, { value, note, thread }] of taken) {
      const hung = note !== '' || thread !== '' ? { note, thread } : {};
      this.set(row + down, column + right, { value, ...hung });
    }
  }

  /** All cells' texts of one kind, row by row. */
  grid(what: keyof Cell): unknown[][] {
    return this.rows.map((_, row) => this.columns.map((__, column) => this.at(row, column)[what]));
  }

  /** The place of the first cell with this text; -1 twice when there is none. */
  find(text: string): { readonly row: number; readonly column: number } {
    for (const [row] of this.rows.entries()) {
      const column = this.columns.findIndex((_, each) => this.at(row, each).value === text);
      if (column >= 0) return { row, column };
    }
    return { row: -1, column: -1 };
  }

  #key(row: number, column: number): Key {
    return `${this.rows[row] ?? -1},${this.columns[column] ?? -1}`;
  }
}
