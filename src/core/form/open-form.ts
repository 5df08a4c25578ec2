/** Opens a form's file, or says in words what else the file is. */

import { isInUtf8 } from '@jiko-hyoka/lossless-xlsx/letters';
import { OversizedZip, unzipWithin } from '@jiko-hyoka/lossless-xlsx/unzip';
import { strFromU8 } from 'fflate';
import { FORM_FILE_MESSAGES, FORM_FINDING_MESSAGES } from '../messages/form-findings';
import { Refusal } from '../refusal';
import { DocxPackage } from './docx-package';
import { formParts } from './form-parts';

/** The largest file that is taken as a form, in megabytes. */
export const MOST_FORM_MEGABYTES = 20;
const MEGABYTE = 1024 * 1024;
/** A form with large pictures has some ten; more is an attack or an accident. */
const MOST_UNPACKED_MEGABYTES = 100;
/** Forms have some fifty tags. The time that the engine takes grows with their square. */
export const MOST_TAGS = 2000;
/** Of all that is no picture; a form of a thousand pages has half of them. */
const MOST_LETTERS = 6_000_000;
const MOST_ELEMENTS = 600_000;
/** Of one element; those of Word have some thirty. */
const MOST_ATTRIBUTES = 1000;
/** Of what {@link BRACES} finds; Word names its extensions in braces. */
const MOST_BRACES = 100_000;
/** At which tags or what looks like them begin or end, however they are written. */
const BRACES = /[&{}｛[«〈《【〔＜［]/;
const LIMITS = { bytes: MOST_UNPACKED_MEGABYTES * MEGABYTE, entries: 5000 };

/** They are filled and written as UTF-8; what other programs keep beside them may be of any kind. */
const READ_PARTS = /^(?!customXml).*\.(?:xml|rels)$/i;
const CONTENT_TYPES = '[Content_Types].xml';
/** In letters: 5,000 parts have half of it. */
const LONGEST_LIST = 1_000_000;

type FileKind = keyof typeof FORM_FILE_MESSAGES.kinds;

/** What a file's first bytes tell, as Latin-1 text. */
const FIRST_BYTES: readonly (readonly [string, FileKind])[] = [
  ['%PDF', 'pdf'],
  ['{\\rtf', 'rtf'],
];
const COMPOUND_FILE = '\u00d0\u00cf\u0011\u00e0';
const ZIP = 'PK';

/** What the list of parts names as the main one. */
const MAIN_TYPES: readonly (readonly [RegExp, FileKind | null])[] = [
  [/wordprocessingml\.document\.main\+xml/, null],
  [/wordprocessingml\.template\.main\+xml/, 'template'],
  [/ms-word/, 'macros'],
  [/spreadsheetml|ms-excel/, 'workbook'],
  [/presentationml|ms-powerpoint/, 'slides'],
];

/**
 * @param bytes Any file.
 * @returns The parts of a Word document (.docx).
 * @throws Refusal 'form-unreadable' when it is anything else, too large, or unfolds to too much.
 */
export function openForm(bytes: Uint8Array): DocxPackage {
  if (bytes.length === 0) throw refused('empty');
  if (bytes.length > MOST_FORM_MEGABYTES * MEGABYTE) {
    throw tooMuch(FORM_FILE_MESSAGES.tooLarge(MOST_FORM_MEGABYTES));
  }
  const start = strFromU8(bytes.subarray(0, 8), true);
  for (const [mark, kind] of FIRST_BYTES) if (start.startsWith(mark)) throw refused(kind);
  if (start.startsWith(COMPOUND_FILE)) throw refused(compoundKind(bytes));
  if (!start.startsWith(ZIP)) throw refused('other');
  const parts = unpack(bytes);
  if ([...parts].some(([name, content]) => READ_PARTS.test(name) && !isInUtf8(content))) {
    throw refused('letters');
  }
  const form = new DocxPackage(parts);
  const kind = zipKind(form);
  if (kind !== null) throw refused(kind);
  requireModest(formParts(form).map(({ xml }) => xml));
  requireModest(form.file(/\.(xml|rels)$/).map((part) => part.asText()));
  return form;
}

/** The parts of a document that was made here: of thousands of goals it may hold more than a form does. @throws Refusal as {@link openForm} when it is damaged. */
export const openReport = (docx: Uint8Array): DocxPackage => new DocxPackage(unpack(docx));

const PLACE = FORM_FILE_MESSAGES.place;

const refused = (kind: FileKind): Refusal =>
  new Refusal('form-unreadable', FORM_FILE_MESSAGES.kinds[kind], PLACE);

function unpack(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  try {
    return new Map([...unzipWithin(bytes, LIMITS)].map(([name, { content }]) => [name, content]));
  } catch (error) {
    if (!(error instanceof OversizedZip)) throw refused('broken');
    const message =
      error.limit === 'bytes'
        ? FORM_FILE_MESSAGES.unpacksTooLarge(MOST_UNPACKED_MEGABYTES)
        : FORM_FILE_MESSAGES.tooManyParts;
    throw tooMuch(message);
  }
}

/**
 * Whatever its parts are called, and whether they are filled or only taken along: filling takes a kilobyte for each element, and ten times the room of the letters; the
 * attributes of an element are read all at once. Whatever may begin or end a tag becomes a piece of its own.
 */
function requireModest(parts: readonly string[]): void {
  const text = parts.join('<');
  const isTooMuch =
    text.length > MOST_LETTERS ||
    text.split('<').length > MOST_ELEMENTS ||
    text.split('<').some((element) => element.split(/=\s*["']/).length > MOST_ATTRIBUTES);
  if (isTooMuch) throw tooMuch(FORM_FILE_MESSAGES.tooMuchText);
  if (text.split(BRACES).length > MOST_BRACES) throw tooMuch(FORM_FINDING_MESSAGES.tooManyTags(MOST_TAGS));
}

const tooMuch = (message: string): Refusal => new Refusal('form-unreadable', message, PLACE);

/** Old Office files and locked new ones are the same kind of container; the names of its streams are UTF-16. */
function compoundKind(bytes: Uint8Array): FileKind {
  const text = strFromU8(bytes, true).replace(/\0/g, '');
  if (text.includes('EncryptedPackage')) return 'locked';
  return text.includes('WordDocument') ? 'oldWord' : 'other';
}

/** null for a Word document. */
function zipKind(form: DocxPackage): FileKind | null {
  if (/opendocument/.test(form.file('mimetype')?.asText() ?? '')) return 'openDocument';
  const types = form.file(CONTENT_TYPES)?.asText() ?? '';
  if (types.length > LONGEST_LIST) return 'broken';
  const main = MAIN_TYPES.find(([pattern]) => pattern.test(types));
  if (main === undefined) return 'other';
  return main[1] ?? (formParts(form).some(({ kind }) => kind === 'body') ? null : 'broken');
}
