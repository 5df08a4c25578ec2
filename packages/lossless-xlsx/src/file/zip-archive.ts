/** The outer layer of a workbook file: a zip archive of named parts. */
import { deflateSync, strToU8 } from 'fflate';
import { XLSX_MESSAGES } from '../refusal/messages';
import { XlsxRefusal } from '../refusal/xlsx-refusal';
import { kindOfBytes, refusedKind } from './file-kind';
import { BrokenZip, checksumOf, OversizedZip, type UnzippedPart, unzipWithin } from './unzip-within';

/** More than any real workbook unfolds to, and still far from exhausting memory. */
const MAX_UNZIPPED_MB = 200;
const MAX_ENTRIES = 20_000;

/** Contents that came out of an archive, as they were packed there. */
export type PackedContents = ReadonlyMap<Uint8Array, UnzippedPart>;

/** What an archive holds. */
export interface UnzippedFile {
  /** All files by their name, in the archive's order; folders are left out. */
  readonly parts: Map<string, Uint8Array>;
  readonly packed: PackedContents;
}

/** Throws XlsxRefusal 'empty-file', 'encrypted', 'too-large' or 'not-a-workbook'. */
export function unzip(bytes: Uint8Array): UnzippedFile {
  const files = [...filesOf(bytes)];
  return {
    parts: new Map(files.map(([name, { content }]) => [name, content])),
    packed: new Map(files.map(([, file]) => [file.content, file])),
  };
}

function filesOf(bytes: Uint8Array): ReadonlyMap<string, UnzippedPart> {
  if (bytes.length === 0) throw new XlsxRefusal('empty-file', XLSX_MESSAGES.emptyFile, '');
  const kind = kindOfBytes(bytes);
  if (kind !== null) throw refusedKind(kind);
  try {
    return unzipWithin(bytes, { bytes: MAX_UNZIPPED_MB * 1024 * 1024, entries: MAX_ENTRIES });
  } catch (error) {
    if (error instanceof BrokenZip && error.message !== '') throw partTwice(error.message);
    if (!(error instanceof OversizedZip)) throw refusedKind('damaged');
    const message =
      error.limit === 'bytes'
        ? XLSX_MESSAGES.tooLarge(MAX_UNZIPPED_MB)
        : XLSX_MESSAGES.tooManyParts(MAX_ENTRIES);
    throw new XlsxRefusal('too-large', message, '');
  }
}

const partTwice = (name: string): XlsxRefusal =>
  new XlsxRefusal('not-a-workbook', XLSX_MESSAGES.partTwice(name), name);

/** The first day that a zip can hold, in its form: the same in every archive, so that equal parts give equal bytes. */
const FIRST_DAY = (1 << 5) | 1;
/** The lowest version that unpacks deflated files, the flag of names beyond ASCII, and the method of deflating. */
const [VERSION, UTF_8, DEFLATED] = [20, 1 << 11, 8];

/**
 * The archive of these parts, in their order; the same parts always give the same bytes. Contents that nobody changed go in
 * as they came out: packing them again takes most of the time.
 */
export function zip(parts: ReadonlyMap<string, Uint8Array>, packed: PackedContents = new Map()): Uint8Array {
  const pieces: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const written = strToU8(name);
    const part = packed.get(content) ?? deflated(content);
    const fields = commonFields(part, written.length, written.length > name.length);
    const header = bytesOf([0x04034b50, 4], ...fields);
    // Beside them: made by, comment, disk, attributes, and where the part begins.
    list.push(
      bytesOf([0x02014b50, 4], [VERSION, 2], ...fields, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
      written,
    );
    pieces.push(header, written, part.packed);
    offset += header.length + written.length + part.packed.length;
  }
  const length = list.reduce((sum, piece) => sum + piece.length, 0);
  const count = parts.size;
  const end = bytesOf([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [length, 4], [offset, 4], [0, 2]);
  return joined([...pieces, ...list, end]);
}

function deflated(content: Uint8Array): UnzippedPart {
  return {
    content,
    packed: deflateSync(content, { level: 6 }),
    isStored: false,
    checksum: checksumOf(content),
  };
}

/** A number and in how many bytes it is written. */
type Field = readonly [value: number, size: 2 | 4];

/** What stands before each part and again in the list (APPNOTE.TXT, 4.3.7 and 4.3.12). */
function commonFields(
  { content, packed, isStored, checksum }: UnzippedPart,
  nameLength: number,
  isWide: boolean,
): Field[] {
  return [
    [VERSION, 2],
    [isWide ? UTF_8 : 0, 2],
    [isStored ? 0 : DEFLATED, 2],
    [0, 2],
    [FIRST_DAY, 2],
    [checksum, 4],
    [packed.length, 4],
    [content.length, 4],
    [nameLength, 2],
    [0, 2],
  ];
}

function bytesOf(...fields: readonly Field[]): Uint8Array {
  return Uint8Array.from(
    fields.flatMap(([value, size]) =>
      Array.from({ length: size }, (_, byte) => (value >>> (8 * byte)) & 255),
    ),
  );
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
