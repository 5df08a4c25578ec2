/** Reads what a .docx file says, for tests: paragraphs, table rows, header and footer as plain text. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** The text of one cell is its paragraphs, joined by "\n"; a line break inside a paragraph is "\v". */
export interface DocxText {
  /** The paragraphs outside the table, in order, empty ones too. */
  paragraphs: string[];
  /** The cells of each row of all tables, from top to bottom. */
  rows: string[][];
  /** The paragraphs of all headers. */
  header: string[];
  /** The paragraphs of all footers; a field stands as its code, as in "{PAGE} / {NUMPAGES}". */
  footer: string[];
}

/** @throws when a part is not well-formed XML, so that reading alone already proves that. */
export function readDocx(bytes: Uint8Array): DocxText {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).sort();
  const textOf = (pattern: RegExp) =>
    names.filter((name) => pattern.test(name)).map((name) => readPart(strFromU8(parts[name] as Uint8Array)));
  const [body] = textOf(/^word\/document\.xml$/);
  if (body === undefined) throw new Error('The file has no word/document.xml.');
  return {
    paragraphs: body.paragraphs,
    rows: body.rows,
    header: textOf(/^word\/header\d*\.xml$/).flatMap((part) => part.paragraphs),
    footer: textOf(/^word\/footer\d*\.xml$/).flatMap((part) => part.paragraphs),
  };
}

/** The whole document in lines, as golden files hold it: the cells of a row are divided by " | ". */
export function docxLines(bytes: Uint8Array): string {
  const { paragraphs, rows, header, footer } = readDocx(bytes);
  const table = rows.map((cells) => cells.map((cell) => cell.replace(/\n/g, ' ¶ ')).join(' | '));
  return [
    ...header.map((line) => `header: ${line}`),
    ...paragraphs,
    ...table,
    ...footer.map((line) => `footer: ${line}`),
    '',
  ].join('\n');
}

interface PartText {
  paragraphs: string[];
  rows: string[][];
}

function readPart(xml: string): PartText {
  const paragraphs: string[] = [];
  const rows: string[][] = [];
  let cell: string[] | undefined;
  let line = '';
  let textElement = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, isSelfClosing }) => {
    if (name === 'w:tr') rows.push([]);
    if (name === 'w:tc') cell = [];
    if (name === 'w:p') line = '';
    if (name === 'w:br') line += '\v';
    if (name === 'w:tab') line += '\t';
    if ((name === 'w:t' || name === 'w:instrText') && !isSelfClosing) textElement = name;
  });
  parser.on('text', (text) => {
    if (textElement === 'w:t') line += text;
    if (textElement === 'w:instrText') line += `{${text.trim()}}`;
  });
  parser.on('closetag', ({ name }) => {
    if (name === textElement) textElement = '';
    if (name === 'w:p') (cell ?? paragraphs).push(line);
    if (name === 'w:tc') {
      rows[rows.length - 1]?.push((cell ?? []).join('\n'));
      cell = undefined;
    }
  });
  parser.write(xml).close();
  return { paragraphs, rows };
}
