/**
 * The built sidebar in its frame of the built page, whose host runs the script. What no product offers a test, such as
 * refusing a call, is done by a listener that hears the frame's messages before the page does.
 */
import type { Browser, Frame, Page } from 'playwright-core';
import type { Answer } from '../../src/google/call/answer';
import { type OpenPage, type Prepare, sidebarIsReady, until } from '../e2e/open-page';
import { type Book, OPENED_AT } from '../open-book';
import { runAxe } from './axe';
import { OWN_CLOCK, passTime } from './own-clock';
import {
  type BookBeside,
  MENU_ITEMS,
  type MenuItem,
  type OpenOptions,
  type OpenSidebar,
  type Place,
  type SidebarPage,
} from './place';
import { changing, range, SELECTED, TABS } from './statements';

/** Opens the page without a workbook. */
type OpenStart = (browser: Browser, prepare: Prepare) => Promise<OpenPage>;

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Calls of the test's own have ids below zero. */
const UNUSED_BRIDGE = '{ calls: [], held: new Map(), refusal: null }';
const BRIDGE = `if (self === top) {
  globalThis.bridge = ${UNUSED_BRIDGE};
  const failed = ({ source, data: { id } }, message) => source.postMessage({ id, ok: false, message }, '*');
  addEventListener('message', async (event) => {
    const { data } = event;
    if (!event.isTrusted || data?.kind !== 'call' || data.id < 0) return;
    bridge.calls.push({ name: data.name, source: event.source });
    const held = bridge.held.get(data.name);
    if (held === undefined && bridge.refusal === null) return;
    event.stopImmediatePropagation();
    await held?.promise;
    if (bridge.refusal !== null) failed(event, bridge.refusal);
    else dispatchEvent(new MessageEvent('message', { data, source: event.source }));
  });
}`;

/**
 * The pages that tests share, for a book is opened in one in half the time: in the other one the sidebar has a clock of its own.
 * And the test that has used it last.
 */
const shared = new Map<boolean, { readonly open: OpenPage; test: string | undefined }>();

const SIDEBAR = '.sidebar iframe';
const DIALOG = 'dialog iframe';

/** How pages of the script are opened in a page that is opened so. */
export function inPage(openStart: OpenStart): Place {
  const openBook = async (
    browser: Browser,
    book: Book,
    { ownClock = false }: OpenOptions,
  ): Promise<OpenPage> => {
    const open = await sharedPage(browser, openStart, ownClock);
    await dropBook(open, await book.host.save());
    await turnTo(book.activeSheet, open, ownClock);
    return open;
  };
  return {
    open: async (browser, book, options) => shownPage(await openBook(browser, book, options), SIDEBAR),
    choose: async (browser, book, item) => choose(await openBook(browser, book, {}), item),
  };
}

/** A test that opens a second book, or is tried again, gets another page: who knows what stands in the first. */
async function sharedPage(browser: Browser, openStart: OpenStart, ownClock: boolean): Promise<OpenPage> {
  const test = expect.getState().currentTestName;
  const known = shared.get(ownClock);
  if (known?.open.page.context().browser() !== browser || known.test === test) {
    const open = await openStart(browser, async (page) => {
      await prepare(page);
      await page.clock.setFixedTime(OPENED_AT);
      if (ownClock) await page.addInitScript(`if (self !== top) ${OWN_CLOCK}`);
    });
    shared.set(ownClock, { open, test });
    return open;
  }
  known.test = test;
  const { page } = known.open;
  await page.emulateMedia({ ...PLAIN_MEDIA, reducedMotion: 'reduce' });
  await page.evaluate(`__pwClock.controller.setFixedTime(${Date.parse(OPENED_AT)})`);
  return known.open;
}

const PLAIN_MEDIA = { media: null, colorScheme: null, forcedColors: null };

async function prepare(page: Page): Promise<void> {
  // A book that a test has changed is given up.
  page.on('dialog', (dialog) => void dialog.accept());
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(BRIDGE);
  // Nobody is asked for a name.
  await page.addInitScript("if (self === top) localStorage.setItem('jiko-hyoka.note-name', '')");
}

/** Opens a workbook in the page as a person does who drops it there, in place of the one that is open. */
async function dropBook(open: OpenPage, workbook: Uint8Array): Promise<void> {
  await open.page.evaluate(`{
    globalThis.bridge = ${UNUSED_BRIDGE};
    document.querySelector('${SIDEBAR}')?.setAttribute('data-before', '');
    const bytes = Uint8Array.from(atob('${Buffer.from(workbook).toString('base64')}'), (each) => each.charCodeAt(0));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], 'book.xlsx'));
    const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    document.querySelector('.page').dispatchEvent(drop);
  }`);
  await open.page.locator(`${SIDEBAR}:not([data-before])`).waitFor({ state: 'attached' });
  await sidebarIsReady(open);
}

/** An item shows a dialog, or the sidebar anew. */
async function choose(open: OpenPage, item: MenuItem): Promise<OpenSidebar> {
  const { page } = open;
  await page.evaluate(`document.querySelector('${SIDEBAR}').dataset.before = ''`);
  await open.choose(MENU_ITEMS[item]);
  await page.locator(`${DIALOG}, ${SIDEBAR}:not([data-before])`).first().waitFor();
  return shownPage(open, (await page.locator(DIALOG).count()) > 0 ? DIALOG : SIDEBAR);
}

