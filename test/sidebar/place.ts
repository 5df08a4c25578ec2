/** What tests do with an open sidebar and the workbook beside it, in whatever frame it stands. */
import type { Browser, FrameLocator, Page } from 'playwright-core';
import type * as entry from '../../src/google/entry';
import type { Book, ValueOf } from '../open-book';

type Script = typeof entry;

/** The workbook beside the sidebar. It is the one that was opened, not the {@link Book} that it was made from. */
export interface BookBeside {
  values(sheet: string, a1: string): Promise<unknown[][]>;
  /** Types into a cell as a person does; the script's `onEdit` follows. */
  edit(sheet: string, a1: string, value: unknown): Promise<void>;
  /** Calls a server function, past the sidebar; its error in words is thrown. */
  call<Name extends keyof Script>(name: Name, ...args: Parameters<Script[Name]>): Promise<ValueOf<Name>>;
  /** Does something with the services of Apps Script, as another program of the same workbook. The value must be plain data. */
  run(statements: string): Promise<unknown>;
  /** Changes something of a tab, such as `getRange('B4').setValue('H30.4.9')`. */
  change(sheet: string, call: string): Promise<void>;
  /** Brings a tab to the front. */
  show(sheet: string): Promise<void>;
  /** Tab and cells that are selected, as '総務課 F8'. */
  selected(): Promise<string>;
  /** The names of the tabs, in their order. */
  tabs(): Promise<string[]>;
  /** The bytes of a report or a form that the script made; null when there is none of that name. */
  file(name: string): Promise<Uint8Array | null>;
  /** Sets the clock of the script. */
  setClock(time: string): Promise<void>;
}

/** What is looked for and pressed in the sidebar's own page. */
export type SidebarPage = Pick<FrameLocator, 'getByLabel' | 'getByRole' | 'getByText' | 'locator'> &
  Pick<Page, 'emulateMedia' | 'keyboard' | 'pdf'> & {
    readonly clock: { runFor(milliseconds: number): Promise<void> };
    evaluate<Result>(expression: string): Promise<Result>;
  };

export interface OpenSidebar {
  readonly page: SidebarPage;
  readonly book: BookBeside;
  /** Names of the server functions that the sidebar has called, in order. */
  calls(): Promise<readonly string[]>;
  /** Addresses that were asked for besides the sidebar's own. */
  readonly requests: readonly string[];
  /** From now on Google answers every call with this sentence; null lets them through again. */
  refuse(sentence: string | null): Promise<void>;
  /** Keeps calls of this function waiting until the returned function is called. */
  hold(name: string): Promise<() => Promise<void>>;
  /**
   * Keeps its own questions waiting: for a test that changes the workbook and then uses what stood in the sidebar before,
   * which without this may have been brought up to date meanwhile.
   */
  noticesNothing(): Promise<void>;
  /** Chooses an item of the menu, beside the same workbook, and gives the page that it shows. */
  choose(item: MenuItem): Promise<OpenSidebar>;
  /** Waits until the page has closed itself. */
  closes(): Promise<void>;
  /** Puts the keyboard at the sidebar's beginning. */
  enter(): Promise<void>;
  /** Whether the keyboard was handed to the sheet. */
  isSheetFocused(): Promise<boolean>;
  /** axe's violations, each as its rule and the elements; [] is what a test wants. */
  violations(): Promise<readonly string[]>;
  /** Waits until the status line says it. */
  says(text: string | RegExp): Promise<void>;
}

export interface OpenOptions {
  /** The sidebar's time goes on by `page.clock`. */
  readonly ownClock?: boolean;
}

/** What an item of the menu calls, and what it is called. */
export const MENU_ITEMS = {
  checkFromMenu: '点検',
  makeReportsFromMenu: '報告書を作成',
  publishFromMenu: '公表',
  setUpFromMenu: '初期設定',
  addDepartmentFromMenu: '課を追加',
  renameDepartmentFromMenu: '課を改名',
  createFormFromMenu: '様式を作る',
  diagnoseFromMenu: '自己診断',
  importFromMenu: '前年度の文書を取り込む',
};

export type MenuItem = keyof typeof MENU_ITEMS;

/** How the sidebar, or the page of a menu's item, is opened beside a workbook. */
export interface Place {
  open(browser: Browser, book: Book, options: OpenOptions): Promise<OpenSidebar>;
  choose(browser: Browser, book: Book, item: MenuItem): Promise<OpenSidebar>;
}
