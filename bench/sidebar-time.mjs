/** The sidebar's list of 500 findings in a browser: how soon it can be used, and how it follows the typing of a filter. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeWorkbook } from './big-workbook.mjs';
import { callScript, loadScript, openHost, ROOT } from './built-project.mjs';
import { amount } from './effort.mjs';
import { launchBrowser } from './launch-browser.mjs';
import { median } from './median-times.mjs';

const FINDINGS = amount(500, 40);
const ROUNDS = amount(7, 1);
const TYPED = '整理番号12';
/** An office computer of some years ago beside the one that measures. */
const SLOWER = 4;

const SIDEBAR = readFileSync(join(ROOT, 'dist/Sidebar.html'), 'utf8');
const ADDRESS = 'https://sidebar.test/';

export async function measureSidebar() {
  const overview = await makeOverview();
  const browser = await launchBrowser();
  try {
    const [fast, slow] = [await measureAt(1, browser, overview), await measureAt(SLOWER, browser, overview)];
    return [
      row(`${FINDINGS} findings: from the answer to the list, ms`, fast.list, 200),
      row(`the same, processor slowed ${SLOWER} times`, slow.list, null),
      row(`${FINDINGS} findings: from a key in the filter to the list, ms`, fast.keys, 50),
      row(`the same, processor slowed ${SLOWER} times`, slow.keys, null),
    ];
  } finally {
    await browser.close();
  }
}

const row = (what, times, budget) => ({
  what,
  detail: `median of ${times.length}, slowest ${Math.max(...times).toFixed(0)} ms`,
  value: median(times),
  budget,
});

/** The script's own answer for a department whose ratings are all missing. */
async function makeOverview() {
  const host = await openHost(await makeWorkbook({ 総務課: FINDINGS }));
  try {
    loadScript(host);
    const sheet = host.globals.SpreadsheetApp.getActive().getSheetByName('総務課');
    sheet.getRange(6, 6, FINDINGS, 1).clearContent();
    sheet.activate();
    const overview = await callScript(host, 'getOverview');
    const found = overview.departments[0].findings.length;
    if (found !== FINDINGS) throw new Error(`${found} findings were made instead of ${FINDINGS}`);
    return JSON.stringify({ value: overview, error: null });
  } finally {
    host.dispose();
  }
}

/** Milliseconds of each round: from the answer to the painted `list`, and from each of the `keys` to the list after it. */
async function measureAt(slowdown, browser, overview) {
  const times = { list: [], keys: [] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const page = await openSidebar(browser, slowdown);
    const list = await page.evaluate(`answer(${JSON.stringify(overview)})`);
    const keys = await typeFilter(page);
    await page.context().close();
    // The first round also pays for the browser's own start.
    if (round > 0) {
      times.list.push(list);
      times.keys.push(...keys);
    }
  }
  return times;
}

/** The sidebar with its list open, waiting for the answer to its first question. */
async function openSidebar(browser, slowdown) {
  const context = await browser.newContext({ viewport: { width: 300, height: 640 }, locale: 'ja-JP' });
  const page = await context.newPage();
  await page.route(ADDRESS, (route) => route.fulfill({ contentType: 'text/html', body: SIDEBAR }));
  await page.addInitScript(GOOGLE);
  await page.goto(ADDRESS);
  await page.getByRole('tab', { name: '直す' }).click();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return page;
}

async function typeFilter(page) {
  await page.getByText('種類や言葉で絞り込む').click();
  await page.getByRole('searchbox').focus();
  await page.evaluate('watchKeys()');
  const before = await page.locator('.finding').count();
  for (const character of TYPED) await page.keyboard.type(character);
  await page.waitForFunction(`keys.length === ${TYPED.length}`);
  const after = await page.locator('.finding').count();
  if (after === 0 || after >= before) throw new Error(`the filter left ${after} of ${before} findings`);
  return page.evaluate('keys');
}

/** google.script, whose only answer is given by hand; and what takes the times, up to the end of the next frame. */
const GOOGLE = `
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  let succeed;
  const run = (success) => new Proxy({}, { get: (_, name) => {
    if (name === 'withSuccessHandler') return run;
    if (name === 'withFailureHandler') return () => run(success);
    return () => { if (name === 'getOverview') succeed = success; };
  } });
  globalThis.google = { script: { run: run(), host: { editor: { focus() {} } } } };
  globalThis.answer = async (text) => {
    const value = JSON.parse(text);
    const start = performance.now();
    succeed(value);
    do await painted(); while (document.querySelector('.finding') === null);
    return performance.now() - start;
  };
  globalThis.keys = [];
  globalThis.watchKeys = () => addEventListener('input', async ({ timeStamp }) => {
    await painted();
    keys.push(performance.now() - timeStamp);
  }, true);
`;
