/** Where the files of the local Drive lie; and the store in memory, for a page and for tests. */
import { numberedFileName } from './file-name';

/** A file as its store knows it. */
export interface StoredFile {
  /** Its name in the store, which never changes. */
  readonly id: string;
  readonly modified: Date;
  /** In bytes. */
  readonly size: number;
  /** What a person opens: a path, or 'memory:' and the name. */
  readonly link: string;
}

export interface FileStore {
  /** Whether its files outlast the host, which then finds them again without what Drive noted of them. */
  readonly isLasting: boolean;
  /**
   * Keeps the bytes under a name that no file has yet: the given one, or 「name (2).docx」 and so on. A file that exists
   * is never overwritten, and a failure leaves nothing behind.
   * @param name Already usable as a file name.
   */
  create(name: string, bytes: Uint8Array, modified: Date): StoredFile;
  /** Replaces the content of a file that exists, as a whole or not at all. */
  update(id: string, bytes: Uint8Array, modified: Date): StoredFile;
  /** undefined when there is no such file (any more). */
  find(id: string): StoredFile | undefined;
  read(id: string): Uint8Array | undefined;
  remove(id: string): void;
}

interface MemoryFile {
  readonly bytes: Uint8Array;
  readonly modified: Date;
}

/** Keeps files as long as the host lives. */
export class MemoryFileStore implements FileStore {
  readonly isLasting = false;
  readonly #files = new Map<string, MemoryFile>();

  /** Name → bytes of all files, in the order in which they were made. */
  get files(): ReadonlyMap<string, Uint8Array> {
    return new Map([...this.#files].map(([name, { bytes }]) => [name, bytes]));
  }

  create(name: string, bytes: Uint8Array, modified: Date): StoredFile {
    let attempt = 1;
    while (this.#files.has(numberedFileName(name, attempt))) attempt += 1;
    return this.update(numberedFileName(name, attempt), bytes, modified);
  }

  update(id: string, bytes: Uint8Array, modified: Date): StoredFile {
    this.#files.set(id, { bytes: bytes.slice(), modified });
    return stored(id, bytes.length, modified);
  }

  find(id: string): StoredFile | undefined {
    const file = this.#files.get(id);
    return file && stored(id, file.bytes.length, file.modified);
  }

  read(id: string): Uint8Array | undefined {
    return this.#files.get(id)?.bytes;
  }

  remove(id: string): void {
    this.#files.delete(id);
  }
}

function stored(id: string, size: number, modified: Date): StoredFile {
  return { id, size, modified, link: `memory:${id}` };
}
