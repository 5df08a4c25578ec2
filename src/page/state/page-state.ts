/** What the page shows and does; the components draw it and call it. */

import type { Dialog, Menu, Page } from '@jiko-hyoka/apps-script-host';
import { EXAMPLE } from 'project-files';
import { formatFiscalYear, parseFiscalYear } from '../../core/calendar/fiscal-year';
import { NEW_YEAR_TEXTS } from '../../core/messages/new-year';
import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';
import { isRefusal } from '../../core/refusal';
import type { NewYear } from '../../core/set-up/new-year-entry';
import { SETTINGS_SHEET } from '../../core/settings/settings';
import { beginYear } from '../book/begin-year';
import type { BookSource, OpenedBook } from '../book/book-source';
import type { PasteNotice, RefusedEntry } from '../book/entries';
import { FileBook } from '../book/file-book';
import { ReportStore } from '../book/report-store';
import { RunningBook } from '../book/running-book';
import type { PageKey } from '../browser/page-keys';
import { rememberName } from '../notes/note-name';
import { MadeReports } from '../reports/made-reports';
import { ScriptDialogs } from '../script/script-dialogs';
import { type EntriesLeft, SidebarEntries } from '../script/sidebar-entries';
import { PageLayout } from './page-layout';

/** What has become of the changes: there are none yet, or they are only here, in the file, or in a downloaded one. */
export type SavedState = 'unchanged' | 'unsaved' | 'saved' | 'downloaded';

/** Opens the sidebar as its menu item does. */
const SHOW_SIDEBAR = 'showSidebar';

