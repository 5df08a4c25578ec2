/** The local Drive of a page: files stay in memory, and each that is made or made again is told of, so that it can be saved. */
import { type FileStore, MemoryFileStore, type StoredFile } from '@jiko-hyoka/apps-script-host';

/** A file that the script has made. */
export interface MadeFile {
  /** Its name in the store, which is also its link. */
  readonly id: string;
  readonly bytes: Uint8Array;
}

export class ReportStore implements FileStore {
  readonly isLasting = false;
  readonly #memory = new MemoryFileStore();
  readonly #onMade: (file: MadeFile) => void;

  constructor(onMade: (file: MadeFile) => void) {
    this.#onMade = onMade;
  }

  create(name: string, bytes: Uint8Array, modified: Date): StoredFile {
    const file = linked(this.#memory.create(name, bytes, modified));
    this.#onMade({ id: file.id, bytes });
    return file;
  }

  update(id: string, bytes: Uint8Array, modified: Date): StoredFile {
    const file = linked(this.#memory.update(id, bytes, modified));
    this.#onMade({ id: file.id, bytes });
    return file;
  }

  /** Puts a file there that is no new one: nobody is told of it. */
  restore(id: string, bytes: Uint8Array, modified: Date): void {
    this.#memory.update(id, bytes, modified);
  }

  find(id: string): StoredFile | undefined {
    const file = this.#memory.find(id);
    return file && linked(file);
  }

  read(id: string): Uint8Array | undefined {
    return this.#memory.read(id);
  }

  remove(id: string): void {
    this.#memory.remove(id);
  }
}

/** The link goes into the workbook, where a file's name means more to people than a place in memory. */
const linked = (file: StoredFile): StoredFile => ({ ...file, link: file.id });
