/** The built page in a real browser: served by the real command over a file of its own, or as the offline file. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';

const ROOT = join(__dirname, '../..');
const OFFLINE_FILE = join(ROOT, 'dist-local/jiko-hyoka.html');

export interface OpenPage {
  readonly page: Page;
  /** The sidebar's own page. */
  readonly sidebar: FrameLocator;
  /** Every address that was asked for, data and blob addresses left out. */
  readonly requests: readonly string[];
  /** What the browser reported as an error, a refusal by the page's policy among it. */
  readonly errors: readonly string[];
  /** Brings a tab to the front. */
  showTab(name: string): Promise<void>;
  /** Chooses an item of the script's menu. */
  choose(item: string): Promise<void>;
  /** Selects cells by the name box, such as 'F9' or 'F9:G12', as a person may. */
  select(cells: string): Promise<void>;
  /** Selects a cell and types into it. */
  type(cell: string, text: string): Promise<void>;
  /** Waits until the keyboard is in the sheet, or in the element of this selector. */
  hasKeyboard(selector?: string): Promise<void>;
  /** axe's violations outside the sheet itself, which is Univer's, each as its rule and the elements. */
  violations(): Promise<readonly string[]>;
  /** The selected cell as it is read out, 'F9 2'. */
  readonly selected: Locator;
  /** What the page says. */
  readonly status: Locator;
  /** How many pixels of the sheet have exactly this colour, such as '#f4cccc'. */
  pixels(color: string): Promise<number>;
  /** Runs an expression in the sidebar's frame, without the keyboard going there. */
  inSidebar(expression: string): Promise<unknown>;
}

export interface ServedPage extends OpenPage {
  /** The workbook's file as it now is. */
  book(): Uint8Array;
  /** The command's working folder, with book.xlsx in it. */
  readonly folder: string;
}

/** A browser with a window lets a key press reach the clipboard; one without must be told. */
const SCREEN = {
  viewport: { width: 1280, height: 800 },
  locale: 'ja-JP',
  permissions: ['clipboard-read', 'clipboard-write'],
};

const servers: ChildProcess[] = [];
const folders: string[] = [];

