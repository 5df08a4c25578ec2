/**
 * The built sidebar in a real browser over the real host: google.script.run is carried into Node, where it calls the
 * script's own top-level functions.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Book } from '../open-book';

const ROOT = join(__dirname, '../..');
const ADDRESS = 'https://sidebar.example/';
const SIDEBAR = readFileSync(join(ROOT, 'dist/Sidebar.html'), 'utf8');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** JIS X 8341-3:2016 AA is WCAG 2.0 AA. */
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What Google puts into the frame of a sidebar, as far as the sidebar uses it. */
const BRIDGE = `
  globalThis.focused = 0;
  const runner = (success, failure) => new Proxy({}, { get: (_, name) => {
    if (name === 'withSuccessHandler') return (handler) => runner(handler, failure);
    if (name === 'withFailureHandler') return (handler) => runner(success, handler);
    return (...args) => {
      const call = navigator.onLine
        ? callScript(name, JSON.stringify(args)).then(JSON.parse)
        : Promise.resolve({ failed: 'NetworkError: Connection failure due to HTTP 0' });
      call.then(({ value, failed }) => failed === undefined ? success(value) : failure(new Error(failed)));
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

export interface OpenSidebar {
  readonly page: Page;
  /** Names of the server functions that were called, in order. */
  readonly calls: string[];
  /** Addresses that the page asked for besides its own. */
  readonly requests: readonly string[];
  /** From now on Google answers every call with this sentence; null lets them through again. */
  refuse(sentence: string | null): void;
  /** Keeps calls of this function waiting until the returned function is called. */
  hold(name: string): () => void;
  /** axe's violations, each as its rule and the elements; [] is what a test wants. */
  violations(): Promise<readonly string[]>;
  /** Waits until the status line says it. */
  says(text: string | RegExp): Promise<void>;
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly scale?: number;
  readonly ownClock?: boolean;
  /** Another page of the script, as a menu item shows it. */
  readonly html?: string | undefined;
}

/** Opens the sidebar beside the workbook, 300 px wide as Google's. With `ownClock` its time goes on by `page.clock`. */
export async function openSidebar(
  browser: Browser,
  book: Book,
  options: OpenOptions = {},
): Promise<OpenSidebar> {
  const page = await browser.newPage({
    viewport: { width: options.width ?? 300, height: options.height ?? 640 },
    deviceScaleFactor: options.scale ?? 1,
    locale: 'ja-JP',
    reducedMotion: 'reduce',
  });
  page.setDefaultTimeout(8_000);
  const calls: string[] = [];
  const requests: string[] = [];
  const held = new Map<string, Promise<void>>();
  let refusal: string | null = null;
  await page.route('**/*', (route) => {
    if (route.request().url() === ADDRESS)
      return route.fulfill({ contentType: 'text/html', body: options.html ?? SIDEBAR });
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
  if (options.ownClock) await page.clock.install();
  await page.addInitScript(BRIDGE);
  const sidebar: OpenSidebar = {
    page,
    calls,
    requests,
    refuse: (sentence) => {
      refusal = sentence;
    },
    hold: (name) => {
      let release = (): void => undefined;
      held.set(name, new Promise((resolve) => (release = resolve)));
      return () => {
        held.delete(name);
        release();
      };
    },
    violations: () => runAxe(page),
    says: (text) => page.locator('#status', { hasText: text }).waitFor(),
  };
  await page.goto(ADDRESS);
  return sidebar;
}

async function runAxe(page: Page): Promise<readonly string[]> {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(AXE);
  const options = JSON.stringify({ runOnly: STANDARDS });
  return page.evaluate(
    `axe.run(${options}).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`,
  );
}
