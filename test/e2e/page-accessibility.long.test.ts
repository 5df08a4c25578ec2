/** axe in each state of the page around the sheet, at the usual size and at twice the size. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../launch-browser';
import { openOfflinePage, openStartPage } from './open-page';

const PROBLEMS = readFileSync(join(__dirname, '../../examples/h29-with-problems.xlsx'));

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

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
    await open.page.close();
  });

  it('has no fault with a workbook: reports, notice, menus, dialogs, search, tools, folded', async () => {
    const open = await openOfflinePage(browser, PROBLEMS, size);
    const { page, sidebar } = open;
    const found: Record<string, readonly string[]> = {};
    const look = async (state: string): Promise<void> => {
      found[state] = await open.violations();
    };
    await look('open');
    await sidebar.getByRole('tab', { name: '報告書' }).click();
    await sidebar.getByText('複数の課をまとめて作る').click();
    await sidebar.getByRole('button', { name: /^選んだ/ }).click();
    await page.getByText('作成した報告書（3件）').waitFor();
    await look('reports');
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
});