/** Ends the servers of this test file and removes their folders. */
export async function closeServers(): Promise<void> {
  for (const server of servers.splice(0)) {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
  }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** `jiko-hyoka open` without a workbook. */
export interface StartServer {
  readonly address: string;
  /** Its working folder. */
  readonly folder: string;
}

/** Runs until {@link closeServers}. */
export async function serveStart(): Promise<StartServer> {
  const folder = mkdtempSync(join(tmpdir(), 'jiko-hyoka-page-'));
  folders.push(folder);
  return serve(folder, []);
}

/** `jiko-hyoka open` with the full path of book.xlsx, which is all that is in `folder`. Runs until {@link closeServers}. */
export async function serveFarBook(workbook: Uint8Array): Promise<StartServer> {
  const folder = mkdtempSync(join(tmpdir(), 'jiko-hyoka-page-'));
  folders.push(folder);
  const far = join(folder, 'far');
  mkdirSync(far);
  writeFileSync(join(far, 'book.xlsx'), workbook);
  return { ...(await serve(folder, [join(far, 'book.xlsx')])), folder: far };
}

async function serve(folder: string, args: readonly string[]): Promise<StartServer> {
  const server = spawn(process.execPath, [join(ROOT, 'dist-local/cli.cjs'), 'open', ...args], {
    cwd: folder,
  });
  servers.push(server);
  return { address: await addressOf(server), folder };
}

/** Done with a page before it is loaded. */
export type Prepare = (page: Page) => Promise<void>;

const asItIs: Prepare = async () => undefined;

/** Opens the start page of a server, of one of its own where none is given. */
export async function openServedStart(
  browser: Browser,
  server?: StartServer,
  prepare = asItIs,
): Promise<OpenPage & { readonly folder: string }> {
  const { address, folder } = server ?? (await serveStart());
  const page = await browser.newPage(SCREEN);
  await prepare(page);
  const opened = watch(page);
  await page.goto(address);
  return { ...opened, folder };
}

export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** Runs `jiko-hyoka open book.xlsx` over these bytes and opens the address that it prints. */
export async function openServedPage(
  browser: Browser,
  workbook: Uint8Array,
  viewport: WindowSize = SCREEN.viewport,
  prepare = asItIs,
): Promise<ServedPage> {
  const folder = mkdtempSync(join(tmpdir(), 'jiko-hyoka-page-'));
  folders.push(folder);
  writeFileSync(join(folder, 'book.xlsx'), workbook);
  const cli = join(ROOT, 'dist-local/cli.cjs');
  const server = spawn(process.execPath, [cli, 'open', 'book.xlsx'], { cwd: folder });
  servers.push(server);
  const page = await browser.newPage({ ...SCREEN, viewport });
  await prepare(page);
  const opened = watch(page);
  await page.goto(await addressOf(server));
  await sidebarIsReady(opened);
  return { ...opened, folder, book: () => readFileSync(join(folder, 'book.xlsx')) };
}

/** Opens the offline file from disk, without a network, and the workbook in it. */
export async function openOfflinePage(
  browser: Browser,
  workbook: Uint8Array,
  viewport: WindowSize = SCREEN.viewport,
  prepare = asItIs,
): Promise<OpenPage> {
  const opened = await openStartPage(browser, viewport, prepare);
  const { page } = opened;
  const file = { name: 'book.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(workbook) };
  await page.locator('input[type=file]').setInputFiles(file);
  await sidebarIsReady(opened);
  return opened;
}

/** Opens the offline file from disk, without a network and without a workbook. */
export async function openStartPage(
  browser: Browser,
  viewport: WindowSize = SCREEN.viewport,
  prepare = asItIs,
): Promise<OpenPage> {
  const page = await browser.newPage({ ...SCREEN, viewport, offline: true });
  await prepare(page);
  const opened = watch(page);
  await page.goto(pathToFileURL(OFFLINE_FILE).href);
  return opened;
}

function watch(page: Page): OpenPage {
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url())) requests.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const nameBox = page.locator('[data-u-comp=defined-name] input');
  const reads = (cell: string): RegExp => new RegExp(`^${cell}\\b`);
  const hasKeyboard = (selector = '[data-u-comp=editor]'): Promise<void> =>
    page.evaluate(until(`document.activeElement.matches('${selector}')`));
  const select = async (cells: string): Promise<void> => {
    await nameBox.fill(cells);
    await nameBox.press('Enter');
    // The name box gives what is typed to the sheet some moments later.
    await selected.filter({ hasText: reads(cells.split(':')[0] ?? '') }).waitFor({ state: 'attached' });
    await hasKeyboard();
  };
  const selected = page.locator('.read-aloud');
  return {
    page,
    sidebar: page.frameLocator('.sidebar iframe'),
    requests,
    errors,
    selected,
    status: page.locator('.status'),
    select,
    async choose(item) {
      await page.getByRole('button', { name: '自己評価' }).click();
      await page.getByRole('menuitem', { name: item, exact: true }).click();
    },
    showTab: (name) => page.locator('[data-u-comp=slide-tab-item]', { hasText: name }).first().click(),
    async type(cell, text) {
      await select(cell);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      // The entry is taken, or refused by a dialog, some moments after the key.
      const taken = selected.filter({ hasNotText: reads(cell) });
      await taken.or(page.getByRole('dialog')).first().waitFor({ state: 'attached' });
    },
    hasKeyboard,
    async violations() {
      await page.evaluate(AXE);
      return page.evaluate(RUN_AXE);
    },
    pixels: (color) => page.evaluate(COUNT_PIXELS.replace('COLOR', color)),
    async inSidebar(expression) {
      const element = await page.locator('.sidebar iframe').elementHandle();
      // A promise that nothing holds may be cleared away before it is settled.
      return (await element?.contentFrame())?.evaluate(`globalThis.asked = ${expression}`);
    },
  };
}

/** An expression that waits for another; the page's policy allows Playwright no evaluation of its own. */
export const until = (condition: string): string =>
  `new Promise((resolve) => {
    const timer = setInterval(() => { if (${condition}) { clearInterval(timer); resolve(); } }, 10);
  })`;

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** JIS X 8341-3:2016 AA is WCAG 2.0 AA. The sidebar's own page is tested where its tests are. */
const RUN_AXE = `axe.run(
  { exclude: ['.sheet', '.sidebar iframe', '[class*=univer]'] },
  { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`;

/** The largest canvas is the sheet; the others belong to editors of cells, which nobody sees. */
const COUNT_PIXELS = `(() => {
  const wanted = 'COLOR'.match(/[0-9a-f]{2}/gi).map((part) => parseInt(part, 16));
  const size = ({ width, height }) => width * height;
  const [canvas] = [...document.querySelectorAll('.sheet canvas')].sort((one, other) => size(other) - size(one));
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (wanted.every((part, index) => data[at + index] === part)) count += 1;
  }
  return count;
})()`;

export async function sidebarIsReady({ page, sidebar }: OpenPage): Promise<void> {
  // It has said what it found, or why it could not; over an empty workbook it asks for the year.
  const said = sidebar.locator('#status', { hasText: /。$/ });
  const asks = sidebar.getByRole('heading', { name: '新しい年度を始める' });
  await said.or(asks).first().waitFor({ state: 'attached' });
  // In a narrow window the sheet is there, out of sight.
  await page.locator('[data-u-comp=slide-tab-item]').first().waitFor({ state: 'attached' });
}

/** The command prints it to stderr when the server listens. */
function addressOf({ stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    stderr?.on('data', (text) => {
      printed += text;
      const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed) ?? [];
      if (address !== undefined) resolve(address);
    });
    stderr?.on('end', () => reject(new Error(printed)));
  });
}
