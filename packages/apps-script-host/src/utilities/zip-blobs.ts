/** Utilities.zip, unzip, gzip and ungzip, on bytes. */
import { OversizedZip, unzipWithin } from '@jiko-hyoka/lossless-xlsx/unzip';
import { gunzipSync, gzipSync, strFromU8, zipSync } from 'fflate';
import { LiveError } from '../kernel/live-error';
import { SERVICE_MESSAGES } from '../kernel/messages';

/** Google's own limit is not known; a blob there has 50 MB at most. */
const MOST_MEGABYTES = 200;
const LIMITS = { bytes: MOST_MEGABYTES * 1024 * 1024, entries: 20_000 };

/** A file inside an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** @param now Becomes the time of every entry. */
export function zipEntries(entries: readonly ZipEntry[], now: Date): Uint8Array {
  const files = Object.fromEntries(entries.map(({ name, bytes }) => [name, bytes]));
  if (Object.keys(files).length < entries.length) {
    // As java.util.zip, which the live service runs on, says it.
    const twice = entries.find(
      ({ name }, index) => entries.findIndex((entry) => entry.name === name) < index,
    );
    throw new LiveError(`duplicate entry: ${twice?.name}`);
  }
  return zipSync(files, { mtime: now });
}

/**
 * The files of an archive without its folders, in its order.
 *
 * @throws LiveError when it is none, is damaged, or would unfold to more than the host takes.
 */
export function unzipEntries(bytes: Uint8Array): ZipEntry[] {
  return readable(() =>
    [...unzipWithin(bytes, LIMITS)].map(([name, { content }]) => ({ name, bytes: content })),
  );
}

/** @param now Becomes the time of the file inside. */
export function gzipBytes(bytes: Uint8Array, now: Date): Uint8Array {
  return gzipSync(bytes, { mtime: now });
}

/** @throws LiveError when the bytes are no gzip file. Without a limit: it is for what the script itself has packed. */
export function ungzipBytes(bytes: Uint8Array): Uint8Array {
  return readable(() => gunzipSync(bytes));
}

/** Whether the bytes are a Word document that an importer would take: a zip with the parts every document has. */
export function isDocx(bytes: Uint8Array): boolean {
  try {
    const types = unzipWithin(bytes, LIMITS).get('[Content_Types].xml');
    return types !== undefined && strFromU8(types.content).includes('wordprocessingml.document.main+xml');
  } catch {
    return false;
  }
}

function readable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof OversizedZip) throw new LiveError(SERVICE_MESSAGES.unzipTooLarge(MOST_MEGABYTES));
    throw new LiveError('Invalid argument');
  }
}
