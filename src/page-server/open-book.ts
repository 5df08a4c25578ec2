/** The workbook that the page has open: read afresh for every question, and saved only over what the page has seen. */
import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { safeFileName } from '@jiko-hyoka/apps-script-host/file-name';
import type { LostTrait } from '@jiko-hyoka/whole-file';
import { FILE_MESSAGES } from '../core/messages/files';
import { PAGE_SERVER_MESSAGES as TEXT } from '../core/messages/page';
import { PRODUCT_TEXTS } from '../core/messages/publish';
import { Refusal } from '../core/refusal';
import {
  assertNotInUse,
  createWorkbookFile,
  readWorkbookFile,
  replaceWorkbookFile,
  type WorkbookFile,
} from '../files/workbook-file';

/** What the page knows of a workbook. */
export interface BookState {
  /** The file's name without folders. */
  readonly name: string;
  /** Changes with the content and with the file; goes into If-Match as it is. */
  readonly etag: string;
}

/** A workbook that was just saved. */
export interface SavedBook extends BookState {
  /** Sentences on what the file could not be given of the one that it replaced; left out where there are none. */
  readonly remarks?: readonly string[];
}

export class OpenBook {
  #path: string;
  #folder: string;
  #isSavedAs = false;

  /**
   * @param path As the person wrote it; errors name it so.
   * @param newBooks The folder of the first file that is written under another name; without it that of `path`.
   */
  constructor(path: string, newBooks = dirname(path)) {
    this.#path = path;
    this.#folder = newBooks;
  }

  /** The name of the file that the page has written beside the one of the command, and that is the open one now; '' for none. */
  get savedName(): string {
    return this.#isSavedAs ? basename(this.#path) : '';
  }

  /** @throws Refusal when the file is gone or cannot be read. */
  read(): { state: BookState; bytes: Uint8Array } {
    const file = readWorkbookFile(this.#path);
    return { state: stateOf(file), bytes: file.bytes };
  }

  /**
   * Replaces the file as a whole or not at all.
   * @param etag Of what the page read or saved last.
   * @throws Refusal 'file-in-use' when another program has it open, 'file-changed' when its content is not
   *   that of the etag any more, 'not-a-workbook' when the bytes are none.
   */
  save(etag: string, bytes: Uint8Array): SavedBook {
    assertIsArchive(bytes);
    this.#assertNotInUse();
    const file = this.#readToReplace();
    if (stateOf(file).etag !== etag) throw this.#changed();
    const lost = replaceWorkbookFile(file, bytes);
    return savedBook({ path: this.#path, bytes }, lost);
  }

  /**
   * The folder beside the workbook that takes what is published of it.
   * @param etag Of what the page read or saved last: what is published of another content must not lie beside this one.
   * @throws Refusal 'file-changed'
   */
  publishedFolder(etag: string): string {
    if (stateOf(this.#readToReplace()).etag !== etag)
      throw new Refusal('file-changed', TEXT.publishedBookChanged, this.#path);
    return join(dirname(this.#path), PRODUCT_TEXTS.folderName(basename(this.#path)));
  }

  /**
   * Writes a new file beside the open one; from then on it is the open one.
   * @param name A name that every system takes, with the ending of such a workbook.
   * @throws Refusal 'wrong-call' for another name, 'file-exists' when there is such a file, and as {@link save}.
   */
  saveAs(name: string, bytes: Uint8Array): SavedBook {
    assertIsArchive(bytes);
    if (!/^[^.~].*\.xl[st][xm]$/i.test(name) || safeFileName(name) !== name) {
      throw new Refusal('wrong-call', TEXT.bookNameRefused, name);
    }
    const path = join(this.#folder, name);
    const lost = createBook(path, bytes);
    this.#path = path;
    this.#isSavedAs = true;
    return savedBook({ path, bytes }, lost);
  }

  #assertNotInUse(): void {
    try {
      assertNotInUse(this.#path);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new Refusal('file-in-use', TEXT.bookInUse, this.#path);
    }
  }

  /** A file that was removed or renamed, or is a folder now, has changed too: the page then offers another name. */
  #readToReplace(): WorkbookFile {
    try {
      return readWorkbookFile(this.#path);
    } catch (error) {
      throw error instanceof Refusal && error.code !== 'file-in-use' ? this.#changed() : error;
    }
  }

  #changed(): Refusal {
    return new Refusal('file-changed', TEXT.bookChanged, this.#path);
  }
}

function createBook(path: string, bytes: Uint8Array): readonly LostTrait[] {
  try {
    return createWorkbookFile(path, bytes);
  } catch (error) {
    // The command's sentence speaks of an option that the page does not have.
    if (!(error instanceof Refusal) || error.code !== 'file-exists') throw error;
    throw new Refusal('file-exists', TEXT.bookExists, path);
  }
}

const savedBook = (file: WorkbookFile, lost: readonly LostTrait[]): SavedBook => ({
  ...stateOf(file),
  ...(lost.length === 0 ? {} : { remarks: lost.map((trait) => FILE_MESSAGES.notKept[trait]) }),
});

/** With the path in it: what was read from another file is never saved over this one, though their content agrees. */
function stateOf({ path, bytes }: WorkbookFile): BookState {
  const digest = createHash('sha256').update(`${path}\0`).update(bytes).digest('base64url');
  return { name: basename(path), etag: `"${digest}"` };
}

/** A body that was cut off or left empty must not become the workbook: every .xlsx starts as a zip file does. */
function assertIsArchive(bytes: Uint8Array): void {
  if (Buffer.from(bytes.subarray(0, 4)).toString('latin1') !== 'PK\u0003\u0004') {
    throw new Refusal('not-a-workbook', TEXT.bodyNotAWorkbook, '');
  }
}
