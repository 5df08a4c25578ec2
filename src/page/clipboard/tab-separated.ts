/**
 * Tables as plain text on the clipboard, as Excel, LibreOffice and Google Sheets write and read them: cells between tabs,
 * rows on lines, and a cell in quotes where it has a tab or a line break in it.
 */
import { withLineFeeds } from '@jiko-hyoka/lossless-xlsx/text';

/** The rows of a text; they may differ in length. The line break behind the last row, which Excel writes, begins no row. */
export function readTabSeparated(text: string): string[][] {
  const rows: string[][] = [];
  for (let at = 0; at < text.length; ) {
    const row: string[] = [];
    for (let more = true; more; ) {
      const { cell, end } = cellAt(text, at);
      row.push(cell);
      more = text[end] === '\t';
      at = more ? end + 1 : lineBehind(text, end);
    }
    rows.push(row);
  }
  return rows;
}

/** What {@link readTabSeparated} reads as the same rows. */
export function writeTabSeparated(rows: readonly (readonly string[])[]): string {
  const text = rows.map((row) => row.map(quotedIfNeeded).join('\t')).join('\n');
  return text === '' || text.endsWith('\n') ? `${text}\n` : text;
}

/** The cell that begins at a place, and the place behind it: of a tab, a line break, or the end. */
function cellAt(text: string, start: number): { cell: string; end: number } {
  const close = text[start] === '"' ? closingQuote(text, start) : -1;
  const inside = text.slice(start + 1, close);
  // Programs quote what needs it only: other quotes are the person's own, as in 「"水" の日」.
  if (close >= 0 && /[\t\r\n]|""/.test(inside)) {
    return { cell: withLineFeeds(inside.replaceAll('""', '"')), end: close + 1 };
  }
  const rest = /[^\t\r\n]*/y;
  rest.lastIndex = start;
  const [cell = ''] = rest.exec(text) ?? [];
  return { cell, end: start + cell.length };
}

/** The quote that ends a quoted cell; -1 where no tab, line break or end stands behind one. */
function closingQuote(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at >= 0 && /^[\t\r\n]?$/.test(text[at + 1] ?? '') ? at : -1;
}

const lineBehind = (text: string, end: number): number => end + (text.startsWith('\r\n', end) ? 2 : 1);

const quotedIfNeeded = (cell: string): string =>
  /[\t\r\n]|^"/.test(cell) ? `"${withLineFeeds(cell).replaceAll('"', '""')}"` : cell;
