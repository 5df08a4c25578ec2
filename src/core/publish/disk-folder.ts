/** The folder on a disk that takes what the page 公表 made, where a page can write one: what is asked of it, and what it answers. */

/** The function that the page around adds to those of the script; at Google there is none. */
export const PUT_ON_DISK = 'putOnDisk';

/** A file to be. */
export interface FileForDisk {
  /** Without any folder. */
  readonly name: string;
  /** In base64: nothing but plain data crosses into another frame. */
  readonly content: string;
}

/** `kept`: somebody has changed it or put it there, so it stays. */
export type DiskStatus = 'created' | 'updated' | 'unchanged' | 'kept' | 'failed';

export interface FileOnDisk {
  readonly name: string;
  readonly status: DiskStatus;
  /** Why it is kept or failed; '' otherwise. */
  readonly message: string;
}

export interface DiskFolder {
  /** Where it lies, as the person knows it. */
  readonly place: string;
  readonly files: readonly FileOnDisk[];
  /** Drafts that were removed, and those that somebody had changed. */
  readonly removed: readonly string[];
  readonly left: readonly string[];
  /** PDF files that are older than the documents of their names. */
  readonly oldPdfs: readonly string[];
}
