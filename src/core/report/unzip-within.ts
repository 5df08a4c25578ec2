/** Unpacks a zip archive without trusting it: no entry grows beyond the size that the archive's own list declares. */
import { Inflate, strFromU8 } from 'fflate';

/** The archive is damaged, locked by a password, or of a kind that no Office program writes. */
export class BrokenZip extends Error {
  override name = 'BrokenZip';
}

/** The archive declares more than the limit, or an entry holds more than it declares. */
export class OversizedZip extends Error {
  override name = 'OversizedZip';
}

/** One line of the archive's list; offsets and sizes in bytes. */
interface Entry {
  readonly name: string;
  readonly isStored: boolean;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

/** Signatures and lengths of the zip format (APPNOTE.TXT, 4.3). */
const END_OF_LIST = 0x06054b50;
const LIST_LINE = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;

const MOST_ENTRIES = 5_000;
/** So much is fed at a time; deflate unfolds it to about a thousand times as much at most. */
const PIECE = 16_384;

/**
 * @param limit The most bytes that all entries together may unfold to.
 * @returns Name → bytes in the archive's order, without folders; names have '/' as separator.
 * @throws BrokenZip, OversizedZip (before anything is unpacked, when the list itself says so).
 */
export function unzipWithin(bytes: Uint8Array, limit: number): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readingInside(() => readList(bytes, view));
  if (entries.length > MOST_ENTRIES || entries.reduce((sum, { size }) => sum + size, 0) > limit) {
    throw new OversizedZip();
  }
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (entry.name.endsWith('/')) continue;
    parts.set(
      entry.name,
      readingInside(() => unpack(entry, bytes, view)),
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

function readList(bytes: Uint8Array, view: DataView): Entry[] {
  const end = findEnd(view);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== LIST_LINE) throw new BrokenZip();
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const isLocked = (flags & 1) === 1;
    if (isLocked || (method !== 0 && method !== 8)) throw new BrokenZip();
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    entries.push({
      name: strFromU8(bytes.subarray(at + 46, nameEnd)).replace(/\\/g, '/'),
      isStored: method === 0,
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The list's end stands last in the file, but for a comment. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_OF_LIST) return at;
  }
  throw new BrokenZip();
}

function unpack(
  { isStored, packedSize, size, offset }: Entry,
  bytes: Uint8Array,
  view: DataView,
): Uint8Array {
  if (view.getUint32(offset, true) !== LOCAL_HEADER) throw new BrokenZip();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + packedSize);
  if (packed.length !== packedSize) throw new BrokenZip();
  if (!isStored) return inflate(packed, size);
  if (packedSize !== size) throw new BrokenZip();
  return packed.slice();
}

/** Piece by piece, so that a liar is stopped soon after its declared size. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const content = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((piece) => {
    if (length + piece.length > size) throw new OversizedZip();
    content.set(piece, length);
    length += piece.length;
  });
  for (let at = 0; at < packed.length; at += PIECE) {
    stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  }
  if (length !== size) throw new BrokenZip();
  return content;
}
