/** The local Drive's files in a folder of the computer. Only Node has it. */
import { existsSync, mkdirSync, readFileSync, rmSync, type Stats, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createFile, faultReason, removeLeftovers, replaceFile } from '@jiko-hyoka/whole-file';
import { numberedFileName } from '../drive/file-name';
import type { FileStore, StoredFile } from '../drive/file-store';
import { LiveError } from '../kernel/live-error';
import { SERVICE_MESSAGES } from '../kernel/messages';

/** Enough for every name that people would give; the end of a loop that a broken file system could make endless. */
const MAX_ATTEMPTS = 10_000;

/** The id of a file is its name in the folder, numbered where that was taken. What cannot be written is a LiveError. */
export class DiskFileStore implements FileStore {
  readonly isLasting = true;
  readonly #folder: string;

  /** @param folder Made when the first file is; links name it as it is given here. */
  constructor(folder: string) {
    this.#folder = folder === '' ? '.' : folder;
    removeLeftovers(this.#folder);
  }

  create(name: string, bytes: Uint8Array, modified: Date): StoredFile {
    this.#makeFolder();
    try {
      return this.#stored(this.#createFree(name, bytes, modified), bytes, modified);
    } catch (error) {
      throw error instanceof LiveError ? error : this.#folderError(error);
    }
  }

  update(id: string, bytes: Uint8Array, modified: Date): StoredFile {
    try {
      replaceFile(this.#path(id), bytes, { modified });
      return this.#stored(id, bytes, modified);
    } catch (error) {
      throw new LiveError(SERVICE_MESSAGES.fileNotWritable(this.#link(id), reasonOf(error)), {
        cause: error,
      });
    }
  }

  find(id: string): StoredFile | undefined {
    // An id comes from a cell of the workbook: it must not lead out of the folder.
    if (/[\\/:\0]/.test(id) || id.startsWith('.') || id === '') return undefined;
    const stat = this.#stat(id);
    if (!stat?.isFile()) return undefined;
    return { id, modified: stat.mtime, size: stat.size, link: this.#link(id) };
  }

  read(id: string): Uint8Array | undefined {
    return this.find(id) && new Uint8Array(readFileSync(this.#path(id)));
  }

  remove(id: string): void {
    rmSync(this.#path(id), { force: true });
  }

  #stored(id: string, bytes: Uint8Array, modified: Date): StoredFile {
    return { id, modified, size: bytes.length, link: this.#link(id) };
  }

  /** undefined also where the folder is no folder, or a link that leads to itself: then a file that is made says so. */
  #stat(id: string): Stats | undefined {
    try {
      return statSync(this.#path(id), { throwIfNoEntry: false });
    } catch (error) {
      if (['ENOTDIR', 'ELOOP'].includes(codeOf(error))) return undefined;
      throw error;
    }
  }

  #makeFolder(): void {
    try {
      makeFolders(resolve(this.#folder));
    } catch (error) {
      throw this.#folderError(error);
    }
  }

  /** @returns The name that was free. Two programs can never take the same one. */
  #createFree(name: string, bytes: Uint8Array, modified: Date): string {
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      const id = numberedFileName(name, attempt);
      if (existsSync(this.#path(id))) continue;
      try {
        createFile(this.#path(id), bytes, { modified });
        return id;
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error;
      }
    }
    throw new LiveError(SERVICE_MESSAGES.fileNotWritable(this.#link(name), faultReason('EEXIST')));
  }

  #folderError(error: unknown): LiveError {
    return new LiveError(SERVICE_MESSAGES.folderNotWritable(this.#folder, reasonOf(error)), { cause: error });
  }

  #path(id: string): string {
    return join(this.#folder, id);
  }

  /** With '/' on every system, as a link in a cell. */
  #link(id: string): string {
    return `${this.#folder.replace(/[\\/]+$/, '')}/${id}`;
  }
}

/** Step by step: Node 20's own recursive way never ends where the system answers ENOENT for ever, as in /proc. */
function makeFolders(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolders(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Somebody else may have made it meanwhile.
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

function reasonOf(error: unknown): string {
  return faultReason(codeOf(error));
}
