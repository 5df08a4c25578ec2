/** The panels behind the last button of the sheet's tools: Japanese, and what no file would hold is refused in words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchForFile } from './file-browser';
import { type OpenPage, openOfflinePage, openServedPage } from './open-page';
import { hasLatinWord, walkOver } from './seen-words';

const EXAMPLE = readFileSync(join(__dirname, '../../examples/h29.xlsx'));
const WIDE = { width: 2200, height: 1000 };
const PANEL = '.sheet [data-u-comp=sidebar]';
const FORMATS = 'sheet.operation.open.conditional.formatting.panel';
const NUMBERS = 'sheet.operation.open.numfmt.panel';
const RULES = 'sheet.menu.data-validation';

let browser: Browser;
launchForFile((launched) => {
  browser = launched;
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
  // What would be refused is offered neither in the tool's list nor in the panel's.
  await show(FORMATS, 'カラースケール');
  const kinds = panel.locator('[data-u-comp=select]').first();
  expect((await kinds.innerText()).trim()).toBe('カラースケール');
  await kinds.click();
  const offered = (await page.locator('[role^=menuitem]:visible').allInnerTexts()).map((text) => text.trim());
  expect(offered).toContain('カラースケール');
  expect(offered.filter((text) => text === 'データバー' || text === 'アイコンセット')).toEqual([]);
  await page.locator('[role^=menuitem]:visible', { hasText: 'カラースケール' }).click();
  await panel.getByRole('button', { name: 'キャンセル' }).click();
  await openList(opened, FORMATS);
  await page.locator('[role^=menuitem]:visible', { hasText: 'カラースケール' }).waitFor();
  expect(await page.locator('[role^=menuitem]:visible', { hasText: 'データバー' }).count()).toBe(0);
  await page.keyboard.press('Escape');
  // Numbers in the list, and in cells, are told in Japanese.
  const numbers = await page.locator(`[data-u-command="${NUMBERS}"]:visible`).first().boundingBox();
  if (!numbers) throw new Error(`no ${NUMBERS}`);
  await page.mouse.click(numbers.x + numbers.width - 6, numbers.y + numbers.height / 2);
  await page.getByText('午前 12:00:00', { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  expect(await page.locator('.saved-state').textContent()).toBe('変更なし');
  await show(RULES, 'ルールを追加');
  expect([...seen].filter(([text]) => hasLatinWord(text))).toEqual([]);
  expect(opened.errors).toEqual([]);
});
