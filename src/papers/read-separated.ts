/** CSV and TSV as a paper: one table. */
import { parse } from 'papaparse';
import { PAPER_FILE_MESSAGES } from '../core/messages/papers';
import { type Paper, type PaperCell, plainCell } from '../core/paper/paper';
import { MOST_COLUMNS, MOST_ROWS } from '../core/paper/table-grid';
import { Refusal } from '../core/refusal';

/** @throws Refusal where a quote is never closed, or there are more rows than are read. */
export function readSeparated(text: string, delimiter: ',' | '\t' | ';'): Paper {
  const rows: PaperCell[][] = [];
  parse<string[]>(text, {
    delimiter,
    skipEmptyLines: true,
    // Row by row: all rows of a wide file at once take hundreds of megabytes.
    step: ({ data, errors }) => {
      if (errors.some(({ type, code }) => type === 'Quotes' && code === 'MissingQuotes'))
        throw new Refusal('paper-unreadable', PAPER_FILE_MESSAGES.openQuote(rows.length + 1), '');
      if (rows.length === MOST_ROWS)
        throw new Refusal('too-large', PAPER_FILE_MESSAGES.tooManyRows(MOST_ROWS), '');
      rows.push(data.slice(0, MOST_COLUMNS).map(plainCell));
    },
  });
  return { blocks: [{ kind: 'table', name: '', rows }] };
}

/** The one that stands most often in the first line. */
export function delimiterOf(text: string): ',' | '\t' | ';' {
  const [first = ''] = text.split(/\r\n|\r|\n/, 1);
  const count = (sign: string): number => first.split(sign).length;
  const signs = [',', '\t', ';'] as const;
  return signs.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
