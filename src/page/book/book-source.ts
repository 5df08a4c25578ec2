/** Where the open workbook comes from and goes to: a server on this computer, or a file that the person chose. */

import type { DiskFolder, FileForDisk } from '../../core/publish/disk-folder';

export interface BookSource {
  /** The file's name, without folders. */
  readonly name: string;
  /** Whether there is no file of it yet: the first saving is a `saveAs`, for which a name is asked. */
  readonly isNew: boolean;
  /** Whether `saveAs` itself asks the person for a place and a name. */
  readonly asksForName: boolean;
  /** Whether saving writes the file itself. Otherwise it is a download, and the file stays as it was. */
  readonly isInPlace: boolean;
  /** What happened, in words: saved in place, or handed over as a download. */
  readonly savedText: string;
  /**
   * Puts the bytes in the file's place.
   * @throws Refusal 'file-changed' when somebody else changed it meanwhile, 'file-in-use', or another in words.
   */
  save(bytes: Uint8Array): Promise<void>;
  /**
   * Writes a file of another name, which is the open one from then on.
   * @returns False when the person thought better of it.
   * @throws Refusal 'file-exists' and as {@link save}.
   */
  saveAs(name: string, bytes: Uint8Array): Promise<boolean>;
  /**
   * Puts a report where the server keeps them. Without this method a report is only offered as a download.
   * @returns The path as the person knows it.
   */
  keepReport?(name: string, bytes: Uint8Array): Promise<string>;
  /**
   * Puts what is published into a folder. Without this method there is none.
   * @returns null when the person thought better of it.
   * @throws Refusal where nothing can be put there.
   */
  readonly putFolder?: ((files: readonly FileForDisk[]) => Promise<DiskFolder | null>) | undefined;
}

/** A workbook that was just opened. */
export interface OpenedBook {
  readonly source: BookSource;
  /** undefined for a new one, which begins with one empty tab. */
  readonly bytes?: Uint8Array;
}
