/** The parts of a Word document's file that a paper is read from, unpacked within bounds. */
import { lettersOf } from '@jiko-hyoka/lossless-xlsx/letters';
import { OversizedZip, unzipWithin } from '@jiko-hyoka/lossless-xlsx/unzip';
import { PAPER_FILE_MESSAGES as TEXT } from '../core/messages/papers';
import { Refusal } from '../core/refusal';

const MOST_UNPACKED_MEGABYTES = 200;
const LIMITS = { bytes: MOST_UNPACKED_MEGABYTES * 1024 * 1024, entries: 5000 };

export type ZipKind = 'document' | 'workbook';

export interface ZipParts {
  readonly kind: ZipKind;
  /** The text of a part; '' without one. @throws Refusal where its letters would be read as others. */
  text(name: string): string;
  readonly names: readonly string[];
}

/** @throws Refusal when it is neither a Word document nor a workbook, or unfolds to too much. */
export function openZip(bytes: Uint8Array): ZipParts {
  const parts = unpacked(bytes);
  const text = (name: string): string => {
    const part = parts.get(name);
    return part === undefined ? '' : textOf(name, part.content);
  };
  return { kind: parts.has('xl/workbook.bin') ? 'workbook' : kindOf(text), text, names: [...parts.keys()] };
}

function textOf(name: string, content: Uint8Array): string {
  const letters = lettersOf(content);
  try {
    if (letters !== 'other') return new TextDecoder(letters, { fatal: true }).decode(content);
  } catch {
    // Half a character of UTF-16.
  }
  throw new Refusal('paper-unreadable', TEXT.otherLetters(name), '');
}

function unpacked(bytes: Uint8Array) {
  try {
    return unzipWithin(bytes, LIMITS);
  } catch (error) {
    if (error instanceof OversizedZip)
      throw new Refusal('too-large', TEXT.tooLarge(MOST_UNPACKED_MEGABYTES), '');
    throw new Refusal('paper-unreadable', TEXT.broken, '');
  }
}

function kindOf(text: (name: string) => string): ZipKind {
  const types = text('[Content_Types].xml');
  if (/wordprocessingml|ms-word\./.test(types)) return 'document';
  if (/spreadsheetml|ms-excel\./.test(types)) return 'workbook';
  const isOpenDocument = /opendocument/.test(text('mimetype'));
  const message = isOpenDocument
    ? TEXT.openDocument
    : /presentationml/.test(types)
      ? TEXT.slides
      : TEXT.archive;
  throw new Refusal('paper-unreadable', message, '');
}
