/** Plain text as a paper: lines, and tables whose cells are divided by tabs, with HTML in them where a program left it so. */
import { type Paper, type PaperBlock, type PaperCell, type PaperText, plainCell } from '../core/paper/paper';
import { MOST_COLUMNS } from '../core/paper/table-grid';
import { readHtml } from './read-html';

/** Tags that programs which take text out of documents leave in the cells. */
const TAGS = /<(?:p|b|br|strong|div|span|li)\b[^>]{0,200}>/i;

/** 「- 1 -」, 「1 / 3」, 「p. 1」: numbers of pages, which stand among the lines of a PDF. */
const PAGE_NUMBER =
  /^(?:[-‐–—―ー−－]\s*\d{1,4}\s*[-‐–—―ー−－]|\d{1,4}\s*[/／]\s*\d{1,4}|(?:p\.?|page)\s*\d{1,4}|\d{1,4}\s*(?:ページ|頁))$/i;

/** Lines that a page's width has cut are nearly as long as the longest. */
const FULL = 0.75;

/** A blank line between rows of the same number of cells is a page's end, and no end of the table. */
export function readPlainText(text: string): Paper {
  const blocks: PaperBlock[] = [];
  let rows: PaperCell[][] = [];
  const endTable = (): void => {
    if (rows.length > 0) blocks.push({ kind: 'table', name: '', rows });
    rows = [];
  };
  const lines = text.split(/\r\n|\r|\n|\f/).filter((line) => !PAGE_NUMBER.test(line.trim()));
  const lengths = lines.map((line) => line.trim().length).sort((a, b) => a - b);
  const full = (lengths[Math.floor(lengths.length * 0.9)] ?? 0) * FULL;
  for (const [at, line] of lines.entries()) {
    if (line.includes('\t') && line.trim() !== '') {
      const cells = line.split('\t', MOST_COLUMNS).map(cellOf);
      if (rows.length > 0 && rows[0]?.length !== cells.length) endTable();
      rows.push(cells);
    } else if (line.trim() !== '') {
      endTable();
      const isCut = line.trim().length >= full && lines[at + 1]?.trim() !== '';
      blocks.push({ ...lineOf(line), ...(isCut ? { isCut } : {}) });
    }
  }
  endTable();
  return { blocks };
}

function cellOf(text: string): PaperCell {
  if (!TAGS.test(text)) return plainCell(text);
  const lines = readHtml(text).blocks.flatMap((block) => (block.kind === 'line' ? [block] : []));
  return { lines, columns: 1, rows: 1 };
}

/** Marks of headings and lists, as Markdown has them, are no text. */
function lineOf(line: string): PaperText {
  const heading = /^#{1,6}\s+(.*)$/.exec(line)?.[1];
  const bold = /^\*\*(.+)\*\*$/.exec(line.trim())?.[1];
  const text = heading ?? bold ?? line.replace(/^\s*[-*]\s+(?=\S)/, '');
  return { kind: 'line', text, isBold: heading !== undefined || bold !== undefined };
}
