/** Notes on the page: who wrote them is told on the sheet, in the sidebar and in the file. */
import { Workbook } from 'exceljs';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../launch-browser';
import { closeBooks, newBook, paste } from '../open-book';
import { closeServers, openServedPage, type ServedPage } from './open-page';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await closeServers();
  closeBooks();
});

const NOTE_BOX = 'textarea[data-u-comp=note-textarea]';

async function commented(): Promise<Uint8Array> {
  const book = await newBook(['総務課']);
  paste(book, '総務課', [[1, '防災', '室', 1, '訓練を行います。', 4, '実施しました。成果がありました。']]);
  book.sheet('総務課').getRange('E6').setNote('数字を確かめる');
  book.sheet('総務課').activate();
  const bytes = await book.host.save();
  const parts = new Workbook();
  await parts.xlsx.load(bytes as unknown as ArrayBuffer);
  return bytes;
}

/** Univer's own key for a note. */
const addNote = (page: Page) => page.keyboard.press('Shift+F2');

const notes = async ({ sidebar }: ServedPage): Promise<string[]> => {
  const list = sidebar.locator('.card[data-open="true"] .notes');
  if ((await list.getAttribute('open')) === null) await list.locator('summary').click();
  await list.locator('li').first().waitFor();
  return list.locator('li').allInnerTexts();
};

it('asks for the name once, and signs what is written', async () => {
  const open = await openServedPage(browser, await commented());
  const { page } = open;
  await open.select('G6');
  await addNote(page);
  const dialog = page.getByRole('dialog', { name: 'メモに付ける名前' });
  expect(await open.violations()).toEqual([]);
  await dialog.getByLabel('名前', { exact: true }).fill('総務課 山田');
  await dialog.getByRole('button', { name: 'OK' }).click();
  await page.locator(NOTE_BOX).waitFor();
  expect(await page.locator(NOTE_BOX).inputValue()).toBe('総務課 山田:\n');
  await page.keyboard.type('理由を書いてください。');
  await page.keyboard.press('Escape');
  await open.select('F6');
  await addNote(page);
  await page.locator(NOTE_BOX).waitFor();
  expect(await dialog.count()).toBe(0);
  expect(await page.locator(NOTE_BOX).inputValue()).toBe('総務課 山田:\n');
  // Left without a word, it goes again.
  await open.select('A6');
  expect(await notes(open)).toEqual([
    expect.stringMatching(/^（名前なし）[\s\S]*数字を確かめる$/),
    expect.stringMatching(/^総務課 山田[\s\S]*G6[\s\S]*理由を書いてください。$/),
  ]);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await open.status.filter({ hasText: '保存しました。' }).waitFor();
  const saved = new Workbook();
  await saved.xlsx.load(open.book() as unknown as ArrayBuffer);
  const note = saved.getWorksheet('総務課')?.getCell('G6').note;
  expect(typeof note === 'object' ? note.texts?.map(({ text }) => text).join('') : note).toBe(
    '総務課 山田:\n理由を書いてください。',
  );
  expect(saved.getWorksheet('総務課')?.getCell('F6').note).toBeUndefined();
  expect(open.errors).toEqual([]);
});
