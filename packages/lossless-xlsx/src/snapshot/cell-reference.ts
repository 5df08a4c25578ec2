/** A1 references and 0-based rows and columns. */

/** A rectangle of cells; 0-based, both ends inclusive, as in the engine's snapshot. */
export interface CellRange {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

/** The size of a sheet in the file format. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

const columnNames: string[] = [];

/** 0 → 'A', 26 → 'AA'. */
export function columnName(column: number): string {
  const known = columnNames[column];
  if (known !== undefined) return known;
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  columnNames[column] = name;
  return name;
}

/** 'A' → 0, 'aa' → 26; letters only. */
export function columnIndex(name: string): number {
  let index = 0;
  for (let i = 0; i < name.length; i += 1) index = index * 26 + (name.charCodeAt(i) & 31 || 0);
  return index - 1;
}

/** (0, 0) → 'A1'. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** 'B3' and '$B$3' → row 2, column 1; null when the text is no cell. By hand, because every cell of a file passes here. */
export function parseCell(reference: string): { row: number; column: number } | null {
  let at = reference.charCodeAt(0) === DOLLAR ? 1 : 0;
  let column = 0;
  const letters = at;
  for (
    let code = reference.charCodeAt(at) & ~32;
    code >= 65 && code <= 90;
    code = reference.charCodeAt(at) & ~32
  ) {
    column = column * 26 + code - 64;
    at += 1;
  }
  if (at === letters || column > MAX_COLUMNS) return null;
  if (reference.charCodeAt(at) === DOLLAR) at += 1;
  const row = /^[1-9]\d{0,6}$/.test(reference.slice(at)) ? Number(reference.slice(at)) : 0;
  return row > 0 && row <= MAX_ROWS ? { row: row - 1, column: column - 1 } : null;
}

const DOLLAR = 36;

/** 'A1:B2', 'A1', 'A:C' and '2:5' as a range; null when the text is none of these. */
export function parseRange(reference: string): CellRange | null {
  const [first = '', last = first] = reference.split(':');
  const start = parseCorner(first, 0, 0);
  const end = parseCorner(last, MAX_ROWS - 1, MAX_COLUMNS - 1);
  if (!start || !end) return null;
  return {
    startRow: Math.min(start.row, end.row),
    startColumn: Math.min(start.column, end.column),
    endRow: Math.max(start.row, end.row),
    endColumn: Math.max(start.column, end.column),
  };
}

function parseCorner(text: string, row: number, column: number): { row: number; column: number } | null {
  const cell = parseCell(text);
  if (cell) return cell;
  if (/^\$?[A-Za-z]{1,3}$/.test(text)) return { row, column: columnIndex(text.replace('$', '')) };
  if (/^\$?[1-9]\d{0,6}$/.test(text)) return { row: Number(text.replace('$', '')) - 1, column };
  return null;
}

/** The reference of a range, as in 'A1:B2'; a single cell as 'A1'. */
export function rangeName(range: CellRange): string {
  const start = cellName(range.startRow, range.startColumn);
  const end = cellName(range.endRow, range.endColumn);
  return start === end ? start : `${start}:${end}`;
}

/** The ranges of a `sqref`, which are separated by blanks; unreadable ones are left out. */
export function parseRanges(references: string): CellRange[] {
  return references
    .split(/\s+/)
    .map((reference) => parseRange(reference))
    .filter((range) => range !== null);
}

/** The smallest range around both. */
export function union(a: CellRange, b: CellRange): CellRange {
  return {
    startRow: Math.min(a.startRow, b.startRow),
    startColumn: Math.min(a.startColumn, b.startColumn),
    endRow: Math.max(a.endRow, b.endRow),
    endColumn: Math.max(a.endColumn, b.endColumn),
  };
}