/** There is one for the page. Each change is told to whoever subscribed, who then draws everything anew. */
export class PageState {
  /** null until a workbook is open. */
  source: BookSource | null = null;
  /** The last thing worth saying, for eyes and for the live region. */
  status = '';
  /** Why no workbook could be opened; '' for none. */
  openError = '';
  /** What the script or the page tells in a dialog, oldest first. */
  readonly messages: Dialog[] = [];
  /** Why another name is asked for: '' for the person's own wish, null while it is not. */
  savingAs: string | null = null;
  readonly reports = new MadeReports(() => this.#changed());
  /** The script's page in the sidebar; null when there is none or it was closed. */
  sidebar: Page | null = null;
  /** How often a sidebar was shown: showing one again starts its page anew, as at Google. */
  shownSidebars = 0;
  /** The script's page in a dialog. */
  dialogPage: Page | null = null;
  /** What a paste brought, until something else is entered. */
  pasted: PasteNotice | null = null;
  /** An entry that was taken back and clearly meant something else. */
  meant: RefusedEntry | null = null;
  /** Takes the name that notes begin with, while it is asked for. */
  answerNoteName: ((name: string | null) => void) | null = null;
  /** What is typed in the sidebar. */
  readonly entries = new SidebarEntries(() => this.#changed());
  /** Asks whether to go on without it; null while there is nothing to ask. */
  entriesLeft: EntriesLeft | null = null;
  /** How far a new year's 初期設定 is, in words; null while there is none. */
  beginning: string | null = null;
  /** Said beside the button that was pressed, until it is closed or something else is said; '' for nothing. */
  notice = '';
  /** How often the search was asked for; 0 while its bar is closed. */
  timesFindingAsked = 0;
  readonly layout = new PageLayout(() => this.#changed());
  #book: RunningBook | null = null;
  #lastSaving: SavedState = 'unchanged';
  #focusing: ReturnType<typeof setTimeout> | undefined;
  #shownSidebar: Page | null = null;
  #shownPages = 0;
  readonly #listeners = new Set<() => void>();
  readonly #dialogs = new ScriptDialogs((message) => this.messages.push(message));

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
    return (this.#book?.isDirty ?? false) || this.entries.areThere;
  }

  get savedState(): SavedState {
    return this.isDirty ? 'unsaved' : this.#lastSaving;
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
    await this.call('onOpen').catch((error: unknown) => this.#tell(TEXT.runFailed(reasonOf(error))));
    if (prepare) await prepare();
    await this.runMenuItem(SHOW_SIDEBAR);
  }

  /** Makes a new workbook by the script's own 初期設定. What cannot be done is told, and the sidebar then offers to go on. */
  async begin(entry: NewYear, create: (name: string) => OpenedBook, container: HTMLElement): Promise<void> {
    const year = formatFiscalYear(parseFiscalYear(entry.year) ?? 0);
    this.#showBeginning(NEW_YEAR_TEXTS.starting);
    await this.open(
      () => create(NEW_YEAR_TEXTS.bookName(year)),
      container,
      () => this.#setUp(entry),
    );
    this.#showBeginning(null);
    this.say(this.messages.length === 0 && this.openError === '' ? NEW_YEAR_TEXTS.started : '');
  }

  async #setUp(entry: NewYear): Promise<void> {
    const call = (name: string, ...args: readonly unknown[]) => this.call(name, ...args);
    const show = (sentence: string): Promise<void> => {
      this.#showBeginning(sentence);
      return painted();
    };
    try {
      const failures = await beginYear(entry, call, show);
      if (failures.length > 0) this.#tell([NEW_YEAR_TEXTS.incomplete, ...failures].join('\n'));
      await this.call('selectCell', SETTINGS_SHEET, 'B1');
    } catch (error) {
      this.#tell(TEXT.runFailed(reasonOf(error)));
    }
  }

  #showBeginning(sentence: string | null): void {
    this.beginning = sentence;
    this.#changed();
  }

  openExample(container: HTMLElement): Promise<void> {
    return this.open(() => FileBook.fresh(TEXT.exampleName, EXAMPLE), container);
  }

  /** As from google.script.run or a trigger; what the script shows meanwhile is shown afterwards. */
  async call(name: string, ...args: readonly unknown[]): Promise<unknown> {
    if (this.#book === null) throw new Error('No workbook is open');
    try {
      return await this.#book.call(name, ...args);
    } finally {
      this.#dialogs.showMessages();
      this.#changed();
    }
  }

  /** As from the menu: a failure is told in a dialog, as Google does. */
  async runMenuItem(functionName: string): Promise<void> {
    if (!(await this.#keepEntries('run'))) return;
    this.say(TEXT.running);
    await painted();
    try {
      await this.call(functionName);
      this.say(this.#lastToast());
    } catch (error) {
      this.say('');
      this.#tell(TEXT.runFailed(reasonOf(error)));
    }
  }

  async save(): Promise<void> {
    const { source } = this;
    if (source?.isNew) await this.startSavingAs();
    else if (source !== null) await this.#saveBy((bytes) => source.save(bytes).then(() => true));
  }

  /** Asks for another name, or lets the browser ask. */
  async startSavingAs(): Promise<void> {
    const { source } = this;
    if (source?.asksForName) await this.#saveBy((bytes) => source.saveAs(source.name, bytes));
    else {
      this.savingAs = '';
      this.#changed();
    }
  }

  async saveAs(name: string): Promise<void> {
    const { source } = this;
    this.savingAs = null;
    if (source !== null) await this.#saveBy((bytes) => source.saveAs(name, bytes));
  }

  cancelSavingAs(): void {
    this.savingAs = null;
    this.#changed();
  }

  /** Hands over all reports in one zip. */
  downloadReports(): void {
    this.#note(this.reports.downloadAll(this.source?.name ?? ''));
  }

  /** Writes all reports into a folder that the person chooses. */
  async keepReports(): Promise<void> {
    try {
      const sentence = await this.reports.writeAll();
      if (sentence !== '') this.#note(sentence);
    } catch (error) {
      this.#tell(TEXT.folderFailed(reasonOf(error)));
    }
  }

  /** Asks for the name that notes begin with, and has it remembered; null when the person thought better of it. */
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

  closeMessage(): void {
    this.messages.shift();
    this.#changed();
  }

  /** Mends what was pasted, as far as the script's check can. */
  async fixPasted(): Promise<void> {
    const { pasted } = this;
    if (!pasted) return;
    const fixed = await pasted.fix();
    this.pasted = { ...pasted, fixable: 0 };
    this.say(TEXT.pastedFixed(fixed));
    this.focusSheet();
  }

  takePasteBack(): void {
    this.pasted?.takeBack();
    this.focusSheet();
  }

  /** Enters what was meant by an entry that was taken back, or leaves it. */
  answerMeant(isRight: boolean): void {
    const entry = this.meant;
    this.meant = null;
    this.#changed();
    if (isRight) entry?.meant?.enter();
  }

  closeSidebar(): void {
    this.sidebar = null;
    this.#changed();
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
    if (key === 'save') void this.save();
    else if (key === 'find') this.openFind();
    else this.print();
  }

  closeNotice(): void {
    this.notice = '';
    this.#changed();
  }

  closeDialogPage(): void {
    this.dialogPage = null;
    this.#changed();
  }

  focusSheet(): void {
    this.layout.showSheet();
    this.#focusLater(() => this.#book?.focusSheet());
  }

  say(status: string): void {
    this.status = status;
    this.#changed();
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
      onRefused: (entry) => this.#refuse(entry),
      onPasted: (notice) => this.#tellPaste(notice),
      onHindered: ({ kind, place }) => this.#tell(TEXT.notPasted[kind](place)),
      onUnsavable: (kind) => this.#tell(TEXT.unsavable[kind]),
      askNoteName: () => this.askNoteName(),
    });
  }

  #tellPaste(notice: PasteNotice | null): void {
    const { pasted } = this;
    this.pasted = notice;
    if (notice) this.say(TEXT.pasted(notice.count, notice.fixable));
    else if (pasted) this.say('');
  }

  #refuse(entry: RefusedEntry): void {
    if (entry.meant === null) {
      this.#tell(TEXT.entryRefused(entry.typed, entry.helpText));
      return;
    }
    this.meant = entry;
    this.#changed();
  }

  #close(): void {
    this.notice = '';
    this.timesFindingAsked = 0;
    this.#lastSaving = 'unchanged';
    this.#book?.dispose();
    this.#book = null;
    this.sidebar = null;
    this.#shownSidebar = null;
    this.#shownPages = 0;
    this.dialogPage = null;
    this.pasted = null;
    this.meant = null;
    this.reports.clear();
  }

  /** A sidebar that the script shows again comes back, also when its content is the same. */
  #followScreen(): void {
    const screen = this.#book?.screen;
    if (screen && screen.sidebar !== this.#shownSidebar) {
      this.#shownSidebar = screen.sidebar;
      this.sidebar = screen.sidebar;
      this.shownSidebars += 1;
      if (this.shownSidebars > 1) this.layout.fold(false); // Asked for again; at the first it stands as it was left.
    }
    if (screen && screen.pages.length > this.#shownPages) {
      this.#shownPages = screen.pages.length;
      this.dialogPage = screen.pages.at(-1) ?? null;
    }
    this.#changed();
  }

