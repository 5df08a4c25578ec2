/** The reports made while a workbook is open: kept on the page, put where the server keeps them, handed to the person. */
import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';
import type { BookSource } from '../book/book-source';
import { download } from '../book/download';
import { writeIntoFolder, zipOf } from './report-files';

/** One of them. */
export interface MadeReport {
  readonly id: string;
  readonly bytes: Uint8Array;
  /** Where the server put it; '' while it is nowhere but on the page. */
  readonly place: string;
}

/** They stay until {@link clear}, also where the folder of the server or of the person has them. */
export class MadeReports {
  #files: readonly MadeReport[] = [];
  readonly #forms = new Set<string>();
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Oldest first; one that is made again goes to the end. */
  get all(): readonly MadeReport[] {
    return this.#files.filter(({ id }) => !this.#forms.has(id));
  }

  /** @param id A file that is a form for reports, and none itself; '' for none. */
  leaveOut(id: string): void {
    this.#forms.add(id);
  }

  /** @throws What keeps the report from being put where the server keeps them; it is on the page all the same. */
  async add(id: string, bytes: Uint8Array, source: BookSource | null): Promise<void> {
    this.#set([...this.#files.filter((report) => report.id !== id), { id, bytes, place: '' }]);
    const place = (await source?.keepReport?.(id, bytes)) ?? '';
    this.#set(this.#files.map((report) => (report.id === id ? { ...report, place } : report)));
  }

  clear(): void {
    this.#forms.clear();
    this.#set([]);
  }

  /** Hands over one of them as a file. @returns False when there is none of this name. */
  download(id: string): boolean {
    const report = this.#files.find((each) => each.id === id);
    if (report) download(report.id, report.bytes);
    return report !== undefined;
  }

  /** Hands over all of them in one zip. @returns What happened, in words. */
  downloadAll(book: string): string {
    const name = TEXT.zipName(book);
    download(name, zipOf(this.all));
    return TEXT.zipDownloaded(name, this.all.length);
  }

  /**
   * Writes all of them into a folder that the person chooses.
   * @returns What happened, in words; '' when the person thought better of it.
   * @throws What the browser says when the folder cannot be written.
   */
  async writeAll(): Promise<string> {
    const folder = await writeIntoFolder(this.all);
    return folder === null ? '' : TEXT.reportsInFolder(folder, this.all.length);
  }

  #set(reports: readonly MadeReport[]): void {
    this.#files = reports;
    this.#onChange();
  }
}
