/** A Word document as a paper: its paragraphs and tables, with the numbers that Word writes before paragraphs by itself. */

import { trimBlanks } from '../core/cells/folded-text';
import { attributesOf, hasAllEnds, scanXml } from '../core/form/scan-xml';
import { PAPER_FILE_MESSAGES } from '../core/messages/papers';
import {
  linesOfInner,
  type Paper,
  type PaperBlock,
  type PaperCell,
  type PaperLine,
  type PaperTable,
} from '../core/paper/paper';
import { Refusal } from '../core/refusal';
import { type Numbering, numberingOf } from './word-numbers';
import type { ZipParts } from './word-parts';

/** What some two hundred pages hold; a longer document is no department's paper. */
const MOST_CHARACTERS = 250_000;
const MOST_PAGES = 200;
const MOST_XML = 40_000_000;
const MOST_LEVELS = 300;

/** @throws Refusal when it is longer than a department's paper is, or broken. */
export function readDocx(parts: ZipParts): Paper {
  const main = parts.names.find((name) => /^word\/document\d*\.xml$/.test(name)) ?? '';
  const xml = partOf(parts, main);
  const numbering = numberingOf(partOf(parts, 'word/numbering.xml'), partOf(parts, 'word/styles.xml'));
  return new DocumentReader(numbering).read(xml);
}

function partOf(parts: ZipParts, name: string): string {
  const xml = parts.text(name);
  if (xml.length > MOST_XML) throw tooLong();
  if (!hasAllEnds(xml)) throw new Refusal('paper-unreadable', PAPER_FILE_MESSAGES.broken, '');
  return xml;
}

const tooLong = (): Refusal => new Refusal('too-large', PAPER_FILE_MESSAGES.tooLong, '');

interface OpenCell {
  readonly lines: PaperLine[];
  readonly blocks: PaperBlock[];
  columns: number;
  /** `restart` begins a merge downwards, `continue` is covered by the cell above. */
  merge: '' | 'restart' | 'continue';
}

interface OpenTable {
  readonly rows: OpenCell[][];
  cell: OpenCell | null;
  /** Columns that the row leaves out before its first cell. */
  before: number;
}

