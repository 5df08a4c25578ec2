/** More of the page that `jiko-hyoka open` serves: the sheet and the sidebar follow each other, and what is asked and refused. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchForFile } from './file-browser';
import { openServedPage } from './open-page';

const EXAMPLE = readFileSync(join(__dirname, '../../examples/h29.xlsx'));
const REASON = '参加者が集まらず、研修を開催できませんでした。';

let browser: Browser;
launchForFile((launched) => {
  browser = launched;
});

it('writes into the sheet what is entered in the sidebar', async () => {
  const open = await openServedPage(browser, EXAMPLE);
  const { sidebar } = open;
  await open.showTab('総務課');
  await open.select('G8');
  await open.page.keyboard.press('Delete');
  await open.type('F8', '2');
  await sidebar.getByRole('tab', { name: '入力' }).click();
  await sidebar.getByRole('textbox').fill(REASON);
  await sidebar.getByRole('button', { name: /^保存して/ }).click();
  await sidebar.locator('#status', { hasText: '保存しました。' }).waitFor();
  await open.select('G8');
  await open.selected.filter({ hasText: REASON }).waitFor({ state: 'attached' });
  expect(open.errors).toEqual([]);
});

it('tells the sidebar of another tab, which then shows its department', async () => {
  const open = await openServedPage(browser, EXAMPLE);
  await open.inSidebar(
    "void (heard = new Promise((resolve) => addEventListener('focus', () => resolve(1))))",
  );
  await open.showTab('総務課');
  expect(await open.inSidebar('heard')).toBe(1);
  await open.sidebar.locator('.card[data-open="true"] h3', { hasText: '総務課' }).waitFor();
});

it('saves a workbook that nobody changed as the same bytes', async () => {
  const open = await openServedPage(browser, EXAMPLE);
  await open.showTab('総務課');
  await open.select('F8');
  await open.page.getByRole('button', { name: '保存', exact: true }).click();
  await open.status.filter({ hasText: '保存しました' }).waitFor();
  expect(Buffer.compare(open.book(), EXAMPLE)).toBe(0);
});

it('refuses a rating that the dropdown does not offer, and says what may be typed', async () => {
  const open = await openServedPage(browser, EXAMPLE);
  await open.showTab('総務課');
  await open.type('F8', '9');
  const dialog = open.page.getByRole('dialog');
  await dialog.getByText('達成度は半角の数字1〜5で入力してください').waitFor();
  await open.page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await open.select('F8');
  await open.selected.filter({ hasText: /^F8 4$/ }).waitFor({ state: 'attached' });
});

it('shows the menu of the script, by keyboard too, and what its items say', async () => {
  const open = await openServedPage(browser, EXAMPLE);
  const { page } = open;
  await page.getByRole('button', { name: '自己評価' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('menuitem').first().waitFor();
  expect(await page.getByRole('menuitem').allTextContents()).toEqual([
    'サイドバー',
    '点検',
    '報告書を作成',
    '公表',
    '初期設定',
    '前年度の文書を取り込む',
    '課を追加',
    '課を改名',
    '様式を作る',
    '自己診断',
  ]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const dialog = page.frameLocator('dialog iframe');
  await dialog.getByText('総務課').first().waitFor();
  await dialog.getByRole('button', { name: '閉じる' }).first().click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

it('keeps the flags true to what is deleted, copied, filled down and undone', async () => {
  const open = await openServedPage(browser, EXAMPLE);
  const { page, selected } = open;
  const holds = async (cell: string, text: RegExp): Promise<void> => {
    await open.select(cell);
    await selected.filter({ hasText: text }).waitFor({ state: 'attached' });
  };
  const flagged = (row: number): Promise<void> => holds(`H${row}`, /達成度が2/);
  const unflagged = (row: number): Promise<void> => holds(`H${row}`, new RegExp(`^H${row}$`));
  await open.showTab('総務課');

  await open.select('G9:G10');
  await page.keyboard.press('Delete');
  await flagged(9);
  await unflagged(10);

  await open.select('F9');
  await page.keyboard.press('Control+C');
  await open.select('F10');
  await page.keyboard.press('Control+V');
  await flagged(10);

  await open.select('G8:G10');
  await page.keyboard.press('Control+D');
  await unflagged(9);
  await unflagged(10);

  await page.keyboard.press('Control+Z');
  await flagged(9);
  await flagged(10);
});

it('asks before it is closed with changes that are not saved', async () => {
  const open = await openServedPage(browser, EXAMPLE);
  await open.showTab('総務課');
  await open.type('F8', '3');
  await open.page.getByText('未保存の変更あり').waitFor();
  const asked: string[] = [];
  open.page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await expect(open.page.goto('about:blank')).rejects.toThrow('ERR_ABORTED');
  expect(asked).toEqual(['beforeunload']);
});

/** A folder of the browser's own in place of the one that a person would choose; or what the browser throws instead. */
const PICKER = `globalThis.fault = null;
globalThis.showDirectoryPicker = async () => {
  if (fault) throw new DOMException('', fault);
  return (await navigator.storage.getDirectory()).getDirectoryHandle('提出', { create: true });
};`;

