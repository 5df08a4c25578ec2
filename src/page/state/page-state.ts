/** What the page shows and does; the components draw it and call it. */

import type { Menu } from '@jiko-hyoka/apps-script-host';
import { EXAMPLE } from 'project-files';
import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';
import { PASTED_PAPER } from '../../core/overview/opening';
import { reasonOf } from '../../core/reason';
import { isRefusal } from '../../core/refusal';
import type { CsvEncoding } from '../../papers/export-csv';
import type { BookSource, OpenedBook } from '../book/book-source';
import { FileBook } from '../book/file-book';
import { ReportStore } from '../book/report-store';
import { RunningBook } from '../book/running-book';
import type { PageKey } from '../browser/page-keys';
import type { ClipboardContent } from '../clipboard/clipboard-cells';
import { rememberName } from '../notes/note-name';
import { MadeReports } from '../reports/made-reports';
import { ScriptDialogs } from '../script/script-dialogs';
import { Beginning } from './beginning';
import { downloadCsvs } from './csv-export';
import { Entered } from './entered';
import { EntriesFirst } from './entries-first';
import { PageLayout } from './page-layout';
import { painted } from './running';
import { Said } from './said';
import { type SavedState, Saving } from './saving';
import { ShownPages } from './shown-pages';

/** Opens the sidebar as its menu item does. */
const SHOW_SIDEBAR = 'showSidebar';
const IMPORT_ITEM = 'importFromMenu';
/** As the script's pages name it in their store. */
const PASTED_KEY = `jiko-hyoka.${PASTED_PAPER}`;

