/** Reads a paper of an earlier year out of whatever it was saved as. */

import { compoundKind } from '@jiko-hyoka/lossless-xlsx/compound-kind';
import { PAPER_FILE_MESSAGES as TEXT } from '../core/messages/papers';
import type { Paper } from '../core/paper/paper';
import { excessOf } from '../core/paper/paper-size';
import { MOST_ROWS } from '../core/paper/table-grid';
import { isRefusal, Refusal } from '../core/refusal';
import { decodeText } from './decode-text';
import { readDocx } from './read-docx';
import { readHtml } from './read-html';
import { readPlainText } from './read-plain-text';
import { delimiterOf, readSeparated } from './read-separated';
import { readXlsx } from './read-xlsx';
import { openZip } from './word-parts';

/** Papers with pictures have some ten. */
export const MOST_PAPER_MEGABYTES = 50;
const MEGABYTE = 1024 * 1024;
/** Text without pictures; a page of the web has one or two. */
const MOST_TEXT_MEGABYTES = 10;

/** What a file's first bytes tell, as Latin-1 text. */
const FIRST_BYTES: readonly (readonly [RegExp, keyof typeof TEXT & ('pdf' | 'rtf' | 'picture')])[] = [
  [/%PDF/, 'pdf'],
  [/^\{\\rtf/, 'rtf'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|BM|II\*\0|MM\0\*)/, 'picture'],
];
const COMPOUND_FILE = '\u00d0\u00cf\u0011\u00e0';
const COMPOUND_TEXTS = {
  locked: 'locked',
  oldExcel: 'oldExcel',
  document: 'oldWord',
  slides: 'slides',
  compound: 'compound',
} as const;

/**
 * @param name The file's name, whose ending tells CSV from other text.
 * @throws Refusal with a sentence and the way out, where it cannot be read.
 */
export function readPaper(name: string, bytes: Uint8Array): Paper {
  if (bytes.length === 0) throw unreadable(TEXT.empty);
  if (bytes.length > MOST_PAPER_MEGABYTES * MEGABYTE)
    throw new Refusal('too-large', TEXT.tooLarge(MOST_PAPER_MEGABYTES), '');
  const start = latin(bytes.subarray(0, 64));
  for (const [mark, kind] of FIRST_BYTES) if (mark.test(start)) throw unreadable(TEXT[kind]);
  if (start.startsWith(COMPOUND_FILE)) throw unreadable(TEXT[COMPOUND_TEXTS[compoundKind(bytes)]]);
  if (start.startsWith('PK')) {
    const parts = openZip(bytes);
    return withinBounds(parts.kind === 'workbook' ? readXlsx(bytes) : readDocx(parts));
  }
  if (bytes.length > MOST_TEXT_MEGABYTES * MEGABYTE)
    throw new Refusal('too-large', TEXT.tooLarge(MOST_TEXT_MEGABYTES), '');
  return readText(name, decodeText(bytes));
}

/** A text that is in hand already: of a file, or of the clipboard. @throws as {@link readPaper} */
export const readText = (name: string, text: string): Paper => withinBounds(parseText(name, text));

function withinBounds(paper: Paper): Paper {
  const excess = excessOf(paper);
  if (excess === null) return paper;
  throw new Refusal('too-large', excess === 'rows' ? TEXT.tooManyRows(MOST_ROWS) : TEXT.tooManyPlaces, '');
}

function parseText(name: string, text: string): Paper {
  const plain = text.replace(/^\ufeff/, '');
  if (/^MIME-Version:|^From: <Saved by/im.test(plain.slice(0, 500))) throw unreadable(TEXT.webArchive);
  if (isHtml(plain) || /\.html?$/i.test(name)) return readHtml(plain);
  if (/\.(?:csv|tsv)$/i.test(name)) return readSeparated(plain, delimiterOf(plain));
  // Spreadsheets put cells of several lines in quotes.
  return /(?:^|\t)"/m.test(plain) && plain.includes('\t') ? readSeparated(plain, '\t') : readPlainText(plain);
}

/** The pieces of several files of one 課, one after the other. @throws as {@link readPaper}, with the file as place. */
export function readPapers(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Paper {
  return {
    blocks: files.flatMap(({ name, bytes }) => {
      try {
        return readPaper(name, bytes).blocks;
      } catch (error) {
        if (isRefusal(error)) throw new Refusal(error.code, error.message, name);
        throw error;
      }
    }),
  };
}

/** What is longer makes a field slow, and nobody joins its lines by hand. */
const MOST_EDITED_CHARACTERS = 300_000;

/**
 * The text of files that are lines and nothing else, so that lines may be joined by hand; '' where one is of another kind.
 * @param files Such as {@link readPapers} could read.
 */
export function editableText(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): string {
  const texts = files.map(({ name, bytes }) =>
    /\.(?:txt|md)$/i.test(name) && !latin(bytes.subarray(0, 2)).startsWith('PK') ? decodeText(bytes) : null,
  );
  if (texts.some((text) => text === null || isHtml(text))) return '';
  const text = texts.join('\n');
  return text.length > MOST_EDITED_CHARACTERS ? '' : text;
}

const isHtml = (text: string): boolean =>
  /^\ufeff?\s*(?:<!doctype|<html|<\?xml|<table|<meta|<head|<body|<!--)/i.test(text);

const unreadable = (message: string): Refusal => new Refusal('paper-unreadable', message, '');

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