function shownPage(open: OpenPage, selector: string): OpenSidebar {
  const { page } = open;
  const shown = frameAsPage(page, selector);
  const own = open.requests.length;
  return {
    page: shown,
    book: bookOf(open),
    calls: () =>
      page.evaluate(`bridge.calls.filter(({ source }) => source === document.querySelector('${selector}').contentWindow)
        .map(({ name }) => name)`),
    // The page itself hands reports to its server; the sidebar asks for nothing.
    get requests() {
      return open.requests.slice(own).filter((url) => !/^http:\/\/127\.0\.0\.1:\d+\/api\//.test(url));
    },
    refuse: (sentence) => page.evaluate(`bridge.refusal = ${JSON.stringify(sentence)}`),
    hold: (name) => hold(page, name),
    noticesNothing: async () => void (await hold(page, 'getPulse')),
    choose: (item) => choose(open, item),
    closes: () => page.locator(selector).waitFor({ state: 'detached' }),
    enter: () => page.locator(selector).focus(),
    isSheetFocused: () => page.evaluate("document.activeElement.matches('[data-u-comp=editor]')"),
    violations: () => runAxe(shown),
    says: (text) => shown.locator('#status', { hasText: text }).waitFor(),
  };
}

async function hold(page: Page, name: string): Promise<() => Promise<void>> {
  await page.evaluate(`{
    const held = {};
    held.promise = new Promise((resolve) => { held.release = resolve; });
    bridge.held.set('${name}', held);
  }`);
  return () => page.evaluate(`{ bridge.held.get('${name}').release(); bridge.held.delete('${name}'); }`);
}

/** A file does not say which tab is in front. What the sidebar asks for because of another one is no call of the test's. */
async function turnTo(sheet: string, open: OpenPage, ownClock: boolean): Promise<void> {
  const { page } = open;
  const book = bookOf(open);
  if ((await book.selected()).startsWith(`${sheet} `)) return;
  await book.show(sheet);
  if (ownClock) await pass(page, SIDEBAR, 1_000);
  await page.evaluate(until("bridge.calls.some(({ name }) => name === 'getPulse')"));
  await book.call('getPulse');
  await page.evaluate("bridge.calls = bridge.calls.filter(({ name }) => name !== 'getPulse')");
}

async function pass(page: Page, selector: string, milliseconds: number): Promise<void> {
  const evaluate = async <Result>(expression: string): Promise<Result> =>
    (await frameOf(page, selector)).evaluate<Result>(expression);
  await passTime(milliseconds, evaluate, () => page.evaluate<boolean>('bridge.held.size > 0'));
}

async function frameOf(page: Page, selector: string): Promise<Frame> {
  const element = await page.locator(selector).elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error(`no frame ${selector}`);
  return frame;
}

/** Found anew each time: a frame that has just been made may still change its process. */
function frameAsPage(page: Page, selector: string): SidebarPage {
  const content = page.frameLocator(selector);
  return {
    evaluate: async (expression) => (await frameOf(page, selector)).evaluate(expression),
    getByLabel: (...args) => content.getByLabel(...args),
    getByRole: (...args) => content.getByRole(...args),
    getByText: (...args) => content.getByText(...args),
    locator: (...args) => content.locator(...args),
    clock: { runFor: (milliseconds) => pass(page, selector, milliseconds) },
    emulateMedia: (options) => page.emulateMedia(options),
    keyboard: page.keyboard,
    pdf: (options) => page.pdf(options),
  };
}

/** Where the page runs its script. */
export const scriptFrame = ({ page }: Pick<OpenPage, 'page'>): Promise<Frame> =>
  frameOf(page, 'body > iframe');

/** The workbook of the page: reached by calls of its script, as the sidebar's own are. */
export function bookOf({ page, showTab }: OpenPage): BookBeside {
  let lastId = 0;
  const send = async (name: string, args: readonly unknown[]): Promise<unknown> => {
    lastId -= 1;
    const id = lastId;
    const message = JSON.stringify({ kind: 'call', id, name, args });
    const frame = await frameOf(page, SIDEBAR);
    const answer = (await frame.evaluate(`new Promise((resolve) => {
      addEventListener('message', ({ data }) => { if (data.id === ${id}) resolve(data); });
      parent.postMessage(${message}, '*');
    })`)) as { ok: boolean; value: unknown; message: string };
    if (!answer.ok) throw new Error(answer.message);
    return answer.value;
  };
  const run = async (statements: string): Promise<unknown> => {
    const script = await scriptFrame({ page });
    lastId -= 1;
    const name = `doneByTest${-lastId}`;
    await script.evaluate(`void (globalThis.${name} = () => { ${statements} })`);
    return send(name, []);
  };
  return {
    run,
    async call(name, ...args) {
      const { value, error } = (await send(name, args)) as Answer<never>;
      if (error) throw Object.assign(new Error(error.message), error);
      return value;
    },
    values: async (sheet, a1) => (await run(`return ${range(sheet, a1)}.getValues();`)) as unknown[][],
    edit: async (sheet, a1, value) =>
      void (await run(
        `const range = ${range(sheet, a1)};
        range.setValue(${JSON.stringify(value)});
        onEdit({ range, source: SpreadsheetApp.getActive(), value: ${JSON.stringify(value)} });`,
      )),
    change: async (sheet, call) => void (await run(changing(sheet, call))),
    selected: async () => String(await run(SELECTED)),
    tabs: async () => (await run(TABS)) as string[],
    show: showTab,
    file: async (name) => {
      const bytes = await run(
        `try { return Drive.Files.export('${name}', '${DOCX}', { alt: 'media' }).getBytes(); } catch (error) { return null; }`,
      );
      return bytes === null ? null : Uint8Array.from(bytes as number[]);
    },
    setClock: (time) => page.evaluate(`__pwClock.controller.setFixedTime(${Date.parse(time)})`),
  };
}
