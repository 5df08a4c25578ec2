/** CSV that spreadsheets and other programs read alike: UTF-8 with a mark at its start, and nothing in it that a spreadsheet would run. */

/** Without it Excel reads UTF-8 as Shift_JIS. */
export const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet takes for the start of a formula, in any width, behind blanks too. */
const RUNS = /^'*\s*[=+\-@＝＋－＠]/;
/** A number, or a sign that stands for nothing at all: no formula. */
const HARMLESS = /^(?:[+-]?\d+(?:\.\d+)?|[-－＋+]+)$/;

/**
 * A file's text with BOM and CRLF; a number is written as it is.
 * A text that a spreadsheet would run gets one apostrophe before it, which {@link plainCell} takes off again.
 */
export const csvText = (rows: readonly (readonly (string | number)[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');

function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = harmlessText(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** A text as it stands in a cell: one that would be run has an apostrophe before it. */
export const harmlessText = (text: string): string =>
  RUNS.test(text) && !HARMLESS.test(text) ? `'${text}` : text;

/** A cell of {@link csvText} as it was given. */
export const plainCell = (cell: string): string =>
  cell.startsWith("'") && RUNS.test(cell.slice(1)) && !HARMLESS.test(cell.slice(1)) ? cell.slice(1) : cell;
