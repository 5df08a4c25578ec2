/** The local Drive's files in a folder of the computer. Only Node has it. */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { SERVICE_MESSAGES } from '../../core/messages/host';
import { numberedFileName } from './file-name';
import type { FileStore, StoredFile } from './file-store';
import { LiveError } from './live-error';

/** Enough for every name that people would give; the end of a loop that a broken file system could make endless. */
const MAX_ATTEMPTS = 10_000;

export class DiskFileStore implements FileStore {
  readonly isLasting = true;
  readonly #folder: string;

  /** @param folder Made when the first file is; links name it as it is given here. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  create(name: string, bytes: Uint8Array, modified: Date): StoredFile {
    this.#makeFolder();
    const id = this.#reserve(name);
    try {
      return this.update(id, bytes, modified);
    } catch (error) {
      rmSync(this.#path(id), { force: true });
      throw error;
    }
  }

  /** Written beside the file and then moved over it, so that nobody ever finds half a file. */
  update(id: string, bytes: Uint8Array, modified: Date): StoredFile {
    const temporary = this.#path(`.${id.slice(0, 40)}.${process.pid}.tmp`);
    try {
      writeFileSync(temporary, bytes, { flush: true });
      utimesSync(temporary, modified, modified);
      renameSync(temporary, this.#path(id));
    } catch (error) {
      rmSync(temporary, { force: true });
      throw new LiveError(SERVICE_MESSAGES.fileNotWritable(this.#link(id), reasonOf(error)), {
        cause: error,
      });
    }
    return { id, modified, size: bytes.length, link: this.#link(id) };
  }

  find(id: string): StoredFile | undefined {
    // An id comes from a cell of the workbook: it must not lead out of the folder.
    if (/[\\/:\0]/.test(id) || id.startsWith('.') || id === '') return undefined;
    const stat = statSync(this.#path(id), { throwIfNoEntry: false });
    if (!stat?.isFile()) return undefined;
    return { id, modified: stat.mtime, size: stat.size, link: this.#link(id) };
  }

  read(id: string): Uint8Array | undefined {
    return this.find(id) && new Uint8Array(readFileSync(this.#path(id)));
  }

  remove(id: string): void {
    rmSync(this.#path(id), { force: true });
  }

  #makeFolder(): void {
    try {
      makeFolders(resolve(this.#folder));
    } catch (error) {
      throw this.#folderError(error);
    }
  }

  /** Takes the first free name by making an empty file: two programs can never take the same one. */
  #reserve(name: string): string {
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      const id = numberedFileName(name, attempt);
      try {
        closeSync(openSync(this.#path(id), 'wx'));
        return id;
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw this.#folderError(error);
      }
    }
    throw new LiveError(
      SERVICE_MESSAGES.fileNotWritable(this.#link(name), SERVICE_MESSAGES.fileReason('EEXIST')),
    );
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
  return SERVICE_MESSAGES.fileReason(codeOf(error));
}
