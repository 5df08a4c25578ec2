/** What Drive notes of a file besides its content. It lasts as long as the host: a folder has no place for it. */

/** One person's access to a file. */
export interface DrivePermission {
  readonly id: string;
  readonly type: 'user';
  readonly role: string;
  readonly emailAddress: string;
}

export interface DriveMarks {
  /** Texts that only the script that wrote them can see. */
  readonly appProperties: Readonly<Record<string, string>>;
  readonly trashed: boolean;
  readonly permissions: readonly DrivePermission[];
  /** Whether it lies in a shared drive, where only calls that know of those reach it. */
  readonly isInSharedDrive: boolean;
  readonly isFolder: boolean;
  /** The ids of the folders in which it lies; none in 「マイドライブ」. */
  readonly parents: readonly string[];
}

const NONE: DriveMarks = {
  appProperties: {},
  trashed: false,
  permissions: [],
  isInSharedDrive: false,
  isFolder: false,
  parents: [],
};

/** The marks of all files of one host, by file id. */
export class DriveMarkBook {
  readonly #marks = new Map<string, DriveMarks>();

  /** The ids of the files that have marks, oldest first. */
  get ids(): readonly string[] {
    return [...this.#marks.keys()];
  }

  /** What somebody does who moves a file into a shared drive (共有ドライブ). @param id As the script knows the file. */
  moveToSharedDrive(id: string): void {
    this.change(id, { isInSharedDrive: true });
  }

  /** Of a file that an earlier host made: none. */
  of(id: string): DriveMarks {
    return this.#marks.get(id) ?? NONE;
  }

  change(id: string, changed: Partial<DriveMarks>): void {
    this.#marks.set(id, { ...this.of(id), ...changed });
  }

  /** @param to The id that the file got by its new name. */
  move(from: string, to: string): void {
    const marks = this.of(from);
    this.#marks.delete(from);
    this.#marks.set(to, marks);
  }
}
