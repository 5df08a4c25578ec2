/**
 * The built sidebar by itself over the host in Node: google.script.run is carried into Node, where it calls the script's own
 * top-level functions.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { until } from '../e2e/open-page';
import { type Book, SCRIPT } from '../open-book';
import { runAxe } from './axe';
import { OWN_CLOCK, passTime } from './own-clock';
import type { BookBeside, MenuItem, OpenOptions, OpenSidebar, Place } from './place';
import { changing, SELECTED, TABS } from './statements';

const ADDRESS = 'https://sidebar.example/';
const HTML = readFileSync(join(__dirname, '../../dist/Sidebar.html'), 'utf8');

/** What Google puts into the frame of a sidebar, as far as the sidebar uses it. */
const BRIDGE = (names: readonly string[]): string => `
  const NAMES = ${JSON.stringify(['withSuccessHandler', 'withFailureHandler', ...names])};
  globalThis.focused = 0;
  const runner = (success, failure) => new Proxy({}, { get: (_, name) => {
    if (!NAMES.includes(name)) return undefined;
    if (name === 'withSuccessHandler') return (handler) => runner(handler, failure);
    if (name === 'withFailureHandler') return (handler) => runner(success, handler);
    return (...args) => {
      callScript(name, JSON.stringify(args)).then(JSON.parse)
        .then(({ value, failed }) => failed === undefined ? success(value) : failure(new Error(failed)));
    };
  } });
  globalThis.google = { script: {
    run: runner(() => undefined, () => undefined),
    host: {
      editor: { focus: () => { globalThis.focused += 1; } },
      close: () => { globalThis.hostClosed = true; },
    },
  } };
`;

/** The sidebar is 300 px wide, as Google's; the page of an item of the menu has the size that the script wants. */
export const ALONE: Place = {
  open: (browser, book, options) => openPage(browser, book, { ...SIDEBAR, ...options }),
  choose: chooseItem,
};

interface ShownPage extends OpenOptions {
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

const SIDEBAR: ShownPage = { html: HTML, width: 300, height: 640 };

/** Where the script wants none. */
const DIALOG = { width: 560, height: 480 };

async function chooseItem(browser: Browser, book: Book, item: MenuItem): Promise<OpenSidebar> {
  await book.host.call(item);
  const { pages, sidebar } = book.host.ui;
  const dialog = pages.at(-1);
  const shown = dialog ? { html: dialog.html, ...(dialog.size ?? DIALOG) } : SIDEBAR;
  return openPage(browser, book, { ...shown, ...(dialog ? {} : { html: sidebar?.html ?? '' }) });
}

async function openPage(browser: Browser, book: Book, shown: ShownPage): Promise<OpenSidebar> {
  const page = await browser.newPage({
    viewport: { width: shown.width, height: shown.height },
    locale: 'ja-JP',
    reducedMotion: 'reduce',
  });
  const calls: string[] = [];
  const requests: string[] = [];
  const held = new Map<string, Promise<void>>();
  let refusal: string | null = null;
  await page.route('**/*', (route) => {
    if (route.request().url() === ADDRESS)
      return route.fulfill({ contentType: 'text/html', body: shown.html });
    requests.push(route.request().url());
    return route.abort();
  });
  await page.exposeFunction('callScript', async (name: string, args: string) => {
    calls.push(name);
    await held.get(name);
    if (refusal !== null) return JSON.stringify({ failed: refusal });
    try {
      return JSON.stringify({ value: await book.host.call(name, ...(JSON.parse(args) as unknown[])) });
    } catch (error) {
      return JSON.stringify({ failed: String((error as Error).message) });
    }
  });
  if (shown.ownClock) {
    await page.addInitScript(OWN_CLOCK);
    const evaluate = <Result>(expression: string): Promise<Result> => page.evaluate<Result>(expression);
    const runFor = (milliseconds: number): Promise<void> =>
      passTime(milliseconds, evaluate, async () => held.size > 0);
    // In place of Playwright's, which also goes on by itself.
    Object.defineProperty(page, 'clock', { value: { runFor } });
  }
  await page.addInitScript(BRIDGE(functionsOf(book)));
  await page.goto(ADDRESS);
  const hold = async (name: string): Promise<() => Promise<void>> => {
    let release = (): void => undefined;
    held.set(name, new Promise((resolve) => (release = resolve)));
    return async () => {
      held.delete(name);
      release();
    };
  };
  return {
    page,
    book: beside(book),
    calls: async () => [...calls],
    requests,
    refuse: async (sentence) => {
      refusal = sentence;
    },
    hold,
    noticesNothing: async () => void (await hold('getPulse')),
    choose: (item) => chooseItem(browser, book, item),
    closes: () => page.evaluate(until('globalThis.hostClosed === true')),
    enter: async () => undefined,
    isSheetFocused: () => page.evaluate('focused > 0'),
    violations: () => runAxe(page),
    says: (text) => page.locator('#status', { hasText: text }).waitFor(),
  };
}

/** The project's top-level functions; those of Comments.js where a test has brought it. */
const functionsOf = ({ host }: Book): string[] => [
  ...[...SCRIPT.matchAll(/^function (\w+)\(/gm)].map(([, name = '']) => name),
  ...(host.run("typeof getComments === 'function'") === true ? ['getComments'] : []),
];

/** Here the workbook is the very one that was made. */
function beside(book: Book): BookBeside {
  return {
    values: async (sheet, a1) => book.values(sheet, a1),
    edit: (sheet, a1, value) => book.host.edit(sheet, a1, value),
    call: (name, ...args) => book.call(name, ...args),
    run: async (statements) => book.host.run(`(() => { ${statements} })()`),
    change: async (sheet, call) => void book.host.run(changing(sheet, call)),
    selected: async () => String(book.host.run(`(() => { ${SELECTED} })()`)),
    tabs: async () => book.host.run(`(() => { ${TABS} })()`) as string[],
    show: async (sheet) => void book.sheet(sheet).activate(),
    file: async (name) => book.host.files.get(name) ?? null,
    setClock: async (time) => book.setClock(time),
  };
}