/** There is one for the page. Each change is told to whoever subscribed, who then draws everything anew. */
export class PageState {
  /** null until a workbook is open. */
  source: BookSource | null = null;
  /** Why no workbook could be opened; '' for none. */
  openError = '';
  readonly said = new Said(() => this.#changed());
  readonly reports = new MadeReports(() => this.#changed());
  /** What the script shows. */
  readonly pages = new ShownPages(() => this.#changed());
  readonly entered = new Entered(
    this.said,
    () => this.focusSheet(),
    () => this.#changed(),
  );
  readonly entries = new EntriesFirst(() => this.#changed());
  readonly saving = new Saving(
    this,
    this.said,
    () => this.#keepEntriesForSaving(),
    () => this.#changed(),
  );
  /** Takes the name of whoever is at work, while it is asked for. */
  answerNoteName: ((name: string | null) => void) | null = null;
  readonly beginning = new Beginning(this, () => this.#changed());
  /** How often the search was asked for; 0 while its bar is closed. */
  timesFindingAsked = 0;
  readonly layout = new PageLayout(() => this.#changed());
  #book: RunningBook | null = null;
  #focusing: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #dialogs = new ScriptDialogs((message) => this.said.messages.push(message));

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get menus(): readonly Menu[] {
    return this.#book?.screen.menus ?? [];
  }

  get functionNames(): readonly string[] {
    return this.#book?.functionNames ?? [];
  }

  /** The selected cell in words, for the live region; '' without a workbook. */
  get selectedText(): string {
    return this.#book?.selectedText ?? '';
  }

  /** The id of the tab in front; '' without a workbook. */
  get tabInFront(): string {
    return this.#book?.tabInFront ?? '';
  }

  get isDirty(): boolean {
    return (this.#book?.isDirty ?? false) || this.hasTyped;
  }

  /** Whether something is typed, in the sheet or in the sidebar, that is not in the workbook yet. */
  get hasTyped(): boolean {
    return (this.#book?.hasTyped ?? false) || this.entries.typed.areThere;
  }

  /** Whether leaving the page would lose something: also what is just being written. */
  get hasLosable(): boolean {
    return this.isDirty || this.saving.isAtWork;
  }

  get changeMark(): string {
    return `${this.#book?.changes ?? 0} ${this.#book?.hasTyped ?? false} ${this.entries.typed.timesTyped}`;
  }

  get savedState(): SavedState {
    return this.isDirty ? 'unsaved' : this.saving.last;
  }

  /** The open workbook; null without one. */
  get book(): RunningBook | null {
    return this.#book;
  }

  /**
   * Opens a workbook in place of the one that is open, runs `onOpen` and opens the sidebar.
   * @param prepare What is done before the sidebar looks at the workbook.
   */
  async open(
    load: () => OpenedBook | Promise<OpenedBook>,
    container: HTMLElement,
    prepare?: () => Promise<void>,
  ): Promise<void> {
    this.openError = '';
    try {
      const { source, bytes } = await load();
      this.#close();
      container.replaceChildren();
      this.source = source; // Before the grid: it needs its place on the page.
      this.#changed();
      this.#book = this.#run(bytes, container);
    } catch (error) {
      this.source = null;
      this.openError = isRefusal(error) ? error.message : TEXT.openFailed(String(error));
      this.#changed();
      return;
    }
    await this.call('onOpen').catch((error: unknown) => this.said.tell(TEXT.runFailed(reasonOf(error))));
    if (prepare) await prepare();
    await this.runMenuItem(SHOW_SIDEBAR);
    this.#giveKeyboard();
  }

  openExample(container: HTMLElement): Promise<void> {
    return this.open(() => FileBook.fresh(TEXT.exampleName, EXAMPLE), container);
  }

  /** As from google.script.run or a trigger; what the script shows meanwhile is shown afterwards. */
  async call(name: string, ...args: readonly unknown[]): Promise<unknown> {
    if (this.#book === null) throw new Error('No workbook is open');
    // The sidebar asks by itself; what it does, somebody has wanted.
    if (!name.startsWith('get')) this.said.pass();
    try {
      return await this.#book.call(name, ...args);
    } finally {
      this.reports.leaveOut(this.#book?.formId ?? '');
      this.#dialogs.showMessages();
      this.#changed();
    }
  }

  /** Downloads the goals of each 課, as they stand now. */
  async exportCsv(encoding: CsvEncoding): Promise<void> {
    const book = this.#book;
    if (book === null || !(await this.#keepEntriesForSaving())) return;
    try {
      const { bytes } = await book.save();
      const { done, lacking } = downloadCsvs({ name: this.source?.name ?? '', bytes }, encoding);
      this.said.say(done);
      if (lacking !== '') this.said.tell(lacking);
    } catch (error) {
      this.said.tell(reasonOf(error));
    }
  }

  /** Opens the import dialog with what was to be pasted. */
  async readPaper(content: ClipboardContent): Promise<void> {
    this.entered.closePaper();
    this.pages.dialogMemory = new Map([[PASTED_KEY, JSON.stringify(content)]]);
    await this.runMenuItem(IMPORT_ITEM);
  }

  /** As from the menu: a failure is told in a dialog, as Google does. */
  async runMenuItem(functionName: string): Promise<void> {
    if (!(await this.entries.keep('run'))) return;
    this.said.say(TEXT.running);
    await painted();
    try {
      await this.call(functionName);
      this.said.say(this.#lastToast());
    } catch (error) {
      this.said.say('');
      this.said.tell(TEXT.runFailed(reasonOf(error)));
    }
  }

  /** Hands over all reports in one zip. */
  downloadReports(): void {
    this.said.note(this.reports.downloadAll(this.source?.name ?? ''));
  }

  /** Writes all reports into a folder that the person chooses. */
  async keepReports(): Promise<void> {
    try {
      const sentence = await this.reports.writeAll();
      if (sentence !== '') this.said.note(sentence);
    } catch (error) {
      this.said.tell(TEXT.folderFailed(reasonOf(error)));
    }
  }

  /** Asks for the name of whoever is at work, and has it remembered; null when the person thought better of it. */
  askNoteName(): Promise<string | null> {
    return new Promise((resolve) => {
      this.answerNoteName = (name) => {
        if (name !== null) rememberName(name);
        this.answerNoteName = null;
        this.#changed();
        // The dialog gives the keyboard back first.
        setTimeout(() => resolve(name));
      };
      this.#changed();
    });
  }

  closeSidebar(): void {
    this.pages.closeSidebar();
    this.focusSheet();
  }

  /** Puts the sidebar out of sight; it stays as it is. */
  foldSidebar(): void {
    this.layout.fold(true);
    this.focusSheet();
  }

  /** Brings the sidebar in sight and the keyboard into it. */
  unfoldSidebar(): void {
    this.layout.fold(false);
    this.#focusLater(() => document.querySelector<HTMLElement>('.sidebar .script-page')?.focus());
  }

  /** Opens the bar that looks for a text, or brings the keyboard back to it. */
  openFind(): void {
    if (this.source === null) return;
    clearTimeout(this.#focusing);
    this.layout.showSheet();
    this.timesFindingAsked += 1;
    this.#changed();
  }

  closeFind(): void {
    this.timesFindingAsked = 0;
    this.#changed();
    this.focusSheet();
  }

  /** The browser then asks for the document to print: see printing.tsx. */
  print(): void {
    window.print();
  }

  /** A key for the whole page, from wherever it was pressed; a dialog has to be answered first. */
  usePageKey(key: PageKey): void {
    if (this.source === null || document.querySelector('dialog[open]') !== null) return;
    if (key === 'save') void this.saving.save();
    else if (key === 'find') this.openFind();
    else this.print();
  }

  focusSheet(): void {
    this.layout.showSheet();
    this.#focusLater(() => this.#book?.focusSheet());
  }

  /** The sheet takes it by itself when it is drawn; where it is out of sight nothing would have it. */
  #giveKeyboard(): void {
    const { isOneColumn, isFolded } = this.layout;
    if (isOneColumn && !isFolded && document.querySelector('dialog[open]') === null) this.unfoldSidebar();
  }

  /** What is out of sight takes no keys, and is drawn a turn later; the last wish counts. */
  #focusLater(focus: () => void): void {
    clearTimeout(this.#focusing);
    this.#focusing = setTimeout(focus);
  }

  #run(workbook: Uint8Array | undefined, container: HTMLElement): RunningBook {
    return new RunningBook({
      workbook,
      container,
      reports: new ReportStore(({ id, bytes }) => void this.#keepReport(id, bytes)),
      answer: this.#dialogs.answer,
      onUpdate: () => this.#followScreen(),
      onRefused: (entry) => this.entered.refuse(entry),
      onPasted: (notice) => this.entered.tellPaste(notice),
      onPaper: (paper) => this.entered.offerPaper(paper),
      onHindered: ({ kind, place }) => this.said.tell(TEXT.notPasted[kind](place)),
      onClosed: (name) => this.said.tell(TEXT.closedTab(name)),
      onKept: (places) => this.said.tell(TEXT.keptResults(places)),
      onUnsavable: (kind) => this.said.tell(TEXT.unsavable[kind]),
      askNoteName: () => this.askNoteName(),
    });
  }

  #close(): void {
    this.said.notice = '';
    this.timesFindingAsked = 0;
    this.saving.last = 'unchanged';
    this.#book?.dispose();
    this.#book = null;
    this.pages.clear();
    this.entered.clear();
    this.reports.clear();
  }

  #followScreen(): void {
    const screen = this.#book?.screen;
    // Asked for again, and so wanted now; at the first it stands as it was left.
    if (screen && this.pages.follow(screen)) this.unfoldSidebar();
    this.#changed();
  }

  async #keepReport(id: string, bytes: Uint8Array): Promise<void> {
    try {
      await this.reports.add(id, bytes, this.source);
    } catch (error) {
      this.said.tell(TEXT.reportNotKept(id, reasonOf(error)));
    }
  }

  async #keepEntriesForSaving(): Promise<boolean> {
    const goesOn = await this.entries.keep('save');
    if (!goesOn) this.said.say(TEXT.notSaved);
    return goesOn;
  }

  #lastToast(): string {
    return this.#book?.screen.toasts.splice(0).at(-1)?.message ?? '';
  }

  #changed(): void {
    this.saving.followChange();
    for (const listener of this.#listeners) listener();
  }
}
