/** Where facts are looked at: blank tabs of the scratch spreadsheet and files in Drive, gone again when the fact has been seen. */
import { DOC_TYPE, driveFiles } from './word-files';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Marks = Readonly<Record<string, string>>;

/** By it the files of a run that was stopped are found again. Nobody but the script that wrote it sees it. */
const MARK = { proof: 'scratch' };

export class Ground {
  readonly book: Book;
  readonly #kept: ReadonlySet<number>;
  #sheet: Sheet | undefined;
  #made = 0;
  #hasFiles = false;

  /** @param kept The numbers of the tabs that stay; by default all that there are now. */
  constructor(book: Book, kept: readonly number[] = sheetNumbers(book)) {
    this.book = book;
    this.#kept = new Set(kept);
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

  /** Makes a Google document of a Word one. @returns Its id. */
  readonly document = (name: string, docx: GoogleAppsScript.Base.Blob, marks: Marks = {}): string => {
    this.#hasFiles = true;
    const resource = { name, mimeType: DOC_TYPE, appProperties: { ...MARK, ...marks } };
    return driveFiles().create(resource, docx, { fields: 'id' }).id ?? '';
  };

  /** The documents of {@link document} that are in no bin yet. */
  readonly ownFiles = (): readonly string[] => {
    const q = `appProperties has { key='proof' and value='${MARK.proof}' } and trashed = false`;
    const { files = [] } = driveFiles().list({ q, fields: 'files(id)' });
    return files.map(({ id = '' }) => id);
  };

  /** Takes away what was made. */
  clear(): void {
    for (const sheet of this.book.getSheets()) {
      if (!this.#kept.has(sheet.getSheetId())) this.book.deleteSheet(sheet);
    }
    if (this.#hasFiles) this.binFiles();
  }

  /** Puts all documents into the bin, those of stopped runs too. */
  binFiles(): void {
    for (const id of this.ownFiles()) driveFiles().update({ trashed: true }, id);
  }
}

const sheetNumbers = (book: Book): number[] => book.getSheets().map((sheet) => sheet.getSheetId());
