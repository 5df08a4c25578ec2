/** Workbooks for tests, made by the built script's own 初期設定 on the built host. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NodeHost, NodeHostOptions } from '@jiko-hyoka/apps-script-host/node';
import type { Answer } from '../src/google/call/answer';
import type * as entry from '../src/google/entry';

type Script = typeof entry;

/** What a server function gives where it gives no error. */
export type ValueOf<Name extends keyof Script> =
  Extract<ReturnType<Script[Name]>, { error: null }> extends { value: infer T } ? T : never;

const ROOT = join(__dirname, '..');
const { createAppsScriptHost } = builtHost;
export const SCRIPT = readFileSync(join(ROOT, 'dist/Code.js'), 'utf8');

/** The first row below the header of a new 課's tab, 1-based. */
export const FIRST_ROW = 6;

/** A host with the script, to be disposed of by {@link closeBooks}. */
export interface Book {
  readonly host: NodeHost;
  /** Calls a server function; its error in words is thrown. */
  call<Name extends keyof Script>(name: Name, ...args: Parameters<Script[Name]>): Promise<ValueOf<Name>>;
  sheet(name: string): GoogleAppsScript.Spreadsheet.Sheet;
  /** The values of a range, by the name of its tab. */
  values(sheet: string, a1: string): unknown[][];
  /** The name of the tab in front. */
  readonly activeSheet: string;
  /** Sets the host's clock, which stands still, unless the book was opened with one of its own. */
  setClock(time: string): void;
  /** Frees the host at once, for who opens many: hundreds of them alive cost more time than what is done with them. */
  close(): Promise<void>;
}

/** When books are opened, in their own time. */
export const OPENED_AT = '2018-04-10T01:00:00Z';

const open = new Set<NodeHost>();

/** Frees all hosts of this test file; to be called in afterEach, which waits until they are free. */
export async function closeBooks(): Promise<void> {
  for (const host of open) host.dispose();
  open.clear();
  await freed();
}

/** Timers of the engine hold a host until they have run, for which Node needs a moment without work. */
const freed = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Opens a workbook, or without one an empty spreadsheet. */
export async function openBook(options: NodeHostOptions = {}): Promise<Book> {
  let clock = OPENED_AT;
  const host = await createAppsScriptHost({
    user: { email: 'soumu@example.lg.jp' },
    now: () => new Date(clock),
    ...options,
  });
  open.add(host);
  host.run(SCRIPT);
  const sheet = (name: string): GoogleAppsScript.Spreadsheet.Sheet => {
    const found = host.globals.SpreadsheetApp.getActive().getSheetByName(name);
    if (found === null) throw new Error(`no sheet ${name}`);
    return found;
  };
  return {
    host,
    async call(name, ...args) {
      const { value, error } = (await host.call(name, ...args)) as Answer<never>;
      if (error) throw Object.assign(new Error(error.message), error);
      return value;
    },
    sheet,
    values: (name, a1) => sheet(name).getRange(a1).getValues(),
    get activeSheet() {
      return host.globals.SpreadsheetApp.getActiveSheet().getName();
    },
    setClock: (time) => {
      clock = time;
    },
    close: async () => {
      open.delete(host);
      host.dispose();
      await freed();
    },
  };
}

/** Set-ups by their departments: each is made once in a worker, for it costs a second. Nobody changes the bytes. */
const setUps = madeBooks;

/** A workbook of 平成29年度 with these departments, as it is when it has been saved and opened again. */
export async function newBook(
  departments: readonly string[] = ['総務課'],
  options: NodeHostOptions = {},
): Promise<Book> {
  const key = departments.join();
  const workbook = setUps.get(key) ?? setUp(departments);
  setUps.set(key, workbook);
  return openBook({ ...options, workbook: await workbook });
}

/** Rows of each tab that a {@link shortBook} still has in its file, which makes the grid longer again. */
const SHORT = 60;

/**
 * As {@link newBook}, but rows far down have neither formats nor rules: it opens in half the time, and is checked in a third of
 * it. For tests that look at entries, and not whether 初期設定 would find anything to do.
 */
export async function shortBook(
  departments: readonly string[] = ['総務課'],
  options: NodeHostOptions = {},
): Promise<Book> {
  const key = `short ${departments.join()}`;
  const workbook = setUps.get(key) ?? newBook(departments).then(saveShort);
  setUps.set(key, workbook);
  return openBook({ ...options, workbook: await workbook });
}

/** The book's bytes without the rows far down: what a call costs grows with the cells of its tab, and some books are opened hundreds of times. */
export async function saveShort(book: Book): Promise<Uint8Array> {
  for (const sheet of book.host.globals.SpreadsheetApp.getActive().getSheets())
    sheet.deleteRows(SHORT + 1, sheet.getMaxRows() - SHORT);
  return book.host.save();
}

async function setUp(departments: readonly string[]): Promise<Uint8Array> {
  const book = await openBook();
  await book.call('setUpWorkbook', { year: '平成29', departments });
  return book.host.save();
}

/** Puts rows below the header of a tab as a paste does: past the dropdown's rule. */
export function paste(
  book: Book,
  name: string,
  rows: readonly (readonly unknown[])[],
  firstRow = FIRST_ROW,
): void {
  const range = book.sheet(name).getRange(firstRow, 1, rows.length, rows[0]?.length ?? 1);
  const ratings = book.sheet(name).getRange(firstRow, 6, rows.length, 1);
  const rules = ratings.getDataValidations();
  ratings.clearDataValidations();
  range.setValues(rows.map((row) => [...row]));
  ratings.setDataValidations(rules);
}
