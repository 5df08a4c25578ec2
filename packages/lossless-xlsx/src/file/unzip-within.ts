/**
 * Unpacks a zip archive without trusting it: no entry grows beyond the size that the archive's own list declares, each must
 * have the checksum that stands there, and none may share bytes with another, or a name; names that differ in case alone are the same (ECMA-376 part 2, 6.2.2.3).
 */
import { Inflate, strFromU8 } from 'fflate';

/** The archive is damaged, locked by a password, or of a kind that no Office program writes; the message is a name that two entries have, or ''. */
export class BrokenZip extends Error {
  override name = 'BrokenZip';
}

/** The list declares more than the limits allow. */
export class OversizedZip extends Error {
  override name = 'OversizedZip';

  constructor(readonly limit: keyof ZipLimits) {
    super(limit);
  }
}

/** What is unpacked at most. */
export interface ZipLimits {
  /** Of all entries together. */
  readonly bytes: number;
  readonly entries: number;
}

/** One file of the archive. */
export interface UnzippedPart {
  readonly content: Uint8Array;
  /** As it lies in the archive, deflated or not. */
  readonly packed: Uint8Array;
  readonly isStored: boolean;
  /** CRC-32 of the content. */
  readonly checksum: number;
}

/** One line of the archive's list; offsets and sizes in bytes. */
interface Entry {
  readonly name: string;
  /** The name as it is written, which must stand before the content too. */
  readonly rawName: string;
  readonly isStored: boolean;
  readonly packedSize: number;
  readonly size: number;
  readonly checksum: number;
  /** Where its local header begins. */
  readonly offset: number;
}

/** Where an entry's packed bytes stand. */
interface Place {
  readonly entry: Entry;
  readonly start: number;
  readonly end: number;
}

/** Signatures and lengths of the zip format (APPNOTE.TXT, 4.3). */
const END_OF_LIST = 0x06054b50;
const END_OF_LIST_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LIST_LINE = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_LENGTH = 22;
const LOCATOR_LENGTH = 20;
const LONGEST_COMMENT = 65_535;
/** Stands for a number that is written in the wider field of zip64. */
const ELSEWHERE = 0xffff_ffff;
const WIDE_FIELD = 1;

/** So much is fed at a time; deflate unfolds it to about a thousand times as much at most. */
const PIECE = 16_384;

/**
 * @returns The files by name in the archive's order, without folders; names have '/' as separator.
 * @throws BrokenZip, OversizedZip; the latter before anything is unpacked.
 */
export function unzipWithin(bytes: Uint8Array, limits: ZipLimits): Map<string, UnzippedPart> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readingInside(() => readList(bytes, view, limits.entries));
  if (entries.reduce((sum, { size }) => sum + size, 0) > limits.bytes) throw new OversizedZip('bytes');
  const places = readingInside(() => findPlaces(entries, bytes, view));
  const parts = new Map<string, UnzippedPart>();
  const taken = new Set<string>();
  for (const place of places) {
    const { name } = place.entry;
    if (name.endsWith('/')) continue;
    if (taken.has(name.toLowerCase())) throw new BrokenZip(name);
    taken.add(name.toLowerCase());
    parts.set(
      name,
      readingInside(() => unpack(place, bytes)),
    );
  }
  return parts;
}

/** A place outside of the file or an impossible code is a damage like any other. */
function readingInside<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof OversizedZip || error instanceof BrokenZip) throw error;
    throw new BrokenZip();
  }
}

