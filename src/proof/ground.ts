/** Where facts are looked at: blank tabs of the scratch spreadsheet, gone again when the fact has been seen. */

import { driveFiles } from './word-files';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export class Ground {
  readonly book: Book;
  readonly #kept: ReadonlySet<number>;
  readonly #files: string[] = [];
  #sheet: Sheet | undefined;
  #made = 0;

  constructor(book: Book) {
    this.book = book;
    this.#kept = new Set(book.getSheets().map((sheet) => sheet.getSheetId()));
  }

  /** A blank tab of 1,000 rows and 26 columns, the same each time. */
  get sheet(): Sheet {
    this.#sheet = this.#sheet ?? this.tab();
    return this.#sheet;
  }

  /** Another blank tab, behind all others. */
  readonly tab = (name?: string): Sheet => {
    this.#made += 1;
    return this.book.insertSheet(name ?? `事実${this.#made}`, this.book.getNumSheets());
  };

  /** Notes a file of Drive, which goes into the bin afterwards, and gives its id. */
  readonly keep = (file: { id?: string }): string => {
    const { id = '' } = file;
    this.#files.push(id);
    return id;
  };

  /** Takes away what was made. What the fact itself has deleted is gone already. */
  clear(): void {
    for (const sheet of this.book.getSheets()) {
      if (!this.#kept.has(sheet.getSheetId())) this.book.deleteSheet(sheet);
    }
    for (const id of this.#files) intoBin(id);
  }
}

function intoBin(id: string): void {
  try {
    driveFiles().update({ trashed: true }, id);
  } catch {
    // Gone already, or renamed: then its new id is noted too.
  }
}
