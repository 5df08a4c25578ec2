/** Moves the relative references of a formula, as a shared formula means them in each of its cells. */
import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from '../snapshot/cell-reference';

/**
 * Strings, quoted sheet names and bracketed parts are taken whole, so nothing inside them moves; then whole columns,
 * whole rows, and words (a cell, a name, a number or a function).
 */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|\$?\b[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w.(!])|\$?\b\d{1,7}:\$?\d{1,7}(?![\w.(!])|[$\p{L}\p{N}_.\\?]+/gu;

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;
const COLUMNS = /^(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})$/;
const ROWS = /^(\$?)(\d+):(\$?)(\d+)$/;

/**
 * @param formula Without its '='.
 * @param rows How many rows down the formula stands from the cell that it was written for; columns likewise to the right.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKEN, (token, offset: number) => {
    const next = formula[offset + token.length];
    if (next === '(' || next === '!') return token;
    return shiftToken(token, rows, columns);
  });
}

function shiftToken(token: string, rows: number, columns: number): string {
  const cell = CELL.exec(token);
  if (cell) {
    const [, columnLock = '', column = '', rowLock = '', row = ''] = cell;
    return joined(shiftColumn(columnLock, column, columns), shiftRow(rowLock, row, rows));
  }
  const wide = COLUMNS.exec(token);
  if (wide) {
    const [, lock = '', first = '', lastLock = '', last = ''] = wide;
    return joined(shiftColumn(lock, first, columns), ':', shiftColumn(lastLock, last, columns));
  }
  const tall = ROWS.exec(token);
  if (tall) {
    const [, lock = '', first = '', lastLock = '', last = ''] = tall;
    return joined(shiftRow(lock, first, rows), ':', shiftRow(lastLock, last, rows));
  }
  return token;
}

function joined(...pieces: (string | null)[]): string {
  return pieces.includes(null) ? '#REF!' : pieces.join('');
}

function shiftColumn(lock: string, name: string, by: number): string | null {
  const index = columnIndex(name) + (lock ? 0 : by);
  return index >= 0 && index < MAX_COLUMNS ? lock + (by === 0 || lock ? name : columnName(index)) : null;
}

function shiftRow(lock: string, row: string, by: number): string | null {
  const index = Number(row) + (lock ? 0 : by);
  return index >= 1 && index <= MAX_ROWS ? `${lock}${index}` : null;
}
