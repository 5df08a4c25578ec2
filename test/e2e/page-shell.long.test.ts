/** What surrounds the sheet: for eyes, for keyboards, for screen readers, and against texts that want to be more. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import type { Browser } from 'playwright-core';
import { newBook, openBook } from '../open-book';
import { headsIn } from './drawn-cells';
import { launchForFile } from './file-browser';
import { type OpenPage, openOfflinePage } from './open-page';

const ROOT = join(__dirname, '../..');
const EXAMPLE = readFileSync(join(ROOT, 'examples/h29.xlsx'));

let browser: Browser;
launchForFile((launched) => {
  browser = launched;
});

it('has no fault that axe finds: while it is open, in a menu, and in a dialog', async () => {
  const open = await openOfflinePage(browser, EXAMPLE);
  expect(await open.violations()).toEqual([]);
  await open.page.getByRole('button', { name: '自己評価' }).click();
  expect(await open.violations()).toEqual([]);
  await open.page.getByRole('menuitem', { name: '点検' }).click();
  await open.page.getByRole('dialog').waitFor();
  expect(await open.violations()).toEqual([]);
});

it('leads the keyboard from part to part by F6, out of the sheet too', async () => {
  const open = await openOfflinePage(browser, EXAMPLE);
  const { page } = open;
  await open.select('B2');
  await open.hasKeyboard();
  await page.keyboard.press('F6');
  await open.hasKeyboard('.sidebar iframe');
  await page.keyboard.press('F6');
  await open.hasKeyboard('.top-bar .button');
  await page.keyboard.press('Shift+F6');
  await open.hasKeyboard('.sidebar iframe');
  await page.keyboard.press('Shift+F6');
  await open.hasKeyboard();
});

it('takes texts for texts', async () => {
  const open = await openOfflinePage(browser, EXAMPLE);
  await open.showTab('総務課');
  for (const text of [
    '<img src=x onerror=hit=1>',
    '</textarea><script>hit=1</script>',
    '{{7*7}}',
    '‮逆',
    '$&',
  ]) {
    await open.type('G8', text);
    await open.select('G8');
    expect(await open.selected.textContent()).toBe(`G8 ${text}`);
  }
  expect(await hits(open)).toEqual([false, false]);
  expect(open.errors).toEqual([]);
});

it('takes names for texts: of a department and its tab, in dialogs, in files and their downloads', async () => {
  const name = '"><img src=x onerror=hit=1>';
  const book = await newBook([name]);
  const open = await openOfflinePage(browser, await book.host.save());
  const { page } = open;
  await open.showTab(name);
  await page.getByRole('button', { name: '自己評価' }).click();
  await page.getByRole('menuitem', { name: '点検' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.frameLocator('iframe').getByText(name, { exact: true }).first().waitFor();
  await dialog.getByRole('button', { name: '閉じる' }).click();

  await open.sidebar.getByRole('tab', { name: '報告書' }).click();
  await open.sidebar.getByRole('button', { name: 'この課の報告書を作る' }).click();
  // Such characters become full-width in names of files.
  await page.getByText('＂＞＜img src=x onerror=hit=1＞_自己評価書').first().waitFor();

  const file = { name: `${name}.xlsx`, mimeType: 'application/octet-stream', buffer: EXAMPLE };
  page.once('dialog', (dialog) => void dialog.accept());
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('heading', { name: file.name }).waitFor();
  expect(await page.title()).toContain(file.name);
  expect(await hits(open)).toEqual([false, false]);
  expect(open.errors).toEqual([]);
});

/** Whether something of a text has run or become an element, in the page and in its sidebar. */
const hits = (open: OpenPage): Promise<unknown[]> => {
  const hit = "'hit' in globalThis || document.querySelector('img[src=x]') !== null";
  return Promise.all([open.page.evaluate(hit), open.inSidebar(hit)]);
};

it('colours a low rating without a reason as it is typed', async () => {
  const book = new Workbook();
  await book.xlsx.load(EXAMPLE as unknown as ArrayBuffer);
  book.getWorksheet('総務課')?.addConditionalFormatting({
    ref: 'F6:G20',
    rules: [
      {
        type: 'expression',
        formulae: ['AND(ISNUMBER($F6),$F6<=2,LEN(TRIM($G6))=0)'],
        style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFF4CCCC' } } },
        priority: 1,
      },
    ],
  });
  const open = await openOfflinePage(browser, new Uint8Array(await book.xlsx.writeBuffer()));
  await open.showTab('総務課');
  await open.select('G8');
  await open.page.keyboard.press('Delete');
  expect(await open.pixels('#f4cccc')).toBe(0);
  await open.type('F8', '2');
  while ((await open.pixels('#f4cccc')) === 0) await open.page.waitForTimeout(50);
  await open.type('F8', '3');
  while ((await open.pixels('#f4cccc')) > 0) await open.page.waitForTimeout(50);
});

it('saves notes and dropdowns on their rows after a row was inserted in the grid', async () => {
  const before = await openBook({ workbook: EXAMPLE });
  before.sheet('総務課').getRange('G8').setNote('理由の確認をお願いします');
  const rules = before.sheet('総務課').getRange('F7:F14').getDataValidations();
  const open = await openOfflinePage(browser, await before.host.save());
  const { page, selected } = open;
  await open.showTab('総務課');
  await open.select('A1');
  // Its place depends on the typefaces of the computer.
  const sheet = await page.locator('.sheet canvas[id*=sheet-main]').boundingBox();
  const [top, bottom] = (await headsIn(open)).rows[6] ?? [0, 0];
  if (!sheet || bottom === 0) throw new Error('row 7 is not drawn');
  await page.mouse.click(305, sheet.y + (top + bottom) / 2, { button: 'right' });
  await page.getByText('挿入', { exact: true }).hover();
  // Beside the field for the number of rows.
  await page.getByText(/^上に.*行を挿入$/).click({ position: { x: 8, y: 8 } });
  await open.select('E7');
  await selected.filter({ hasText: /^E7$/ }).waitFor({ state: 'attached' });

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存', exact: true }).click(),
  ]);
  const after = await openBook({ workbook: readFileSync(await download.path()) });
  const notes = after.sheet('総務課').getRange('G7:G9').getNotes();
  expect(notes).toEqual([[''], [''], ['理由の確認をお願いします']]);
  const moved = after.sheet('総務課').getRange('F8:F15').getDataValidations();
  const described = (grid: typeof rules): unknown[] => grid.flat().map((rule) => rule?.getCriteriaValues());
  expect(described(moved)).toEqual(described(rules));
  expect(after.values('総務課', 'F7:F9')).toEqual([[''], [4], [4]]);
  expect(open.errors).toEqual([]);
});
