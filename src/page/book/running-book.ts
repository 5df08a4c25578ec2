/** One open workbook: the host and its script, the grid that shows it, and what goes between the two. */

import type { Answer, Screen } from '@jiko-hyoka/apps-script-host';
import { type AppsScriptHost, composeHost } from '@jiko-hyoka/apps-script-host';
import type { EngineSheet } from '@jiko-hyoka/apps-script-host/drawing';
import {
  editOf,
  enteredText,
  readValue,
  type SpreadsheetSession,
  sessionOf,
} from '@jiko-hyoka/apps-script-host/drawing';
import { type Injector, LifecycleService, LifecycleStages } from '@univerjs/core';
import { HTML_FILES, SCRIPT } from 'project-files';
import { cellName } from '../../core/cells/cell-reference';
import { OWN_SHEETS } from '../../core/settings/settings';
import { refuseInClosedTabs } from '../grid/closed-tabs';
import { createDrawingUniver } from '../grid/drawing-univer';
import { fitDropdowns } from '../grid/drawn-dropdowns';
import { DrawnFormats } from '../grid/drawn-formats';
import { followQuietWrites, passOverGoneTabs } from '../grid/drawn-marks';
import { EditWatcher, type GridEdit } from '../grid/edit-watcher';
import { type FoundCell, findInBook } from '../grid/find-in-book';
import { Grid, type SheetChange } from '../grid/grid';
import { drawJapaneseNumbers } from '../grid/number-words';
import { refuseUnsavable, type UnsavableKind } from '../grid/offered-functions';
import { ScriptSteps } from '../grid/script-steps';
import { NoteAuthors } from '../notes/note-authors';
import { NoteBoxes } from '../notes/note-box';
import { nameAtWork } from '../notes/note-name';
import { type PrintedTab, printedTab } from '../print/printed-tab';
import { BrowserScriptRunner } from '../script/browser-script-runner';
import { formIdIn, packForm, unpackForm } from './carried-form';
import { Entries, type EntriesOptions } from './entries';
import { KeptResults } from './kept-results';
import type { ReportStore } from './report-store';
import { isClosedTab } from './tab-standing';

export interface RunningBookOptions
  extends Pick<EntriesOptions, 'onRefused' | 'onPasted' | 'onHindered' | 'onPaper'> {
  /** undefined for a new one. */
  readonly workbook: Uint8Array | undefined;
  /** Where the grid is drawn. */
  readonly container: HTMLElement;
  readonly reports: ReportStore;
  /** Answers the script's questions at once. */
  readonly answer: Answer;
  /** Called after each run of the script, each change of the workbook and each selection. */
  readonly onUpdate: () => void;
  /** Something was refused that would have changed a tab that is 確定. */
  readonly onClosed: (tabName: string) => void;
  /** Something was refused that no file would hold. */
  readonly onUnsavable: (kind: UnsavableKind) => void;
  /** Formulas of our tabs keep a result that may be an old one; by tab and cell. */
  readonly onKept: (places: readonly string[]) => void;
  /** Asks for the name that notes begin with; null when the person thought better of it. */
  readonly askNoteName: () => Promise<string | null>;
}

/** Functions that enter for a person what could be typed into the sheet. */
const ENTERING: ReadonlySet<string> = new Set(['writeCells', 'writeImport', 'fixFindings', 'undoFixes']);

/** As the script knows who is at work: by a name, as on the command line, and so with the rights of whoever has the file. */
const PERSON = {
  get email(): string {
    return nameAtWork();
  },
};

/** Lives from the opening of a workbook until {@link dispose}; the page has one at most. */
export class RunningBook {
  readonly #host: AppsScriptHost;
  readonly #grid: Grid;
  readonly #watcher: EditWatcher;
  readonly #steps: ScriptSteps;
  readonly #entries: Entries;
  readonly #kept: KeptResults;
  readonly #options: RunningBookOptions;
  /** Plugins of Univer register some of their services only when it has first drawn; a script would find them missing. */
  readonly #drawn: Promise<void>;
  #runner: BrowserScriptRunner | undefined;
  #noteBoxes: NoteBoxes | undefined;
  #changes = 0;
  #savedChanges = 0;
  #paintedChanges = 0;
  #isTelling = false;

