/** Utilities.zip, unzip, gzip and ungzip, on bytes. */
import { gunzipSync, gzipSync, strFromU8, unzipSync, zipSync } from 'fflate';
import { LiveError } from '../kernel/live-error';

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

/** The files of an archive without its folders, in its order. */
export function unzipEntries(bytes: Uint8Array): ZipEntry[] {
  return Object.entries(readable(() => unzipSync(bytes)))
    .filter(([name]) => !name.endsWith('/'))
    .map(([name, content]) => ({ name, bytes: content }));
}

export function gzipBytes(bytes: Uint8Array, now: Date): Uint8Array {
  return gzipSync(bytes, { mtime: now });
}

export function ungzipBytes(bytes: Uint8Array): Uint8Array {
  return readable(() => gunzipSync(bytes));
}

/** Whether the bytes are a Word document that an importer would take: a zip with the parts every document has. */
export function isDocx(bytes: Uint8Array): boolean {
  try {
    const parts = unzipSync(bytes, { filter: ({ name }) => name === '[Content_Types].xml' });
    const types = parts['[Content_Types].xml'];
    return types !== undefined && strFromU8(types).includes('wordprocessingml.document.main+xml');
  } catch {
    return false;
  }
}

function readable<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw new LiveError('Invalid argument');
  }
}
