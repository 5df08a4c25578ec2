/** One workbook, and several who write it: two pages, a page and the command line. The second is told, and nothing is lost. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBook } from '../open-book';
import { launchForFile } from './file-browser';
import { type OpenPage, openServedPage, openServedStart, type ServedPage, sidebarIsReady } from './open-page';

const ROOT = join(__dirname, '../..');
const CLI = join(ROOT, 'dist-local/cli.cjs');
const EXAMPLE = readFileSync(join(ROOT, 'examples/h29-with-problems.xlsx'));
const OTHER_NAME = '直した.xlsx';

let browser: Browser;
launchForFile((launched) => {
  browser = launched;
});

/** A page in whose 総務課 somebody has typed and not yet saved. */
async function typedIn(workbook: Uint8Array, text: string): Promise<ServedPage> {
  const open = await openServedPage(browser, workbook);
  await open.showTab('総務課');
  await open.type('G8', text);
  return open;
}

const save = ({ page }: OpenPage): Promise<void> =>
  page.getByRole('button', { name: '保存', exact: true }).click();

/** Saves, is told why that was not done, and takes another name. @returns What was told. */
async function saveBeside(open: OpenPage): Promise<string> {
  await save(open);
  const dialog = open.page.getByRole('dialog');
  const name = dialog.getByLabel('新しいファイル名');
  await name.waitFor();
  const told = (await dialog.textContent()) ?? '';
  await name.fill(OTHER_NAME);
  await dialog.getByRole('button', { name: '保存' }).click();
  await open.page.getByRole('heading', { name: OTHER_NAME }).waitFor();
  await open.status.filter({ hasText: '保存しました' }).waitFor();
  return told;
}

/** G8 of 総務課 in a file of the page's folder. */
async function writtenIn({ folder }: ServedPage, name: string): Promise<unknown> {
  const book = await openBook({ workbook: readFileSync(join(folder, name)) });
  return book.values('総務課', 'G8')[0]?.[0];
}

it('of two pages the second is told, and what both have typed is there', async () => {
  const first = await typedIn(EXAMPLE, '一人目の理由です。');
  const { folder } = first;
  const second = await openServedStart(browser, { address: first.page.url(), folder });
  await sidebarIsReady(second);
  await second.showTab('総務課');
  await second.type('G8', '二人目の理由です。');
  await save(first);
  await first.status.filter({ hasText: '保存しました' }).waitFor();
  expect(await saveBeside(second)).toContain('上書きしませんでした');
  expect(await writtenIn(first, 'book.xlsx')).toBe('一人目の理由です。');
  expect(await writtenIn(first, OTHER_NAME)).toBe('二人目の理由です。');

  // The server now goes on with the second's file: the first must not be saved over that.
  await first.type('G8', '一人目が続けて書きました。');
  await save(first);
  await first.page.getByRole('dialog').getByText('上書きしませんでした').waitFor();
  expect(await writtenIn(first, OTHER_NAME)).toBe('二人目の理由です。');
});

it.each([
  ['report', ['report', 'book.xlsx']],
  ['new --repair', ['new', 'book.xlsx', '--repair']],
  ['fix', ['fix', 'book.xlsx']],
  ['check --write', ['check', 'book.xlsx', '--write']],
])('of a page and %s the page is told, and what both have written is there', async (_, command) => {
  const given = await openBook({ workbook: EXAMPLE });
  given.host.globals.SpreadsheetApp.getActive().deleteSheet(given.sheet('集計'));
  const workbook = await given.host.save();
  const open = await typedIn(workbook, 'ページの理由です。');
  const { stderr } = spawnSync(process.execPath, [CLI, ...command], { cwd: open.folder, encoding: 'utf8' });
  const written = open.book();
  expect([Buffer.compare(written, workbook) === 0, stderr.includes('jiko-hyoka')]).toEqual([false, false]);
  expect(await saveBeside(open)).toContain('上書きしませんでした');
  expect(Buffer.compare(open.book(), written)).toBe(0);
  expect(await writtenIn(open, OTHER_NAME)).toBe('ページの理由です。');
});

it.each<[string, (book: string) => void]>([
  ['deleted', (book) => rmSync(book)],
  ['renamed', (book) => renameSync(book, `${book}.old.xlsx`)],
  [
    'a folder now',
    (book) => {
      rmSync(book);
      mkdirSync(book);
    },
  ],
  ['cut off', (book) => writeFileSync(book, EXAMPLE.subarray(0, 4000))],
])('where the file is %s, what was typed is saved under another name', async (_, change) => {
  const open = await typedIn(EXAMPLE, 'ページの理由です。');
  change(join(open.folder, 'book.xlsx'));
  expect(await saveBeside(open)).toContain('上書きしませんでした');
  expect(await writtenIn(open, OTHER_NAME)).toBe('ページの理由です。');
});
