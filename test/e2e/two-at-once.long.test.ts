/** One workbook, and several who write it: two pages, a page and the command line or another program. The second is told, and nothing is lost. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import type { Browser } from 'playwright-core';
import { openBook } from '../open-book';
import { launchForFile } from './file-browser';
import {
  closeServers,
  type OpenPage,
  openServedPage,
  openServedStart,
  type ServedPage,
  serveFarBook,
  sidebarIsReady,
} from './open-page';

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
const writtenIn = ({ folder }: ServedPage, name: string): Promise<unknown> =>
  g8Of(readFileSync(join(folder, name)));

async function g8Of(workbook: Uint8Array): Promise<unknown> {
  const book = await openBook({ workbook });
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

it.each<[string, (book: string, other: Uint8Array) => void]>([
  ['in its place', (book, other) => writeFileSync(book, other)],
  [
    'beside it and renames that',
    (book, other) => {
      writeFileSync(`${book}.part`, other);
      renameSync(`${book}.part`, book);
    },
  ],
])(
  'where another program writes the file %s, its change of a tab stays and the page is told',
  async (_, write) => {
    const open = await typedIn(EXAMPLE, 'ページの理由です。');
    const workbook = new Workbook();
    // exceljs has a declaration of Buffer of its own, from before it was generic.
    await workbook.xlsx.load(Buffer.from(EXAMPLE) as never);
    const cell = workbook.getWorksheet('総務課')?.getCell('G8');
    if (cell) cell.value = 'ほかのプログラムの理由です。';
    write(join(open.folder, 'book.xlsx'), new Uint8Array(await workbook.xlsx.writeBuffer()));
    const written = open.book();
    expect(await saveBeside(open)).toContain('上書きしませんでした');
    expect(Buffer.compare(open.book(), written)).toBe(0);
    expect(await writtenIn(open, 'book.xlsx')).toBe('ほかのプログラムの理由です。');
    expect(await writtenIn(open, OTHER_NAME)).toBe('ページの理由です。');
  },
);

it.each<[string, (folder: string) => void, RegExp]>([
  [
    'removed',
    (folder) => rmSync(folder, { recursive: true }),
    /フォルダーがありません.*ダウンロードしました/,
  ],
  ['renamed', (folder) => renameSync(folder, `${folder}-2`), /フォルダーがありません.*ダウンロードしました/],
  [
    'one that takes no files',
    (folder) => {
      renameSync(folder, `${folder}-2`);
      // Nobody, not even an administrator, may make a file there.
      symlinkSync('/sys', folder);
    },
    /書き込めません.*ダウンロードしました/,
  ],
])('where the folder is %s, what was typed is handed over as a download', async (_, change, told) => {
  const server = await serveFarBook(EXAMPLE);
  const open = await openServedStart(browser, server);
  await sidebarIsReady(open);
  await open.showTab('総務課');
  await open.type('G8', 'ページの理由です。');
  change(server.folder);
  await save(open);
  const { page } = open;
  const dialog = page.getByRole('dialog');
  await dialog.getByText('上書きしませんでした').waitFor();
  await dialog.getByLabel('新しいファイル名').fill(OTHER_NAME);
  const button = dialog.getByRole('button', { name: '保存' });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  await dialog.getByText(told).waitFor();
  expect(await g8Of(readFileSync(await download.path()))).toBe('ページの理由です。');
  await page.getByRole('heading', { name: 'book.xlsx 未保存の変更あり' }).waitFor();
});

it('where the program has ended, what was typed is handed over as a download', async () => {
  const open = await typedIn(EXAMPLE, 'ページの理由です。');
  const { page } = open;
  await closeServers();
  const [download] = await Promise.all([page.waitForEvent('download'), save(open)]);
  await page
    .getByRole('dialog')
    .getByText(/動いていません.*ダウンロードしました/)
    .waitFor();
  expect(await g8Of(readFileSync(await download.path()))).toBe('ページの理由です。');
});
