/** The one-file page, with its workbook's file open elsewhere too: who saves over another's change is told, and nothing is lost. */
import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBook } from '../open-book';
import { launchForFile } from './file-browser';
import { type OpenPage, openStartPage, sidebarIsReady } from './open-page';

const EXAMPLE = readFileSync(join(__dirname, '../../examples/h29.xlsx'));
const OTHER_NAME = '直した.xlsx';

let browser: Browser;
launchForFile((launched) => {
  browser = launched;
});

let file: string;
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'jiko-hyoka-same-')), 'book.xlsx');
  writeFileSync(file, EXAMPLE);
});
afterEach(() => rmSync(join(file, '..'), { recursive: true, force: true }));

/**
 * The browser of the tests asks nobody whether a page may write a file, and refuses it. So what the page writes reaches the
 * same file by the test; the handle and what is read by it are the browser's own.
 */
const WRITABLE = `FileSystemFileHandle.prototype.createWritable = async function () {
  let content;
  return {
    async write(bytes) { content = Array.from(bytes); await beforeClosing(); },
    close: () => closeFile(content),
    async abort() {},
  };
};
window.showSaveFilePicker = async () => { throw new DOMException('', 'NotAllowedError'); };`;

/** @param beforeClosing What happens after the page has written and before that takes the file's place. */
async function openFile(beforeClosing = (): void => undefined): Promise<OpenPage> {
  const open = await openStartPage(browser, undefined, async (page) => {
    await page.exposeFunction('beforeClosing', beforeClosing);
    await page.exposeFunction('closeFile', (bytes: number[]) => writeFileSync(file, Buffer.from(bytes)));
    await page.addInitScript(WRITABLE);
  });
  await open.page.locator('input[type=file]').waitFor({ state: 'attached' });
  const session = await open.page.context().newCDPSession(open.page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  }
  await sidebarIsReady(open);
  return open;
}

async function typedIn(text: string, beforeClosing?: () => void): Promise<OpenPage> {
  const open = await openFile(beforeClosing);
  await open.showTab('総務課');
  await open.type('G8', text);
  return open;
}

const save = ({ page }: OpenPage): Promise<void> =>
  page.getByRole('button', { name: '保存', exact: true }).click();

const isSaved = ({ page }: OpenPage): Promise<void> =>
  page.getByRole('heading', { name: 'book.xlsx 保存済み' }).waitFor();

/** Is told why the file was not written, and takes another name. @returns What was told, and what G8 of the new file holds. */
async function savedBeside({ page }: OpenPage): Promise<{ told: string; g8: unknown }> {
  const dialog = page.getByRole('dialog');
  const name = dialog.getByLabel('新しいファイル名');
  await name.waitFor();
  const told = (await dialog.textContent()) ?? '';
  await name.fill(OTHER_NAME);
  const button = dialog.getByRole('button', { name: '保存' });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  await page.getByRole('heading', { name: `${OTHER_NAME} ダウンロード済み` }).waitFor();
  return { told, g8: await g8Of(readFileSync(await download.path())) };
}

async function g8Of(workbook: Uint8Array): Promise<unknown> {
  const book = await openBook({ workbook });
  return book.values('総務課', 'G8')[0]?.[0];
}

it('saves the file again and again, also twice at once', async () => {
  const open = await typedIn('一度目です。');
  await save(open);
  await isSaved(open);
  await open.type('G8', '二度目です。');
  await open.page.keyboard.press('Control+s');
  await open.page.keyboard.press('Control+s');
  await isSaved(open);
  await open.status.filter({ hasText: /^保存しました。$/ }).waitFor();
  expect(await open.page.getByRole('dialog').count()).toBe(0);
  expect(await g8Of(readFileSync(file))).toBe('二度目です。');
});

it('of two pages the second is told, and what both have typed is there', async () => {
  const first = await typedIn('一人目の理由です。');
  const second = await typedIn('二人目の理由です。');
  await save(first);
  await isSaved(first);
  await save(second);
  const { told, g8 } = await savedBeside(second);
  expect(told).toContain('上書きしませんでした');
  expect(g8).toBe('二人目の理由です。');
  expect(await g8Of(readFileSync(file))).toBe('一人目の理由です。');
  await first.type('G8', '一人目が続けて書きました。');
  await save(first);
  await isSaved(first);
  expect(await g8Of(readFileSync(file))).toBe('一人目が続けて書きました。');
});

it.each<[string, () => void]>([
  [
    'another content of the same length and time',
    () => {
      const { atime, mtime } = statSync(file);
      const other = Buffer.from(EXAMPLE);
      // The comment at the end of the archive: it is still a whole workbook.
      other.writeUInt8((other.at(-1) ?? 0) ^ 1, other.length - 1);
      writeFileSync(file, other);
      utimesSync(file, atime, mtime);
    },
  ],
  ['another name', () => renameSync(file, `${file}.old.xlsx`)],
])('where the file has %s now, the page says so and saves under another name', async (_, change) => {
  const open = await typedIn('ページの理由です。');
  change();
  const now = contentIfAny();
  await save(open);
  const { told, g8 } = await savedBeside(open);
  expect(told).toContain('上書きしませんでした');
  expect(g8).toBe('ページの理由です。');
  expect(contentIfAny()).toEqual(now);
});

it('what another page writes while this one does is not written over', async () => {
  let other: Uint8Array = EXAMPLE;
  const open = await typedIn('ページの理由です。', () => writeFileSync(file, other));
  const book = await openBook({ workbook: EXAMPLE });
  book.sheet('総務課').getRange('G8').setValue('ほかの人の理由です。');
  other = await book.host.save();
  await save(open);
  const { told, g8 } = await savedBeside(open);
  expect(told).toContain('上書きしませんでした');
  expect(g8).toBe('ページの理由です。');
  expect(await g8Of(readFileSync(file))).toBe('ほかの人の理由です。');
});

it.each([
  ['the browser does not let it write', 'NotAllowedError', 'ブラウザーの確認で許可'],
  ['the disk is full', 'QuotaExceededError', '空き容量か、使ってよい容量が足りない'],
])('where %s, it says so and saves under another name', async (_, name, words) => {
  const open = await typedIn('ページの理由です。', () => undefined);
  await open.page.evaluate(`FileSystemFileHandle.prototype.createWritable = async () => {
    throw new DOMException('', '${name}');
  }`);
  await save(open);
  const { told, g8 } = await savedBeside(open);
  expect(told).toContain(words);
  expect(g8).toBe('ページの理由です。');
  expect(Buffer.compare(readFileSync(file), EXAMPLE)).toBe(0);
});

const contentIfAny = (): Uint8Array | null => {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
};