/**
 * What is in it by name, a byte a character; null for a folder. A file that is being written is listed under a name of the
 * browser's own and may be gone before it is read: it is left out.
 */
const FOLDER = `(async () => {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('提出', { create: true });
  const found = {};
  for await (const [name, handle] of folder) {
    try {
      const bytes = handle.kind === 'file' ? new Uint8Array(await (await handle.getFile()).arrayBuffer()) : null;
      found[name] = bytes && [...bytes].map((byte) => String.fromCharCode(byte)).join('');
    } catch (failure) {
      if (failure.name !== 'NotFoundError') throw failure;
    }
  }
  return found;
})()`;

it('writes all reports into a folder, beside what is there already, and says how that went', async () => {
  const problems = readFileSync(join(__dirname, '../../examples/h29-with-problems.xlsx'));
  const open = await openServedPage(
    browser,
    problems,
    undefined,
    async (page) => void (await page.addInitScript(PICKER)),
  );
  const { page, sidebar, status } = open;
  await sidebar.getByRole('tab', { name: '報告書' }).click();
  await sidebar.getByText('複数の課をまとめて作る').click();
  await sidebar.getByRole('button', { name: /^選んだ/ }).click();
  await page.getByText('作成した報告書（3件）').waitFor();
  const names = ['窓口改善チーム', '税務住民課', '総務課'].map((name) => `${name}_自己評価書_平成29年度_案`);
  const written = names.map((name) => `${name}.docx`);
  const inFolder = () => page.evaluate<Record<string, string | null>>(FOLDER);
  const bytesOf = (name: string) => readFileSync(join(open.folder, 'out', name)).toString('latin1');
  const save = page.getByRole('button', { name: 'フォルダーに保存' });

  await page.evaluate("fault = 'AbortError'");
  await save.click();
  expect(await inFolder()).toEqual({});
  await page.evaluate("fault = 'SecurityError'");
  await save.click();
  await page.getByRole('dialog').getByText('フォルダーに保存できませんでした').waitFor();
  await page.getByRole('button', { name: 'OK' }).click();

  await page.evaluate('fault = null');
  await save.click();
  await status.filter({ hasText: '報告書3件を、フォルダー「提出」に保存しました。' }).waitFor();
  const first = await inFolder();
  expect(Object.keys(first).sort()).toEqual([...written].sort());
  for (const name of written) expect(first[name] === bytesOf(name)).toBe(true);

  // What a person has put there stays, a folder of such a name too.
  await page.evaluate(`(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('提出');
    await folder.getDirectoryHandle('${names[0]} (2).docx', { create: true });
    const stream = await (await folder.getFileHandle('${names[1]}.docx')).createWritable();
    await stream.write('手で直したもの');
    await stream.close();
  })()`);
  await save.click();
  let second = await inFolder();
  while (Object.keys(second).filter((name) => second[name] && name.endsWith('.docx')).length < 6)
    second = await inFolder();
  expect(Object.keys(second).sort()).toEqual(
    [
      ...written,
      `${names[0]} (2).docx`,
      `${names[0]} (3).docx`,
      `${names[1]} (2).docx`,
      `${names[2]} (2).docx`,
    ].sort(),
  );
  expect(second[`${names[0]} (3).docx`] === bytesOf(written[0] ?? '')).toBe(true);
  expect(second[`${names[1]} (2).docx`] === bytesOf(written[1] ?? '')).toBe(true);

  // A disk that is full, or a drive that went away, in the midst.
  await page.evaluate(`{
    const { createWritable } = FileSystemFileHandle.prototype;
    let left = 1;
    FileSystemFileHandle.prototype.createWritable = function () {
      if (left-- > 0) return createWritable.call(this);
      throw new DOMException('', 'QuotaExceededError');
    };
  }`);
  await save.click();
  await page
    .getByRole('dialog')
    .getByText('3件のうち1件を保存したところで止まりました。空き容量か、')
    .waitFor();
  expect(Object.keys(await inFolder())).toHaveLength(8);
  expect(open.errors).toEqual([]);
});
