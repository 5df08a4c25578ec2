/** Between 保存 and the file: it is said to be saved when it is, and nobody leaves without a warning before. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBook } from '../open-book';
import { launchForFile } from './file-browser';
import { type OpenPage, openOfflinePage, openServedPage } from './open-page';

const EXAMPLE = readFileSync(join(__dirname, '../../examples/h29.xlsx'));

let browser: Browser;
launchForFile((launched) => {
  browser = launched;
});

/** Whether the browser would ask before the page is left now. */
const warns = (page: Page): Promise<boolean> =>
  page.evaluate(
    "(() => { const leaving = new Event('beforeunload', { cancelable: true }); dispatchEvent(leaving); return leaving.defaultPrevented; })()",
  );

const save = ({ page }: OpenPage): Promise<void> =>
  page.getByRole('button', { name: '保存', exact: true }).click();

const outcome = async (workbook: Uint8Array): Promise<unknown> =>
  (await openBook({ workbook })).values('総務課', 'G8')[0]?.[0];

describe.each([
  ['the served page', openServedPage],
  ['the page in one file', openOfflinePage],
])('%s', (_, open: (browser: Browser, workbook: Uint8Array) => Promise<OpenPage>) => {
  it('takes what stands in the editor of a cell for unsaved, and what is only looked at there not', async () => {
    const opened = await open(browser, EXAMPLE);
    const { page } = opened;
    const unsaved = page.getByText('未保存の変更あり');
    await opened.showTab('総務課');
    await opened.select('G8');
    await page.keyboard.press('F2');
    await page.keyboard.press('End');
    expect(await warns(page)).toBe(false);
    await page.keyboard.type('書きかけ');
    await unsaved.waitFor();
    expect(await warns(page)).toBe(true);
    await page.keyboard.press('Escape');
    await unsaved.waitFor({ state: 'detached' });
    expect(await warns(page)).toBe(false);
    await opened.hasKeyboard();
    await page.keyboard.type('上');
    await unsaved.waitFor();
    expect(await warns(page)).toBe(true);
  });

  it('says that it is saved until the next change, also one that is only being typed', async () => {
    const opened = await open(browser, EXAMPLE);
    const { page, status } = opened;
    await opened.showTab('総務課');
    await opened.type('F8', '3');
    await save(opened);
    const said = status.filter({ hasText: /保存しました|ダウンロードしました/ });
    await said.waitFor();
    expect(await warns(page)).toBe(false);
    await opened.select('G8');
    expect(await said.count()).toBe(1);
    await page.keyboard.type('書');
    await said.waitFor({ state: 'detached' });
    await page.getByText('未保存の変更あり').waitFor();
    await page.keyboard.press('Enter');
    await save(opened);
    await said.waitFor();
    await opened.sidebar.getByRole('tab', { name: '入力' }).click();
    await opened.sidebar.getByLabel('入力の済んだ目標も順に見る').check();
    await opened.sidebar.getByRole('textbox', { name: /^効果/ }).fill('横で書く');
    await said.waitFor({ state: 'detached' });
    expect(await warns(page)).toBe(true);
  });
});

it('says that it is saved when the file is on disk, and warns until then, though nothing was changed', async () => {
  const open = await openServedPage(browser, EXAMPLE);
  const { page, status } = open;
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const asked: string[] = [];
  await page.route('**/api/workbook', async (route) => {
    if (route.request().method() !== 'PUT') return route.continue();
    asked.push('PUT');
    await held;
    await route.continue();
  });
  await open.showTab('総務課');
  await open.select('G8');
  await page.keyboard.type('書きかけの効果');
  // Two presses, of which the second waits for the first, and a cell whose editor is open.
  await save(open);
  await save(open);
  await status.filter({ hasText: '保存しています' }).waitFor();
  while (asked.length === 0) await page.waitForTimeout(20);
  expect(await warns(page)).toBe(true);
  expect(Buffer.compare(open.book(), EXAMPLE)).toBe(0);
  letGo();
  await page.getByText('保存済み').waitFor();
  await status.filter({ hasText: '保存しました。' }).waitFor();
  expect(await outcome(open.book())).toBe('書きかけの効果');
  while (asked.length < 2 || (await warns(page))) await page.waitForTimeout(20);
  expect(await status.innerText()).toBe('保存しました。');
  expect(open.errors).toEqual([]);
});

it('warns while a workbook without changes is being written under another name', async () => {
  const open = await openServedPage(browser, EXAMPLE);
  const { page } = open;
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/api/workbook?name=*', async (route) => {
    await held;
    await route.continue();
  });
  expect(await warns(page)).toBe(false);
  await page.getByRole('button', { name: 'ファイル' }).click();
  await page.getByRole('menuitem', { name: '別の名前で保存' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('新しいファイル名').fill('写し.xlsx');
  const sent = page.waitForRequest(/api\/workbook\?name=/);
  await dialog.getByRole('button', { name: '保存' }).click();
  await sent;
  expect(await warns(page)).toBe(true);
  letGo();
  await page.getByRole('heading', { name: /写し\.xlsx/ }).waitFor();
  await open.status.filter({ hasText: '保存しました。' }).waitFor();
  expect(await warns(page)).toBe(false);
  expect(await outcome(readFileSync(join(open.folder, '写し.xlsx')))).toBe(await outcome(EXAMPLE));
});

it('says that nothing was saved where the person closes the choice of a file', async () => {
  const open = await openOfflinePage(browser, EXAMPLE, { width: 600, height: 800 }, async (page) => {
    await page.addInitScript(
      "globalThis.showSaveFilePicker = async () => { throw new DOMException('', 'AbortError'); };",
    );
  });
  const { page, status } = open;
  // In a window so narrow the sheet is out of sight, and the sidebar has the keyboard.
  await open.hasKeyboard('.script-page');
  await page.getByRole('button', { name: 'ファイル' }).click();
  await page.getByRole('menuitem', { name: '別の名前で保存' }).click();
  await status.filter({ hasText: '保存していません。' }).waitFor();
  expect(await warns(page)).toBe(false);
});
