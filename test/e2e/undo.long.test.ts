/** Nothing is lost by 元に戻す after the sidebar or a button of the page has written too, nor by a slip of the mouse. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { paste } from './cell-hands';
import { launchForFile } from './file-browser';
import { type OpenPage, openOfflinePage, openServedPage } from './open-page';

const EXAMPLE = readFileSync(join(__dirname, '../../examples/h29.xlsx'));

let browser: Browser;
launchForFile((launched) => {
  browser = launched;
});

/** Waits until a cell reads so. */
async function reads(open: OpenPage, cell: string, text: string): Promise<void> {
  await open.select(cell);
  await open.selected
    .filter({ hasText: new RegExp(`^${`${cell} ${text}`.trim()}$`) })
    .waitFor({ state: 'attached' });
}

const press = ({ page }: OpenPage, name: '元に戻す' | 'やり直す'): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();

const WAYS = [
  ['the one file', (): Promise<OpenPage> => openOfflinePage(browser, EXAMPLE)],
  ['the served page', (): Promise<OpenPage> => openServedPage(browser, EXAMPLE)],
] as const;

it.each(WAYS)('takes back what the sidebar wrote, then what was typed before it, in %s', async (_, opens) => {
  const open = await opens();
  const { page, sidebar } = open;
  await open.showTab('総務課');
  await open.select('G8');
  await page.keyboard.press('Delete');
  await open.type('F8', '2');
  await open.type('G8', '表で入力した理由です。');
  await open.select('G8');
  await page.keyboard.press('Delete');
  await sidebar.getByRole('tab', { name: '入力' }).click();
  await sidebar.getByText('1件中1件目').waitFor();
  await sidebar.getByRole('textbox').fill('サイドバーで入力した理由です。');
  await sidebar.getByRole('button', { name: /^保存して/ }).click();
  await reads(open, 'G8', 'サイドバーで入力した理由です。');
  await press(open, '元に戻す');
  await reads(open, 'G8', '');
  await press(open, '元に戻す');
  await reads(open, 'G8', '表で入力した理由です。');
  await press(open, 'やり直す');
  await press(open, 'やり直す');
  await reads(open, 'G8', 'サイドバーで入力した理由です。');
  expect(open.errors).toEqual([]);
});

it('takes a paste back whole, also when it was mended', async () => {
  const open = await openOfflinePage(browser, EXAMPLE);
  const { page, status } = open;
  await open.showTab('総務課');
  await paste(open, 'F6', { 'text/plain': '３\r\n②\r\n' });
  await page.getByRole('button', { name: '2件を直す' }).click();
  await status.filter({ hasText: '2件を直しました' }).waitFor();
  await reads(open, 'F7', '2');
  await press(open, '元に戻す');
  await reads(open, 'F7', '②');
  await press(open, 'やり直す');
  await reads(open, 'F7', '2');
  await paste(open, 'F6', { 'text/plain': '１\r\n①\r\n' });
  await page.getByRole('button', { name: '2件を直す' }).click();
  await status.filter({ hasText: '2件を直しました' }).waitFor();
  await page.getByRole('button', { name: '貼り付けを取り消す' }).click();
  await reads(open, 'F6', '3');
  await reads(open, 'F7', '2');
  expect(open.errors).toEqual([]);
});

/** Where a column of the sheet is in the middle, and the line below a row: by clicking, for all is drawn on a canvas. */
async function edgeBelow(open: OpenPage, column: string, row: number): Promise<{ x: number; y: number }> {
  const { page, selected } = open;
  const box = await page.locator('.sheet').boundingBox();
  if (!box) throw new Error('no sheet');
  const cellAt = async (x: number, y: number): Promise<string> => {
    await page.mouse.click(x, y);
    await page.waitForTimeout(50);
    return (await selected.textContent())?.split(' ')[0] ?? '';
  };
  const middle = box.y + box.height / 2;
  let x = box.x + 60;
  while (!(await cellAt(x, middle)).startsWith(column)) x += 20;
  x += 40;
  let y = box.y + 100;
  while ((await cellAt(x, y)) !== `${column}${row}`) y += 8;
  while ((await cellAt(x, y)) === `${column}${row}`) y += 1;
  await page.mouse.click(x, y - 8);
  return { x, y: y - 1 };
}

it('does not lay dragged cells over others, and moves them where there is room', async () => {
  const open = await openOfflinePage(browser, EXAMPLE);
  const { page } = open;
  await open.showTab('総務課');
  await open.select('G6');
  const text = ((await open.selected.textContent()) ?? '').slice('G6 '.length);
  const drag = async (rows: number): Promise<void> => {
    const { x, y } = await edgeBelow(open, 'G', 6);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + rows, { steps: 8 });
    await page.mouse.up();
  };
  await drag(60);
  const refusal = page.getByRole('dialog').filter({ hasText: '移す先のG7に、ほかの内容があります' });
  await refusal.waitFor();
  await page.keyboard.press('Enter');
  await reads(open, 'G6', text);
  await open.select('G7');
  await page.keyboard.press('Delete');
  await drag(60);
  await reads(open, 'G7', text);
  await reads(open, 'G6', '');
  expect(open.errors).toEqual([]);
});
