/** What a file is that is no .xlsx workbook, by what stands in it: names are changed too easily to be trusted. */
import { strFromU8 } from 'fflate';
import { XLSX_MESSAGES } from '../refusal/messages';
import { XlsxRefusal } from '../refusal/xlsx-refusal';
import { compoundKind } from './compound-kind';
import { CONTENT_TYPES, type PackageParts } from './package-parts';

type FileKind = keyof typeof XLSX_MESSAGES.kinds;

/** The refusal of a file of another kind; its place is for the caller to add. */
export function refusedKind(kind: FileKind): XlsxRefusal {
  const code = kind === 'locked' || kind === 'compound' ? 'encrypted' : 'not-a-workbook';
  return new XlsxRefusal(code, XLSX_MESSAGES.kinds[kind], '');
}

/** Enough to tell a text from anything else. */
const SAMPLE = 4096;

/** First bytes as Latin-1 text. Excel before 95 began files with the record BOF, without the container around. */
const FIRST_BYTES: readonly (readonly [RegExp, FileKind])[] = [
  [/^%PDF/, 'pdf'],
  [/^\t[\0\u0002\u0004\u0008][\s\S]\0/, 'oldExcel'],
];

const COMPOUND_FILE = '\u00d0\u00cf\u0011\u00e0';

/** The kind of a file; null for an archive, whose parts tell more. */
export function kindOfBytes(bytes: Uint8Array): FileKind | null {
  const start = strFromU8(bytes.subarray(0, SAMPLE), true);
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006')) return null;
  if (start.startsWith(COMPOUND_FILE)) return compoundKind(bytes);
  const known = FIRST_BYTES.find(([pattern]) => pattern.test(start));
  if (known) return known[1];
  return textKind(start) ?? 'other';
}

/** null for what is no text. Japanese is above ASCII in every encoding; UTF-16 is told by its mark alone. */
function textKind(start: string): FileKind | null {
  const isWide = /^(\u00ff\u00fe|\u00fe\u00ff)/.test(start);
  const text = isWide ? start.slice(2).replace(/\0/g, '') : start;
  if (!isWide && /[\0-\u0008\u000b\u000e-\u0019\u001c-\u001f]/.test(text)) return null;
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(text)) return 'xmlSpreadsheet';
  return /<(!doctype\s+html|html|head|body|table)[\s>]/i.test(text) ? 'webPage' : 'text';
}

const MAIN_TYPES: readonly (readonly [RegExp, FileKind])[] = [
  [/ms-excel\.sheet\.binary/, 'binary'],
  [/wordprocessingml\.(document|template)\.main|ms-word\.(document|template)\.macro/, 'document'],
  [/presentationml\.\w+\.main|ms-powerpoint/, 'slides'],
  [/spreadsheetml/, 'other'],
];

/** The kind of an archive whose main part is no workbook of ours. */
export function kindOfParts(parts: PackageParts): FileKind {
  const type = parts.text('mimetype') ?? '';
  if (type.includes('opendocument')) return type.includes('spreadsheet') ? 'openDocument' : 'document';
  if (parts.find('xl/workbook.bin') !== undefined) return 'binary';
  const types = parts.text(CONTENT_TYPES);
  if (types === null) return 'archive';
  return MAIN_TYPES.find(([pattern]) => pattern.test(types))?.[1] ?? 'archive';
}
