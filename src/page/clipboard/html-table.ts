/** Tables as HTML on the clipboard, as Excel, Word, LibreOffice, Google Sheets and web pages write and read them. */
import { htmlText, isUnseen } from './html-text';

/** A cell on its way through the clipboard. */
export interface ClipboardCell {
  /** With line feeds. */
  readonly text: string;
  /** Whether it is text for sure, whatever it looks like. */
  readonly isText: boolean;
}

const BLANK: ClipboardCell = { text: '', isText: false };

/**
 * The rows of the table that some HTML consists of, each as long as the longest.
 * @returns null where it has no table, or words beside it.
 */
export function readHtmlTable(html: string): ClipboardCell[][] | null {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const tables = [...page.querySelectorAll('table')].filter((each) => !each.parentElement?.closest('td, th'));
  const isTextFormat = textFormatsOf(page);
  const rows = tables.flatMap((table) => rowsOf(table, isTextFormat));
  for (const table of tables) table.remove();
  return rows.length === 0 || htmlText(page.body).trim() !== '' ? null : rows;
}

function rowsOf(table: HTMLTableElement, isTextFormat: (cell: Element) => boolean): ClipboardCell[][] {
  const elements = [...table.rows].filter((row) => !isUnseen(row));
  const rows: ClipboardCell[][] = elements.map(() => []);
  elements.forEach((element, at) => {
    for (const cell of [...element.cells].filter((each) => !isUnseen(each))) {
      // Cells of rows above may reach down to here.
      const column = firstFree(rows[at] ?? []);
      const reached = cell.rowSpan === 0 ? rows.slice(at) : rows.slice(at, at + cell.rowSpan);
      for (const row of reached) {
        for (let right = 0; right < cell.colSpan; right += 1) row[column + right] = BLANK;
      }
      rows[at]?.splice(column, 1, readCell(cell, isTextFormat(cell)));
    }
  });
  const width = Math.max(0, ...rows.map(({ length }) => length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? BLANK));
}

function firstFree(row: readonly (ClipboardCell | undefined)[]): number {
  let column = 0;
  while (row[column] !== undefined) column += 1;
  return column;
}

function readCell(cell: Element, isText: boolean): ClipboardCell {
  const sheets = sheetsText(cell);
  if (sheets !== undefined) return { text: sheets, isText: true };
  const text = htmlText(cell);
  return { text: text.trim() === '' && !text.includes('\n') ? '' : text, isText };
}

/** Google Sheets writes each value beside what it shows: {"1":2,"2":"…"} is a text. */
function sheetsText(cell: Element): string | undefined {
  try {
    const value = JSON.parse(cell.getAttribute('data-sheets-value') ?? '{}') as Record<string, unknown>;
    return value['1'] === 2 && typeof value['2'] === 'string' ? value['2'] : undefined;
  } catch {
    return undefined;
  }
}

/** Excel names the number format "\@" in the style of a cell's class, LibreOffice its own beside the values of numbers. */
function textFormatsOf(page: Document): (cell: Element) => boolean {
  const TEXT_FORMAT = /mso-number-format:\s*"?\\?@/;
  const rules = [...page.querySelectorAll('style')].map(({ textContent }) => textContent ?? '').join('\n');
  const classes = [...rules.matchAll(/\.([\w-]+)\s*\{([^}]*)\}/g)].filter(([, , rule = '']) =>
    TEXT_FORMAT.test(rule),
  );
  const names = new Set(classes.map(([, name]) => name));
  const isLibreOffice = /LibreOffice/.test(
    page.querySelector('meta[name=generator]')?.getAttribute('content') ?? '',
  );
  return (cell) =>
    [...cell.classList].some((name) => names.has(name)) ||
    TEXT_FORMAT.test(cell.getAttribute('style') ?? '') ||
    cell.hasAttribute('x:str') ||
    (isLibreOffice && !cell.hasAttribute('sdval'));
}

/** A table that those programs read whole; `id` tells our own page that it is its own copy. */
export function writeHtmlTable(rows: readonly (readonly ClipboardCell[])[], id: string): string {
  const lines = rows.map((row) => `<tr>${row.map(htmlCell).join('')}</tr>`);
  return `<meta charset="utf-8"><table data-copy-id="${id}"><tbody>${lines.join('')}</tbody></table>`;
}

function htmlCell({ text, isText }: ClipboardCell): string {
  const lines = escapedHtml(text);
  if (!isText) return `<td>${lines}</td>`;
  const value = JSON.stringify({ 1: 2, 2: text }).replace(/[&"<>]/g, (sign) => ENTITIES[sign] ?? sign);
  return `<td data-sheets-value="${value}" style="mso-number-format:'\\@'">${lines}</td>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as HTML: its lines, the blanks that HTML would join, and tabs, in the way of Office. */
export const escapedHtml = (text: string): string =>
  // Excel tears a cell at a line break that does not say that it stays inside.
  text.split('\n').map(escapedLine).join('<br style="mso-data-placement:same-cell">');

const escapedLine = (line: string): string =>
  line
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(
      /^ +| {2,}| +$/g,
      (blanks) => `<span style="mso-spacerun:yes">${'&nbsp;'.repeat(blanks.length)}</span>`,
    )
    .replace(/\t/g, '<span style="mso-tab-count:1">\t</span>');