/** What of a document is not its text: what was deleted, and what stands in other places. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:rt',
  'w:instrText',
  'w:footnote',
  'w:comment',
  'w:sectPr',
]);

class DocumentReader {
  readonly #blocks: PaperBlock[] = [];
  readonly #tables: OpenTable[] = [];
  readonly #names: string[] = [];
  #skipped = 0;
  #characters = 0;
  #pages = 1;
  #text = '';
  #isBold = true;
  #isRunBold = false;
  #isParagraphBold = false;
  #inRun = false;
  #number: { id: string; level: number } | null = null;
  #style = '';

  constructor(private readonly numbering: Numbering) {}

  read(xml: string): Paper {
    scanXml(xml, {
      open: (name, written) => this.#open(name, written),
      close: (name) => this.#close(name),
      text: (text) => this.#add(text),
    });
    return { blocks: this.#blocks };
  }

  #open(name: string, written: string): void {
    this.#names.push(name);
    if (this.#names.length > MOST_LEVELS)
      throw new Refusal('paper-unreadable', PAPER_FILE_MESSAGES.nested, '');
    if (SKIPPED.has(name)) this.#skipped += 1;
    if (this.#skipped > 0) return;
    const value = (): string => attributesOf(written)['w:val'] ?? '';
    const table = this.#tables[this.#tables.length - 1];
    switch (name) {
      case 'w:tbl':
        this.#tables.push({ rows: [], cell: null, before: 0 });
        break;
      case 'w:tr':
        table?.rows.push([]);
        break;
      case 'w:gridBefore':
        if (table)
          table.rows[table.rows.length - 1]?.push({
            lines: [],
            blocks: [],
            columns: boundedSpan(value()),
            merge: '',
          });
        break;
      case 'w:tc':
        if (table) table.cell = { lines: [], blocks: [], columns: 1, merge: '' };
        break;
      case 'w:gridSpan':
        if (table?.cell) table.cell.columns = boundedSpan(value());
        break;
      case 'w:vMerge':
        if (table?.cell) table.cell.merge = value() === 'restart' ? 'restart' : 'continue';
        break;
      case 'w:p':
        this.#beginParagraph();
        break;
      case 'w:r':
        this.#inRun = true;
        this.#isRunBold = this.#isParagraphBold;
        break;
      case 'w:pStyle':
        this.#style = value();
        if (this.numbering.isHeading(this.#style)) this.#isParagraphBold = true;
        break;
      case 'w:numId':
        this.#number = { id: value(), level: this.#number?.level ?? 0 };
        break;
      case 'w:ilvl':
        this.#number = { id: this.#number?.id ?? '', level: Number(value()) || 0 };
        break;
      case 'w:b':
        if (this.#inRun) this.#isRunBold = !/^(?:0|false|off|none)$/.test(value());
        break;
      case 'w:lastRenderedPageBreak':
        this.#turnPage();
        break;
      case 'w:br':
      case 'w:cr':
        if (attributesOf(written)['w:type'] === 'page') this.#turnPage();
        this.#endLine();
        break;
      case 'w:tab':
        if (this.#names[this.#names.length - 2] === 'w:r') this.#put('　');
        break;
      case 'w:sym':
        this.#put(symbolOf(attributesOf(written)['w:char'] ?? ''));
        break;
      case 'w:noBreakHyphen':
        this.#put('-');
        break;
    }
  }

  #close(name: string): void {
    this.#names.pop();
    if (this.#skipped > 0) {
      if (SKIPPED.has(name)) this.#skipped -= 1;
      return;
    }
    const table = this.#tables[this.#tables.length - 1];
    if (name === 'w:r') this.#inRun = false;
    else if (name === 'w:p') this.#endParagraph();
    else if (name === 'w:tc' && table?.cell) {
      table.rows[table.rows.length - 1]?.push(table.cell);
      table.cell = null;
    } else if (name === 'w:tbl') this.#endTable();
  }

  #add(text: string): void {
    if (this.#skipped === 0 && this.#names[this.#names.length - 1] === 'w:t') this.#put(text);
  }

  #turnPage(): void {
    this.#pages += 1;
    if (this.#pages > MOST_PAGES) throw tooLong();
  }

  #put(text: string): void {
    this.#count(text);
    if (text.trim() !== '' && !this.#isRunBold) this.#isBold = false;
    this.#text += text;
  }

  #count(text: string): void {
    this.#characters += text.length;
    if (this.#characters > MOST_CHARACTERS) throw tooLong();
  }

  /** A paragraph inside of a text box begins while the one around it is open: what that says comes first. */
  #beginParagraph(): void {
    this.#endLine();
    this.#number = null;
    this.#style = '';
    this.#isParagraphBold = false;
  }

  #endParagraph(): void {
    const number = this.#number ?? this.numbering.ofStyle(this.#style);
    if (number !== null && trimBlanks(this.#text) !== '') {
      const before = this.numbering.next(number.id, number.level);
      this.#count(before);
      this.#text = before + this.#text;
    }
    this.#number = null;
    this.#endLine();
  }

  #endLine(): void {
    const text = trimBlanks(this.#text);
    const line: PaperLine = { text, isBold: this.#isBold };
    this.#text = '';
    this.#isBold = true;
    if (text === '') return;
    const cell = [...this.#tables].reverse().find((table) => table.cell !== null)?.cell;
    cell?.lines.push(line);
    (cell?.blocks ?? this.#blocks).push({ kind: 'line', ...line });
  }

  #endTable(): void {
    const table = this.#tables.pop();
    if (table === undefined) return;
    const rows = withRowSpans(table.rows);
    const outer = this.#tables[this.#tables.length - 1]?.cell;
    const read: PaperTable = { kind: 'table', name: '', rows };
    if (outer) for (const line of linesOfInner(read)) outer.lines.push(line);
    (outer?.blocks ?? this.#blocks).push(read);
  }
}

const boundedSpan = (value: string): number => Math.min(Math.max(1, Math.floor(Number(value)) || 1), 400);

/** Ticked boxes of Word's fonts for signs. */
const symbolOf = (code: string): string =>
  /^F0(?:FE|FD|52|53|FC)$/i.test(code) ? '■' : /^F0(?:A8|6F|A3|71)$/i.test(code) ? '□' : '';

/** Cells that a merge covers are left out, and the one that it begins with covers them. */
function withRowSpans(rows: readonly OpenCell[][]): PaperCell[][] {
  const open = new Map<number, { rows: number }>();
  return rows.map((row) => {
    let column = 0;
    const cells: PaperCell[] = [];
    for (const { lines, blocks, columns, merge } of row) {
      const above = open.get(column);
      if (merge === 'continue' && above !== undefined) {
        above.rows += 1;
      } else {
        const hasTables = blocks.some(({ kind }) => kind === 'table');
        const cell = { lines, columns, rows: 1, ...(hasTables ? { blocks } : {}) };
        cells.push(cell);
        open.delete(column);
        if (merge === 'restart') open.set(column, cell);
      }
      column += columns;
    }
    return cells;
  });
}
