/** A table as Word puts it on the clipboard, with its styles, pasted into a 課's tab: the dialog opens over what was pasted. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../launch-browser';
import { exampleBytes, printedHtml } from '../papers/seed-shapes';
import { pasting } from './cell-hands';
import { closeServers, type OpenPage, openOfflinePage, openServedPage } from './open-page';

jest.setTimeout(300_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await closeServers();
});

/** Word's own styles, a comment that looks like an end, and a style of a cell that names a tag. */
const WORD = printedHtml().replace(
  /<style>.*?<\/style>/s,
  '<meta name=Generator content="Microsoft Word 15"><style><!--\n@font-face{font-family:"ＭＳ 明朝";}\np.MsoNormal, td{margin:0mm;mso-style-name:"</td><table>";}\n--></style>',
);

it.each([
  ['the one file', (): Promise<OpenPage> => openOfflinePage(browser, exampleBytes('h29.xlsx'))],
  ['the served page', (): Promise<OpenPage> => openServedPage(browser, exampleBytes('h29.xlsx'))],
] as const)('in %s', async (_name, opens) => {
  expect(WORD).toMatch(/^<html.*<head><meta.*<style>/s);
  const open = await opens();
  const { page, selected } = open;
  await open.showTab('総務課');
  // The tab is shown some moments after the click, and the cells before it have these names too.
  await open.select('B5');
  await selected.filter({ hasText: /^B5 個別事業/ }).waitFor({ state: 'attached' });
  await open.select('A15');
  await page.evaluate(pasting({ 'text/html': WORD, 'text/plain': 'x' }));
  const offered = page.getByRole('dialog', { name: '表を取り込みますか' });
  await offered.getByText('目標が9件ある').waitFor();
  await offered.getByRole('button', { name: '確かめてから取り込む' }).press('Enter');
  const dialog = page.getByRole('dialog').frameLocator('iframe');
  await dialog.getByText('目標 9件、達成度 9件、効果・理由 9件').waitFor();
  // The paper is shown as Word shows it: what its styles say is no text.
  expect(await dialog.getByText('mso-style-name').count()).toBe(0);
  await dialog.getByRole('button', { name: '9件を「総務課」に書き込む' }).press('Enter');
  await dialog.getByText('「総務課」の15行目から9件を書き込みました').first().waitFor();
  await dialog.getByRole('button', { name: '閉じる' }).press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await open.select('E15');
  await selected.filter({ hasText: /^E15 \S/ }).waitFor({ state: 'attached' });
  expect(open.errors).toEqual([]);
});