  /**
   * Opens a workbook in the grid and loads the script, whose `onOpen` is then to be run.
   * @throws Refusal when the bytes are no workbook.
   */
  constructor(options: RunningBookOptions) {
    this.#options = options;
    const univer = createDrawingUniver(options.container, () => this.#grid.redraw());
    const { reports, answer, workbook } = options;
    try {
      this.#host = composeHost(
        { ...(workbook === undefined ? {} : { workbook }), answer, user: PERSON },
        {
          createScriptRunner: (services, now) => {
            this.#runner = new BrowserScriptRunner(services, now);
            return this.#runner;
          },
          fileStore: reports,
          htmlFiles: HTML_FILES,
          drawing: univer,
        },
      );
    } catch (error) {
      // It has begun to draw already, and would stay in the container.
      univer.dispose();
      throw error;
    }
    this.#kept = new KeptResults(this.#host.engine);
    unpackForm(this.#properties, reports);
    new DrawnFormats(univer.__getInjector(), this.#host.engine);
    drawJapaneseNumbers(univer.__getInjector());
    followQuietWrites(univer.__getInjector());
    passOverGoneTabs(univer.__getInjector());
    refuseUnsavable(univer.__getInjector(), options.onUnsavable);
    this.#grid = new Grid(univer, () => options.onUpdate());
    this.#steps = new ScriptSteps(
      univer.__getInjector(),
      (id) => !OWN_SHEETS.includes(this.#sheet(id)?.name ?? ''),
    );
    this.#entries = new Entries(univer.__getInjector(), {
      ...options,
      engine: this.#host.engine,
      grid: this.#grid,
      now: () => this.#session.now(),
      call: (name, ...args) => this.call(name, ...args),
      onTyping: () => this.#tellLater(),
    });
    this.#watcher = new EditWatcher(
      univer.__getInjector(),
      (edits) => void this.#fireEdits(edits),
      () => this.#noteChange(),
    );
    const injector = univer.__getInjector();
    this.#refuseInClosedTabs(injector);
    this.#drawn = injector
      .get(LifecycleService)
      .onStage(LifecycleStages.Rendered)
      .then(() => {
        new NoteAuthors(injector, options.askNoteName);
        this.#noteBoxes = new NoteBoxes(injector, () => this.#tellLater());
        fitDropdowns(injector);
      });
    this.#host.run(SCRIPT);
  }

  #refuseInClosedTabs(injector: Injector): void {
    refuseInClosedTabs(injector, {
      isScripted: () => this.#watcher.isIgnoring,
      isClosed: (id) => {
        const sheet = this.#sheet(id);
        return sheet !== undefined && isClosedTab(sheet);
      },
      onRefused: (id) => this.#options.onClosed(this.#sheet(id)?.name ?? ''),
    });
  }

  /** What the script shows. */
  get screen(): Screen {
    return this.#host.ui;
  }

  get functionNames(): readonly string[] {
    return this.#runner?.functionNames ?? [];
  }

  /** Whether something changed since the workbook was opened or {@link markSaved}. */
  get isDirty(): boolean {
    return this.#changes > this.#savedChanges;
  }

  /** Whether something is typed into a cell or a note that is not entered yet; {@link save} enters it. */
  get hasTyped(): boolean {
    return this.#entries.hasTyped || (this.#noteBoxes?.hasTyped ?? false);
  }

  /** How many changes there were so far, saved or not. */
  get changes(): number {
    return this.#changes;
  }

  /** The file that is the town's form, and no report; '' where there was never one. */
  get formId(): string {
    return formIdIn(this.#properties);
  }

  /** The id of the tab in front. */
  get tabInFront(): string {
    return this.#grid.selected.sheetId;
  }

  /** The selected cell in words, such as 「F9 2」: what is drawn on a canvas, no screen reader can read. */
  get selectedText(): string {
    const { sheetId, area } = this.#grid.selected;
    const { startRow, startColumn } = area;
    const text = this.#sheet(sheetId)?.display(startRow, startColumn) ?? '';
    return `${cellName(startRow, startColumn)} ${text}`.trim();
  }

  /**
   * Calls a function of the script, which sees what the person has selected; the grid then shows what it selects.
   * @throws What the function throws.
   */
  async call(name: string, ...args: readonly unknown[]): Promise<unknown> {
    await this.#drawn;
    if (this.#hasKeyboardElsewhere) await this.#takeTyped();
    const before = this.#tellSelection();
    try {
      return await this.#watcher.ignoring(() => this.#run(name, args));
    } finally {
      this.#showSelection(before);
      this.#update();
    }
  }

  #run(name: string, args: readonly unknown[]): unknown {
    const work = (): unknown => this.#host.call(name, ...args);
    return ENTERING.has(name) ? this.#steps.asStep(work, () => this.#entries.followStep()) : work();
  }

  /** Does what a button of the toolbar says. */
  changeSheet(change: SheetChange): void {
    this.#grid.change(change);
  }

  /** The cells that show a text, in all tabs. */
  find(text: string): FoundCell[] {
    this.#grid.endEditing();
    return findInBook(this.#host.engine.sheets, text);
  }

  /** Brings a cell in sight and selects it. */
  goTo({ sheetId, row, column }: FoundCell): void {
    const area = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    this.#grid.select({ sheetId, area });
  }

  /** The tab in front as it is printed; null when there is nothing in it. */
  printedTab(): PrintedTab | null {
    this.#grid.endEditing();
    const sheet = this.#sheet(this.#grid.selected.sheetId);
    return sheet && sheet.lastContent().row >= 0 ? printedTab(sheet) : null;
  }

  /** Drops what the script remembers of the workbook, as where Google copies a spreadsheet. */
  forgetScript(): void {
    this.#host.globals.PropertiesService.getDocumentProperties().deleteAllProperties();
  }

  /**
   * The workbook's bytes; `markSaved` says that they are kept, even when more was changed meanwhile. `hasForm` is false where
   * the town's form is too large to be in them.
   */
  async save(): Promise<{ bytes: Uint8Array; hasForm: boolean; markSaved: () => void }> {
    await this.#takeTyped();
    const hasForm = packForm(this.#properties, this.#options.reports);
    const changes = this.#changes;
    const bytes = await this.#watcher.ignoring(() => this.#host.save());
    return {
      bytes,
      hasForm,
      markSaved: () => {
        this.#savedChanges = changes;
        this.#options.onUpdate();
      },
    };
  }

  focusSheet(): void {
    this.#grid.focus();
  }

  dispose(): void {
    this.#host.dispose();
    this.#runner?.dispose();
  }

  /** Somebody who is typing in the sheet asks nothing of the script; its sidebar asks by itself every few seconds. */
  get #hasKeyboardElsewhere(): boolean {
    const { container } = this.#options;
    // Univer's editor may hang anywhere outside the page's own parts.
    const part = container.closest('.page')?.contains(document.activeElement);
    return part === true && !container.contains(document.activeElement);
  }

  /** What is typed into a note or a cell is entered, and the script has seen it. */
  async #takeTyped(): Promise<void> {
    this.#noteBoxes?.takeTyped();
    this.#grid.endEditing();
    // The script's `onEdit` runs a turn later, also of what was entered just before.
    await new Promise((resolve) => setTimeout(resolve));
  }

  get #properties(): GoogleAppsScript.Properties.Properties {
    return this.#host.globals.PropertiesService.getDocumentProperties();
  }

  get #session(): SpreadsheetSession {
    return sessionOf(this.#host.engine);
  }

  /** One change is made of many mutations: the page hears of it once, a turn later. */
  #noteChange(): void {
    this.#changes += 1;
    this.#tellLater();
  }

  #tellLater(): void {
    if (this.#isTelling) return;
    this.#isTelling = true;
    setTimeout(() => {
      this.#isTelling = false;
      this.#options.onUpdate();
    });
  }

  #sheet(id: string): EngineSheet | undefined {
    return this.#host.engine.sheets.find((sheet) => sheet.id === id);
  }

  #tellSelection(): string {
    const { sheetId, area } = this.#grid.selected;
    const sheet = this.#sheet(sheetId);
    if (sheet) this.#session.select(sheet, area);
    return this.#selectionKey;
  }

  /** Univer goes to each tab that is inserted; Google, and so the session, only to those that the script means. */
  #showSelection(before: string): void {
    const sheet = this.#session.activeSheet;
    if (this.#selectionKey === before && this.#grid.selected.sheetId === sheet.id) return;
    this.#grid.select({ sheetId: sheet.id, area: this.#session.selected(sheet) });
  }

  get #selectionKey(): string {
    const sheet = this.#session.activeSheet;
    return JSON.stringify([sheet.id, this.#session.selected(sheet)]);
  }

  #update(): void {
    this.#watcher.ignoring(() => this.#host.engine.calculate());
    // The sidebar asks every few seconds whether something changed: that alone must not disturb somebody who is typing.
    if (this.#changes !== this.#paintedChanges) this.#grid.repaint();
    this.#paintedChanges = this.#changes;
    const kept = this.#kept.take();
    if (kept.length > 0) this.#options.onKept(kept);
    this.#options.onUpdate();
  }

  async #fireEdits(edits: readonly GridEdit[]): Promise<void> {
    this.#tellSelection();
    for (const { sheetId, area, before } of edits) {
      const sheet = this.#sheet(sheetId);
      if (!sheet) continue;
      const single = area.startRow === area.endRow && area.startColumn === area.endColumn;
      const value = single ? enteredText(sheet.value(area.startRow, area.startColumn)) : undefined;
      const old = before ? enteredText(readValue(before, () => undefined)) : undefined;
      const edit = editOf(this.#session.range(sheet, area), value, old);
      await this.#watcher.ignoring(() => this.#host.edited(edit));
    }
    this.#update();
    await this.#entries.followEdits();
  }
}