function readList(bytes: Uint8Array, view: DataView, most: number): Entry[] {
  const { count, start } = findList(view);
  if (count > most) throw new OversizedZip('entries');
  const entries: Entry[] = [];
  let at = start;
  for (let left = count; left > 0; left -= 1) {
    if (view.getUint32(at, true) !== LIST_LINE) throw new BrokenZip();
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const isLocked = (flags & 1) === 1;
    if (isLocked || (method !== 0 && method !== 8)) throw new BrokenZip();
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const number = wideNumbers(view, nameEnd, extraEnd);
    // In this order they stand in the wider field, those that are written here left out.
    const size = number(view.getUint32(at + 24, true));
    const packedSize = number(view.getUint32(at + 20, true));
    const offset = number(view.getUint32(at + 42, true));
    const name = bytes.subarray(at + 46, nameEnd);
    entries.push({
      name: strFromU8(name).replace(/\\/g, '/'),
      rawName: strFromU8(name, true),
      isStored: method === 0,
      packedSize,
      size,
      checksum: view.getUint32(at + 16, true),
      offset,
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  // A count that was damaged would leave parts out without a word.
  if (view.getUint32(at, true) === LIST_LINE) throw new BrokenZip();
  return entries;
}

/** The number of entries, and where their list begins. The list's end stands last in the file, but for a comment. */
function findList(view: DataView): { count: number; start: number } {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== END_OF_LIST) continue;
    const locator = at - LOCATOR_LENGTH;
    if (locator >= 0 && view.getUint32(locator, true) === LOCATOR_64) {
      const end = wide(view, locator + 8);
      if (view.getUint32(end, true) !== END_OF_LIST_64) throw new BrokenZip();
      return { count: wide(view, end + 32), start: wide(view, end + 48) };
    }
    return { count: view.getUint16(at + 10, true), start: view.getUint32(at + 16, true) };
  }
  throw new BrokenZip();
}

/** Eight bytes; above what a number can hold exactly no file is. */
const wide = (view: DataView, at: number): number =>
  view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;

/** Gives a number, or the next one of the wider field among the extras where it stands there. */
function wideNumbers(view: DataView, from: number, end: number): (written: number) => number {
  let at = from;
  while (at + 4 <= end && view.getUint16(at, true) !== WIDE_FIELD) at += 4 + view.getUint16(at + 2, true);
  at += 4;
  return (written) => {
    if (written !== ELSEWHERE || at + 8 > end) return written;
    at += 8;
    return wide(view, at - 8);
  };
}

/** In the order of the list. Entries that share bytes would unfold to far more than the file seems to hold. */
function findPlaces(entries: readonly Entry[], bytes: Uint8Array, view: DataView): Place[] {
  const places = entries.map((entry): Place => {
    const { offset, packedSize, rawName } = entry;
    if (view.getUint32(offset, true) !== LOCAL_HEADER) throw new BrokenZip();
    const nameEnd = offset + 30 + view.getUint16(offset + 26, true);
    if (strFromU8(bytes.subarray(offset + 30, nameEnd), true) !== rawName) throw new BrokenZip();
    const start = nameEnd + view.getUint16(offset + 28, true);
    return { entry, start, end: start + packedSize };
  });
  let done = 0;
  for (const { entry, end } of [...places].sort((a, b) => a.entry.offset - b.entry.offset)) {
    if (entry.offset < done || end > bytes.length) throw new BrokenZip();
    done = end;
  }
  return places;
}

function unpack({ entry, start, end }: Place, bytes: Uint8Array): UnzippedPart {
  const { isStored, size, checksum } = entry;
  const packed = bytes.subarray(start, end);
  if (isStored && packed.length !== size) throw new BrokenZip();
  const content = isStored ? packed.slice() : inflate(packed, size);
  if (checksumOf(content) !== checksum) throw new BrokenZip();
  return { content, packed, isStored, checksum };
}

/** Piece by piece, so that a liar is stopped soon after its declared size. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const content = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((piece) => {
    if (length + piece.length > size) throw new BrokenZip();
    content.set(piece, length);
    length += piece.length;
  });
  for (let at = 0; at < packed.length; at += PIECE) {
    stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  }
  if (length !== size) throw new BrokenZip();
  return content;
}

let table: Int32Array | undefined;

/** CRC-32 (APPNOTE.TXT, 4.4.7), without a sign. */
export function checksumOf(content: Uint8Array): number {
  table ??= Int32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  let value = -1;
  for (let at = 0; at < content.length; at += 1) {
    value = (table[(value ^ (content[at] ?? 0)) & 255] ?? 0) ^ (value >>> 8);
  }
  return ~value >>> 0;
}
