/** What the clipboard holds, as cells. */

import { withLineFeeds } from '@jiko-hyoka/lossless-xlsx/text';
import { type ClipboardCell, readHtmlTable } from './html-table';
import { htmlText } from './html-text';
import { readTabSeparated } from './tab-separated';

/** What a program has put on the clipboard; '' for a form that it left out. */
export interface ClipboardContent {
  readonly html: string;
  readonly text: string;
}

/**
 * The cells that a paste brings; [] for none. Rows of plain text may differ in length.
 *
 * Plain text has a table's texts exactly, HTML knows what a cell is: where both say the same, each is taken at what it does
 * best. A web page's or Word's plain text tears cells of several lines, so then the table of the HTML alone counts; and HTML
 * without a table, as a letter's paragraphs, is one text for one cell.
 */
export function readClipboard({ html, text }: ClipboardContent): ClipboardCell[][] {
  const plain = readTabSeparated(text);
  const table = html === '' ? null : readHtmlTable(html);
  if (table !== null && hasShapeOf(table, plain)) {
    return table.map((row, down) =>
      row.map((cell, right) => ({ ...cell, text: plain[down]?.[right] ?? cell.text })),
    );
  }
  if (table !== null) return table;
  const isProse = html !== '' && plain.every(({ length }) => length <= 1);
  if (isProse) return [[{ text: proseOf(html, text), isText: false }]];
  return plain.map((row) => row.map((cell) => ({ text: cell, isText: false })));
}

const hasShapeOf = (
  table: readonly (readonly unknown[])[],
  plain: readonly (readonly unknown[])[],
): boolean => table.length === plain.length && table.every(({ length }, at) => length === plain[at]?.length);

function proseOf(html: string, text: string): string {
  const lines = htmlText(new DOMParser().parseFromString(html, 'text/html').body);
  return lines === '' ? withLineFeeds(text) : lines;
}

/** What `navigator.clipboard` gives, for menus: keys bring their content along. */
export async function contentOf(item: ClipboardItem): Promise<ClipboardContent> {
  const read = async (type: string): Promise<string> =>
    item.types.includes(type) ? (await item.getType(type)).text() : '';
  return { html: await read('text/html'), text: await read('text/plain') };
}
