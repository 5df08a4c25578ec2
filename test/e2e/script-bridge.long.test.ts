/** google.script in the page's sidebar keeps Google's rules. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../launch-browser';
import { scriptFrame } from '../sidebar/in-page';
import { type OpenPage, openOfflinePage, until } from './open-page';

const EXAMPLE = readFileSync(join(__dirname, '../../examples/h29.xlsx'));

let browser: Browser;
let open: OpenPage;
beforeAll(async () => {
  browser = await launchBrowser();
  open = await openOfflinePage(browser, EXAMPLE);
});
afterAll(() => browser.close());

const inSidebar = (expression: string): Promise<unknown> => open.inSidebar(expression);

it('offers the top-level functions of the script and no others', async () => {
  expect(await inSidebar('typeof google.script.run.selectCell')).toBe('function');
  expect(await inSidebar('typeof google.script.run.parseInt')).toBe('undefined');
  expect(await inSidebar('typeof google.script.run.SpreadsheetApp')).toBe('undefined');
  expect(await inSidebar("Object.keys(google.script.run).filter((name) => name.endsWith('_'))")).toEqual([]);
});

it('gives the value to the success handler, with the user object', async () => {
  const got = await inSidebar(`new Promise((resolve) => google.script.run
    .withSuccessHandler((value, user) => resolve([value, user])).withUserObject('私')
    .selectCell('総務課', 'F7'))`);
  expect(got).toEqual([{ value: true, error: null }, '私']);
  await open.selected.filter({ hasText: /^F7 4$/ }).waitFor({ state: 'attached' });
});

it('gives what the script throws to the failure handler', async () => {
  // The script's own functions answer whatever they are given, so one is put in the place of one of them.
  const script = await scriptFrame(open);
  await script.evaluate('void (globalThis.forgetUnfinishedRun = () => null.length)');
  const got = await inSidebar(`new Promise((resolve) => google.script.run
    .withFailureHandler((error) => resolve([error.name, error.message])).forgetUnfinishedRun())`);
  expect(got).toEqual(['ScriptError', expect.stringMatching(/^TypeError: /)]);
});

it('asks for the name before 履歴 is folded and before it is kept who has looked', async () => {
  const dialog = open.page.getByRole('dialog', { name: 'メモと履歴に残す名前' });
  for (const call of ["foldHistory('2018/04/01')", "noteLook('総務課')"]) {
    const stopped = inSidebar(`new Promise((resolve) => google.script.run
      .withSuccessHandler(({ error }) => resolve(error.message)).${call})`);
    await dialog.getByRole('button', { name: 'キャンセル' }).click();
    expect(await stopped).toMatch(/^名前の入力を取りやめたため、何も変えていません。/);
  }
});

it('asks for the name at the first hand-over, which then tells it', async () => {
  const handIn = (): Promise<unknown> =>
    inSidebar(`new Promise((resolve) => google.script.run.withSuccessHandler(({ value, error }) =>
      resolve(error ? error.message : value.written)).changeState({ department: '総務課', handOver: '提出' }))`);
  const dialog = open.page.getByRole('dialog', { name: 'メモと履歴に残す名前' });
  const stopped = handIn();
  await dialog.getByRole('button', { name: 'キャンセル' }).click();
  expect(await stopped).toMatch(/^名前の入力を取りやめたため、何も変えていません。/);
  const done = handIn();
  await dialog.getByLabel('名前', { exact: true }).fill('総務課 山田');
  await dialog.getByRole('button', { name: 'OK' }).click();
  expect(await done).toBe(true);
  const state = await inSidebar(`new Promise((resolve) => google.script.run.withSuccessHandler(({ value }) =>
    resolve(JSON.stringify(value))).getOverview())`);
  expect(state).toContain('"by":"総務課 山田"');
});

it('refuses dates and functions as arguments at the call itself', async () => {
  const refusal = (argument: string): Promise<unknown> =>
    inSidebar(
      `(() => { try { google.script.run.selectCell('総務課', ${argument}); } catch (error) { return String(error); } })()`,
    );
  expect(await refusal('new Date()')).toBe('TypeError: Failed due to illegal value in property: 1');
  expect(await refusal('{ cell: () => 1 }')).toBe('TypeError: Failed due to illegal value in property: 1');
  expect(await refusal('document.body')).toBe('TypeError: Failed due to illegal value in property: 1');
});

/** Sends a call past google.script.run, and gives the page's answer. */
const answerTo = (name: string): Promise<unknown> =>
  inSidebar(`new Promise((resolve) => {
    addEventListener('message', ({ data }) => { if (data.id === 99) resolve(data); });
    parent.postMessage({ kind: 'call', id: 99, name: '${name}', args: [] }, '*');
  })`);

it('lets no other function be called by a message of its own making', async () => {
  expect(await answerTo('eval')).toEqual({
    id: 99,
    ok: false,
    message: 'Error: Script function not found: eval',
  });
});

it('has no origin: it reaches neither the page around it nor its storage', async () => {
  expect(
    await inSidebar(
      '(() => { try { return parent.document.title; } catch (error) { return error.name; } })()',
    ),
  ).toBe('SecurityError');
  expect(
    await inSidebar(
      '(() => { try { return String(localStorage); } catch (error) { return error.name; } })()',
    ),
  ).toBe('SecurityError');
});

it('lets its forms, dialogs, windows and downloads be, and nothing else beside scripts', async () => {
  const allowed = await open.page.locator('.sidebar iframe').getAttribute('sandbox');
  expect(allowed?.split(' ').sort()).toEqual([
    'allow-downloads',
    'allow-forms',
    'allow-modals',
    'allow-popups',
    'allow-popups-to-escape-sandbox',
    'allow-scripts',
  ]);
});

it('shows the script a world without the browser', async () => {
  const names = [
    'setTimeout',
    'fetch',
    'URL',
    'XMLHttpRequest',
    'localStorage',
    'addEventListener',
    'navigator',
  ];
  const seen = await open.page.evaluate(
    `(() => { const { contentWindow } = document.querySelector('body > iframe');
      return ${JSON.stringify(names)}.filter((name) => contentWindow[name] !== undefined); })()`,
  );
  expect(seen).toEqual([]);
});

it('keeps the eleventh call back until one of ten has ended', async () => {
  // A script cannot wait, so one of its functions is replaced by one that ends when it is told to.
  await open.page.evaluate(`
    globalThis.begun = [];
    document.querySelector('body > iframe').contentWindow.selectCell = (sheet, cell) =>
      new Promise((end) => begun.push(() => end(cell)));`);
  await inSidebar(`globalThis.ended = [];
    for (let count = 1; count <= 25; count += 1) {
      google.script.run.withSuccessHandler((cell) => ended.push(cell)).selectCell('総務課', String(count));
    }`);
  const begun = (): Promise<unknown> => open.page.evaluate('begun.length');
  await open.page.evaluate(until('begun.length >= 10'));
  await answerTo('eval'); // Messages come in order: by now an eleventh would have begun.
  expect(await begun()).toBe(10);
  await open.page.evaluate('begun[3]()');
  await open.page.evaluate(until('begun.length >= 11'));
  expect(await inSidebar('ended')).toEqual(['4']);
  await open.page.evaluate('setInterval(() => begun.forEach((end) => end()), 10)');
  await inSidebar(until('ended.length === 25'));
});
