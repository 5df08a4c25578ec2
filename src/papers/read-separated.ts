/** CSV and TSV as a paper: one table. */
import { parse } from 'papaparse';
import { PAPER_FILE_MESSAGES } from '../core/messages/papers';
import { type Paper, plainCell } from '../core/paper/paper';
import { MOST_ROWS } from '../core/paper/table-grid';
import { Refusal } from '../core/refusal';

/** @throws Refusal where a quote is never closed, or there are more rows than are read. */
export function readSeparated(text: string, delimiter: ',' | '\t' | ';'): Paper {
  const { data, errors } = parse<string[]>(text, { delimiter, skipEmptyLines: true, preview: MOST_ROWS + 1 });
  const unclosed = errors.find(({ type, code }) => type === 'Quotes' && code === 'MissingQuotes');
  if (unclosed)
    throw new Refusal('paper-unreadable', PAPER_FILE_MESSAGES.openQuote((unclosed.row ?? 0) + 1), '');
  if (data.length > MOST_ROWS) throw new Refusal('too-large', PAPER_FILE_MESSAGES.tooManyRows(MOST_ROWS), '');
  return { blocks: [{ kind: 'table', name: '', rows: data.map((row) => row.map(plainCell)) }] };
}

/** The one that stands most often in the first line. */
export function delimiterOf(text: string): ',' | '\t' | ';' {
  const [first = ''] = text.split(/\r\n|\r|\n/, 1);
  const count = (sign: string): number => first.split(sign).length;
  const signs = [',', '\t', ';'] as const;
  return signs.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
