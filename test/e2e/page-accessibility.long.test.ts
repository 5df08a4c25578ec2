/** axe in each state of the page around the sheet, at the usual size and at twice the size. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../launch-browser';
import { bookOf } from '../sidebar/in-page';
import { paste } from './cell-hands';
import { openOfflinePage, openStartPage, type Prepare } from './open-page';

const PROBLEMS = readFileSync(join(__dirname, '../../examples/h29-with-problems.xlsx'));

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Our own buttons that are lower or narrower than 24 pixels (WCAG 2.2, 2.5.8); those that Univer draws are its own. */
const smallButtons = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`[...document.querySelectorAll('button, select, summary, [role=menuitem]')].flatMap((each) => {
    const { width, height } = each.getBoundingClientRect();
    const isSmall = width > 0 && (width < 24 || height < 24) && !each.className.includes('univer');
    return isSmall ? [each.textContent + ' ' + width + ' x ' + height] : [];
  })`);

describe.each([
  { width: 1366, height: 768 },
  { width: 683, height: 384 },
])('in a window of $width × $height', (size) => {
  it('has no fault on the start page, with and without an error', async () => {
    const open = await openStartPage(browser, size);
    const field = open.page.locator('input[type=file]').first();
    await field.waitFor({ state: 'attached' });
    expect(await open.violations()).toEqual([]);
    await field.setInputFiles({ name: 'メモ.xlsx', mimeType: 'text/plain', buffer: Buffer.from('メモ') });
    await open.page.getByRole('alert').waitFor();
    expect(await open.violations()).toEqual([]);
    await open.page.getByRole('button', { name: '新しい年度を始める' }).click();
    expect(await open.violations()).toEqual([]);
    await open.page.getByRole('button', { name: 'シートを作る' }).click();
    await open.status.filter({ hasText: '入力を確かめてください' }).waitFor();
    expect(await open.violations()).toEqual([]);
    await open.page.close();
  });

  it('has no fault with a workbook: reports, notice, menus, dialogs, search, tools, folded', async () => {
    const open = await openOfflinePage(browser, PROBLEMS, size);
    const { page, sidebar } = open;
    const found: Record<string, readonly string[]> = {};
    const look = async (state: string): Promise<void> => {
      found[state] = [...(await open.violations()), ...(await smallButtons(page))];
    };
    await look('open');
    await sidebar.getByRole('tab', { name: '報告書' }).click();
    await sidebar.getByText('複数の課をまとめて作る').click();
    await sidebar.getByRole('button', { name: /^選んだ/ }).click();
    await page.getByText('作成した報告書（3件）').waitFor();
    await look('reports');
    await page.getByText('作成した報告書（3件）').click();
    await look('reports unfolded');
    await page.getByText('作成した報告書（3件）').click();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.locator('.notice').waitFor();
    await look('notice');
    await page.locator('.notice button').click();
    await page.getByRole('button', { name: 'ファイル' }).click();
    await look('menu');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '自己評価' }).click();
    await page.getByRole('menuitem', { name: '点検' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.frameLocator('iframe').getByText('4課：').first().waitFor();
    await look('dialog');
    await dialog.getByRole('button', { name: '閉じる' }).click();
    await page.evaluate("dispatchEvent(new KeyboardEvent('keydown', { key: 'f', ctrlKey: true }))");
    await page.locator('#find-text').fill('防災');
    await page.keyboard.press('Enter');
    await page.locator('.find-bar [role=status]', { hasText: '件目' }).waitFor();
    await look('find');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '書式など' }).click();
    await look('tools');
    const fold = page.getByRole('button', { name: 'たたむ' });
    if (await fold.isVisible()) await fold.click();
    await look('folded');
    expect(Object.entries(found).filter(([, faults]) => faults.length > 0)).toEqual([]);
    await page.close();
  });

  it('has no fault in the dialogs of entries, of names and of what is typed, nor below a paste', async () => {
    const withoutPicker: Prepare = async (page) =>
      void (await page.addInitScript('globalThis.showSaveFilePicker = undefined'));
    const open = await openOfflinePage(browser, PROBLEMS, size, withoutPicker);
    const { page, sidebar } = open;
    const dialog = page.locator('dialog[open]');
    const found: Record<string, readonly string[]> = {};
    const look = async (state: string): Promise<void> => {
      found[state] = await open.violations();
    };
    const leave = async (): Promise<void> => {
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    };
    await sidebar.getByRole('tab', { name: '入力' }).click();
    await sidebar.getByRole('combobox', { name: /^課/ }).selectOption('総務課');
    await sidebar.getByLabel('入力の済んだ目標も順に見る').check();
    await sidebar.getByRole('textbox', { name: /^効果/ }).fill('書きかけの効果');
    const cell = (await bookOf(open).run(
      "return SpreadsheetApp.getActive().getSheetByName('総務課').getRange('G6').getValue();",
    )) as string;
    for (let row = 6; row < 20; row += 1) await bookOf(open).edit('総務課', `G${row}`, `${cell}${row}`);
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await dialog.waitFor();
    await look('entries left');
    await leave();

    const showSheet = page.getByRole('button', { name: '表を見る' });
    if (await showSheet.isVisible()) await showSheet.click();
    await open.showTab('総務課');
    await paste(open, 'G6', { 'text/plain': '行いました。' });
    await look('paste');
    await open.select('F6');
    await page.keyboard.type('④');
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    await look('meant');
    await leave();
    await open.select('F6');
    await page.keyboard.type('9');
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    await look('message');
    await leave();
    await page.getByRole('button', { name: 'ファイル' }).click();
    await page.getByRole('menuitem', { name: '別の名前で保存' }).click();
    await dialog.waitFor();
    await dialog.getByLabel('新しいファイル名').fill('名前');
    await dialog.getByRole('button', { name: '保存' }).click();
    await look('another name, refused');
    await leave();
    await page.getByRole('button', { name: '書式など' }).click();
    await page.getByRole('button', { name: '残す名前' }).click();
    await dialog.waitFor();
    await look('name of notes');
    await leave();
    expect(Object.entries(found).filter(([, faults]) => faults.length > 0)).toEqual([]);
    expect(Object.keys(found)).toHaveLength(6);
    await page.close();
  });
});
