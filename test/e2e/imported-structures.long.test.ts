/** Papers of other shapes through the dialog of the page, from a book with the town's levels to what the saved book then holds. */
import type { Browser } from 'playwright-core';
import { bookWithLevels, type Lines } from '../google/levels/levels-on-host';
import { launchBrowser } from '../launch-browser';
import { closeBooks, openBook } from '../open-book';
import { STRUCTURES, type Structure } from '../papers/structures';
import { pasting, saved } from './cell-hands';
import { type OpenPage, openOfflinePage } from './open-page';

jest.setTimeout(300_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(closeBooks);

/** As a file of their own, or as what the clipboard holds of a page. */
const PAPERS = [
  ['a row per goal, the theme over all its rows', 'clipboard'],
  ['group headers over two rows, self and second', 'clipboard'],
  ['signs as levels, two ratings, a mid-year column', 'file'],
  ['circled numbers below themes in brackets', 'file'],
  ['the rating with its words behind it', 'file'],
  ['a small table per item, its heading above it', 'file'],
  ['figures: target, actual, unit and a rating', 'file'],
] as const;

const structureOf = (name: string): Structure => {
  const found = STRUCTURES.find((each) => each.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

/** Puts the paper into the dialog. */
async function bringIn(
  { page }: OpenPage,
  { file, text }: Structure,
  way: 'file' | 'clipboard',
): Promise<void> {
  const frame = page.getByRole('dialog').frameLocator('iframe');
  if (way === 'file') {
    const buffer = Buffer.from(text);
    await frame.locator('input[type=file]').setInputFiles({ name: file, mimeType: 'text/plain', buffer });
    return;
  }
  await frame.getByLabel('文書の表や文を貼り付ける').focus();
  const element = await page.getByRole('dialog').locator('iframe').elementHandle();
  const html = `<html><body><!--StartFragment-->${text}<!--EndFragment--></body></html>`;
  await (await element?.contentFrame())?.evaluate(pasting({ 'text/html': html, 'text/plain': 'x' }));
}

it.each(PAPERS)('%s, from the %s', async (name, way) => {
  const structure = structureOf(name);
  const { rows, own = {}, scale } = structure;
  const lines: Lines = scale.map(({ symbol, meaning }) => [symbol, meaning]);
  const made = await bookWithLevels(lines, scale.at(-1)?.symbol ?? '');
  const open = await openOfflinePage(browser, await made.host.save());
  await open.showTab('総務課');
  await open.choose('前年度の文書を取り込む');
  const dialog = open.page.getByRole('dialog').frameLocator('iframe');
  await dialog.getByRole('heading', { name: '取り込む文書' }).waitFor();
  await bringIn(open, structure, way);
  await dialog.getByText(`目標 ${rows.length}件、達成度 ${rows.length}件`).waitFor();
  for (const box of await dialog.locator('.import-added input').all()) await box.check();
  // One of them names another 課.
  const sure = dialog.getByLabel('このままでよいことを確かめました');
  if ((await sure.count()) > 0) await sure.press(' ');
  await dialog.getByText('確かめるところはありません。').waitFor();
  await dialog.getByRole('button', { name: `${rows.length}件を「総務課」に書き込む` }).press('Enter');
  await dialog.getByText(`6行目から${rows.length}件を書き込みました`).first().waitFor();
  await dialog.getByRole('button', { name: '閉じる' }).press('Enter');
  await open.page.getByRole('dialog').waitFor({ state: 'detached' });

  const book = await openBook({ workbook: await saved(open) });
  const goals = await book.call('getGoals', '総務課');
  expect(goals).toMatchObject(
    rows.map(([theme, number, goal, rating, outcome]) => ({
      ...{ theme: expect.stringContaining(theme), number, goal, rating, outcome },
    })),
  );
  const further = Object.fromEntries(goals[0]?.further.map((each) => [each.name, each.text]) ?? []);
  expect(further).toMatchObject(own);
  expect(open.errors).toEqual([]);
  await open.page.close();
});
