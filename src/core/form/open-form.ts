/** Opens a form's file, or says in words what else the file is. */

import { OversizedZip, unzipWithin } from '@jiko-hyoka/lossless-xlsx/unzip';
import { strFromU8 } from 'fflate';
import { FORM_FILE_MESSAGES } from '../messages/form-findings';
import { Refusal } from '../refusal';
import { DocxPackage } from './docx-package';
import { formParts } from './form-parts';

/** The largest file that is taken as a form, in megabytes. */
export const MOST_FORM_MEGABYTES = 20;
const MEGABYTE = 1024 * 1024;
/** A form with large pictures has some ten; more is an attack or an accident. */
const MOST_UNPACKED_MEGABYTES = 100;
/** Of all that is no picture. A form of a thousand pages has a third of this. */
const MOST = { letters: 15_000_000, marks: 600_000 };
const LIMITS = { bytes: MOST_UNPACKED_MEGABYTES * MEGABYTE, entries: 5000 };

const CONTENT_TYPES = '[Content_Types].xml';

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
  [/macroEnabled/i, 'macros'],
  [/wordprocessingml\.template\.main\+xml/, 'template'],
  [/spreadsheetml/, 'workbook'],
  [/presentationml/, 'slides'],
];

/**
 * @param bytes Any file.
 * @returns The parts of a Word document (.docx).
 * @throws Refusal 'form-unreadable' when it is anything else, too large, or unfolds to too much.
 */
export function openForm(bytes: Uint8Array): DocxPackage {
  if (bytes.length === 0) throw refused('empty');
  if (bytes.length > MOST_FORM_MEGABYTES * MEGABYTE) {
    throw new Refusal('form-unreadable', FORM_FILE_MESSAGES.tooLarge(MOST_FORM_MEGABYTES), PLACE);
  }
  const start = strFromU8(bytes.subarray(0, 8), true);
  for (const [mark, kind] of FIRST_BYTES) if (start.startsWith(mark)) throw refused(kind);
  if (start.startsWith(COMPOUND_FILE)) throw refused(compoundKind(bytes));
  if (!start.startsWith(ZIP)) throw refused('other');
  const form = new DocxPackage(unpack(bytes));
  const kind = zipKind(form);
  if (kind !== null) throw refused(kind);
  requireModest(form);
  return form;
}

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
    throw new Refusal('form-unreadable', message, PLACE);
  }
}

/** Whatever its parts are called: filling takes a kilobyte for each element, and ten times the room of the letters. */
function requireModest(form: DocxPackage): void {
  const texts = [...formParts(form).map(({ xml }) => xml), form.file('word/styles.xml')?.asText() ?? ''];
  const letters = texts.reduce((sum, text) => sum + text.length, 0);
  const marks = letters > MOST.letters ? 0 : texts.reduce((sum, text) => sum + text.split('<').length, 0);
  if (letters <= MOST.letters && marks <= MOST.marks) return;
  throw new Refusal('form-unreadable', FORM_FILE_MESSAGES.tooMuchText, PLACE);
}

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
  const main = MAIN_TYPES.find(([pattern]) => pattern.test(types));
  if (main === undefined) return 'other';
  return main[1] ?? (formParts(form).some(({ kind }) => kind === 'body') ? null : 'broken');
}
