/** The first minutes: a new year begun on the start page, in both forms of the page. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBook } from '../open-book';
import { launchForFile } from './file-browser';
import { type OpenPage, openServedStart, openStartPage, sidebarIsReady } from './open-page';

let browser: Browser;
launchForFile((launched) => {
  browser = launched;
});

async function begin(open: OpenPage): Promise<void> {
  const { page } = open;
  await page.getByRole('button', { name: '新しい年度を始める' }).click();
  await page.getByLabel('年度').fill('平成29');
  await page.getByLabel('課の名前').fill('総務課\n税務住民課');
  await page.getByLabel('提出期限').fill('H30.4.20');
  await page.getByRole('button', { name: 'シートを作る' }).click();
  await sidebarIsReady(open);
}

it('begins a year on the served page, and the new workbook gets its name when it is saved', async () => {
  const open = await openServedStart(browser);
  const { page, sidebar, folder } = open;
  await page.getByRole('button', { name: '新しい年度を始める' }).waitFor();
  expect(await open.violations()).toEqual([]);
  await begin(open);
  await sidebar.getByRole('button', { name: /目標を書く/ }).waitFor();
  expect(await page.locator('.saved-state').innerText()).toBe('未保存の変更あり');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  const name = page.getByRole('dialog', { name: '名前を付けて保存' }).getByLabel('新しいファイル名');
  expect(await name.inputValue()).toBe('平成29年度_自己評価.xlsx');
  await name.fill('総務.xlsx');
  await name.press('Enter');
  await open.status.filter({ hasText: '保存しました。' }).waitFor();
  const book = await openBook({ workbook: readFileSync(join(folder, '総務.xlsx')) });
  expect(book.values('設定', 'B2:B4').flat()).toEqual(['平成29年度', 'H30.3.31', 'H30.4.20']);
  expect(book.values('税務住民課', 'B2')).toEqual([['税務住民課']]);
  // From now on saving asks no more.
  await open.showTab('税務住民課');
  await open.type('E6', '徴収を行います。');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.locator('.saved-state', { hasText: '保存済み' }).waitFor();
  // Loaded anew, the page offers the workbook, which is still saved in its place.
  await page.reload();
  await page.getByRole('button', { name: '「総務.xlsx」を開く' }).click();
  await sidebarIsReady(open);
  await open.showTab('税務住民課');
  await open.type('E7', '相談を行います。');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.locator('.saved-state', { hasText: '保存済み' }).waitFor();
  const again = await openBook({ workbook: readFileSync(join(folder, '総務.xlsx')) });
  expect(again.values('税務住民課', 'E6:E7').flat()).toEqual(['徴収を行います。', '相談を行います。']);
  expect(open.errors).toEqual([]);
});

it('offers the practice workbook of the command as before', async () => {
  const open = await openServedStart(browser);
  await open.page.getByRole('button', { name: '練習用のブックで試す' }).click();
  await sidebarIsReady(open);
  expect(await open.page.locator('.book-name').innerText()).toBe('練習用.xlsx');
  expect(existsSync(join(open.folder, 'out/練習用.xlsx'))).toBe(true);
});

it('begins a year in the one file, says at the fields what is wrong, and asks nobody for anything', async () => {
  const open = await openStartPage(browser);
  const { page } = open;
  await page.getByRole('button', { name: '新しい年度を始める' }).click();
  await page.getByLabel('提出期限').fill('四月ごろ');
  await page.getByRole('button', { name: 'シートを作る' }).click();
  await open.status.filter({ hasText: '入力を確かめてください（2か所）。' }).waitFor();
  expect(await page.locator('textarea:focus').getAttribute('name')).toBe('departments');
  expect(await open.violations()).toEqual([]);
  await page.getByRole('button', { name: '戻る' }).click();
  await begin(open);
  expect(await page.locator('.book-name').innerText()).toBe('平成29年度_自己評価.xlsx');
  expect(open.requests).toHaveLength(1);
  expect(open.errors).toEqual([]);
});

it('begins the next year from an open workbook, whose file stays as it is', async () => {
  const open = await openServedStart(browser);
  const { page, folder } = open;
  await page.getByRole('button', { name: '練習用のブックで試す' }).click();
  await sidebarIsReady(open);
  const before = readFileSync(join(folder, 'out/練習用.xlsx'));
  await page.getByRole('button', { name: 'ファイル' }).click();
  await page.getByRole('menuitem', { name: '次の年度を始める' }).click();
  await page.locator('.book-name', { hasText: '平成30年度_自己評価.xlsx' }).waitFor();
  await sidebarIsReady(open);
  await open.status.filter({ hasText: '平成30年度のブックを作りました。' }).waitFor();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByRole('dialog', { name: '名前を付けて保存' }).getByLabel('新しいファイル名').press('Enter');
  await open.status.filter({ hasText: '保存しました。' }).waitFor();
  const name = '平成30年度_自己評価.xlsx';
  const path = [join(folder, name), join(folder, 'out', name)].find(existsSync) ?? '';
  const book = await openBook({ workbook: readFileSync(path) });
  expect(book.values('設定', 'B2')).toEqual([['平成30年度']]);
  expect(book.values('総務課', 'F6:G6')).toEqual([['', '']]);
  expect(readFileSync(join(folder, 'out/練習用.xlsx')).equals(before)).toBe(true);
  expect(open.errors).toEqual([]);
});