  async #keepReport(id: string, bytes: Uint8Array): Promise<void> {
    try {
      await this.reports.add(id, bytes, this.source);
    } catch (error) {
      this.#tell(TEXT.reportNotKept(id, reasonOf(error)));
    }
  }

  async #saveBy(write: (bytes: Uint8Array) => Promise<boolean>): Promise<void> {
    if (this.#book === null || !(await this.#keepEntries('save'))) return;
    this.notice = '';
    this.say(TEXT.saving);
    await painted();
    try {
      const { bytes, markSaved } = await this.#book.save();
      const written = await write(bytes);
      if (written) this.#keepInMind(markSaved);
      this.say(written ? (this.source?.savedText ?? '') : '');
    } catch (error) {
      this.#showSaveFailure(error);
    }
  }

  #keepInMind(markSaved: () => void): void {
    const { isInPlace = true, savedText = '' } = this.source ?? {};
    this.#lastSaving = isInPlace ? 'saved' : 'downloaded';
    this.notice = savedText === TEXT.saved ? '' : savedText;
    markSaved();
  }

  /** Takes along what is typed in the sidebar. Resolves to whether to go on. */
  async #keepEntries(wanted: EntriesLeft['wanted']): Promise<boolean> {
    const reason = await this.entries.keep();
    if (reason === '') return true;
    if (wanted === 'save') this.say(TEXT.notSaved);
    return new Promise((resolve) => {
      this.entriesLeft = {
        wanted,
        reason,
        answer: (goesOn) => {
          this.entriesLeft = null;
          this.#changed();
          resolve(goesOn);
        },
      };
      this.#changed();
    });
  }

  /** Another name helps where the file itself is the trouble. */
  #showSaveFailure(error: unknown): void {
    this.status = TEXT.notSaved;
    const code = isRefusal(error) ? error.code : 'unexpected';
    if (code === 'file-changed' || code === 'file-exists' || code === 'file-in-use') {
      this.savingAs = reasonOf(error);
      this.#changed();
    } else this.#tell(TEXT.saveFailed(reasonOf(error)));
  }

  /** Says it where the eye is, and in the status line. */
  #note(sentence: string): void {
    this.notice = sentence;
    this.say(sentence);
  }

  #tell(message: string): void {
    this.messages.push({ kind: 'alert', title: '', message, buttons: 'OK' });
    this.#changed();
  }

  #lastToast(): string {
    return this.#book?.screen.toasts.splice(0).at(-1)?.message ?? '';
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

function reasonOf(error: unknown): string {
  const message = (error as { message?: unknown } | null)?.message;
  return typeof message === 'string' ? message : String(error);
}

/** After this the browser has shown what was said: the script holds the page while it runs. */
const painted = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
