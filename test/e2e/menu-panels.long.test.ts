/** The panels behind the last button of the sheet's tools: Japanese, and what no file would hold is refused in words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../launch-browser';
import { closeServers, type OpenPage, openOfflinePage, openServedPage } from './open-page';
import { hasLatinWord, walkOver } from './seen-words';

const EXAMPLE = readFileSync(join(__dirname, '../../examples/h29.xlsx'));
const WIDE = { width: 2200, height: 1000 };
const PANEL = '.sheet [data-u-comp=sidebar]';
const FORMATS = 'sheet.operation.open.conditional.formatting.panel';
const RULES = 'sheet.menu.data-validation';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await closeServers();
});

/** Opens the list of a tool that stands behind the last button. */
async function openList({ page }: OpenPage, tool: string): Promise<void> {
  const button = page.locator(`[data-u-command="${tool}"]:not(.sheet *)`).first();
  if (!(await button.isVisible())) await page.locator('[data-u-comp=ribbon-toolbar-more] button').click();
  await button.waitFor();
  const box = await button.boundingBox();
  if (!box) throw new Error(`no ${tool}`);
  await page.mouse.click(box.x + box.width - 6, box.y + box.height / 2);
}

const WAYS = [
  ['the one file', (): Promise<OpenPage> => openOfflinePage(browser, EXAMPLE, WIDE)],
  ['the served page', (): Promise<OpenPage> => openServedPage(browser, EXAMPLE, WIDE)],
] as const;

it.each(WAYS)('opens panels in Japanese and refuses what cannot be saved, in %s', async (_, open) => {
  const opened = await open();
  const { page } = opened;
  const { look, seen } = walkOver(opened);
  await opened.showTab('総務課');
  await opened.select('E6');
  await page.getByRole('button', { name: '書式など' }).click();
  const panel = page.locator(PANEL);
  const show = async (tool: string, entry: string): Promise<void> => {
    await openList(opened, tool);
    await page.getByText(entry, { exact: true }).last().click();
    await panel.locator('header').waitFor();
    await look(entry);
  };
  for (const entry of ['上位/下位/平均', 'カラースケール', '数式を使用して、書式設定するセルを決定']) {
    await show(FORMATS, entry);
    await panel.getByRole('button', { name: 'キャンセル' }).click();
  }
  for (const entry of ['データバー', 'アイコンセット']) {
    await show(FORMATS, entry);
    await panel.getByRole('button', { name: 'OK' }).click();
    const refusal = page
      .getByRole('dialog')
      .filter({ hasText: 'このページでは保存できないため、付けませんでした' });
    await refusal.waitFor();
    await page.keyboard.press('Enter');
    await refusal.waitFor({ state: 'detached' });
  }
  expect(await page.locator('.saved-state').textContent()).toBe('変更なし');
  await show(RULES, 'ルールを追加');
  expect([...seen].filter(([text]) => hasLatinWord(text))).toEqual([]);
  expect(opened.errors).toEqual([]);
});
