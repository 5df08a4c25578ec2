/** Notes on the page: who wrote them is told on the sheet, in the sidebar and in the file. */
import { Workbook } from 'exceljs';
import type { Browser } from 'playwright-core';
import { newBook, paste } from '../open-book';
import { bookOf } from '../sidebar/in-page';
import { launchForFile } from './file-browser';
import { openServedPage, type ServedPage } from './open-page';

let browser: Browser;
launchForFile((launched) => {
  browser = launched;
});

/** How many the tab has. */
const COUNT_NOTES = `const sheet = SpreadsheetApp.getActive().getSheetByName('総務課');
  const all = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
  return all.getNotes().flat().filter((note) => note !== '').length;`;
const NOTE_BOX = 'textarea[data-u-comp=note-textarea]';

async function commented(): Promise<Uint8Array> {
  const book = await newBook(['総務課']);
  paste(book, '総務課', [[1, '防災', '室', 1, '訓練を行います。', 4, '実施しました。成果がありました。']]);
  book.sheet('総務課').getRange('E6').setNote('数字を確かめる');
  book.sheet('総務課').activate();
  return book.host.save();
}

/** From the menu of a cell in the middle of the sheet, so many pixels further down. @returns Its name. */
async function addNote({ page, selected }: ServedPage, down: number): Promise<string> {
  const box = await page.locator('.sheet').boundingBox();
  if (!box) throw new Error('no sheet');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2 + down];
  await page.mouse.click(x, y);
  await page.waitForTimeout(300);
  await page.mouse.click(x, y, { button: 'right' });
  await page.getByText('メモを追加').click();
  return (await selected.textContent())?.split(' ')[0] ?? '';
}

/** Another cell is clicked. */
async function leave({ page }: ServedPage): Promise<void> {
  const box = await page.locator('.sheet').boundingBox();
  if (!box) throw new Error('no sheet');
  await page.mouse.click(box.x + 120, box.y + box.height / 2 - 40);
  await page.locator(NOTE_BOX).waitFor({ state: 'detached' });
}

const notes = async ({ sidebar }: ServedPage): Promise<string[]> => {
  const list = sidebar.locator('.card[data-open="true"] .notes');
  if ((await list.getAttribute('open')) === null) await list.locator('summary').click();
  await list.locator('li').first().waitFor();
  return list.locator('li').allInnerTexts();
};

it('asks for the name once, and signs what is written', async () => {
  const open = await openServedPage(browser, await commented());
  const { page } = open;
  await open.showTab('総務課');
  await open.sidebar.locator('.card[data-open="true"]').waitFor();
  const signed = await addNote(open, 0);
  const dialog = page.getByRole('dialog', { name: 'メモと履歴に残す名前' });
  await dialog.waitFor();
  expect(await open.violations()).toEqual([]);
  await dialog.getByLabel('名前', { exact: true }).fill('総務課 山田');
  await dialog.getByRole('button', { name: 'OK' }).click();
  await page.locator(NOTE_BOX).waitFor();
  expect(await page.locator(NOTE_BOX).inputValue()).toBe('総務課 山田:\n');
  await open.hasKeyboard(NOTE_BOX);
  await page.keyboard.type('理由を書いてください。');
  await leave(open);
  const left = await addNote(open, 60);
  await page.locator(NOTE_BOX).waitFor();
  expect(await dialog.count()).toBe(0);
  expect(await page.locator(NOTE_BOX).inputValue()).toBe('総務課 山田:\n');
  // Left without a word, it goes again, a moment later.
  await leave(open);
  while ((await bookOf(open).run(COUNT_NOTES)) !== 2) await page.waitForTimeout(50);
  const listed = await notes(open);
  expect(listed).toHaveLength(2);
  expect(listed[0]).toMatch(/^（名前なし）[\s\S]*E6[\s\S]*数字を確かめる$/);
  expect(listed[1]).toMatch(/^総務課 山田[\s\S]*理由を書いてください。$/);
  expect(listed[1]).toContain(` ${signed}`);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await open.status.filter({ hasText: '保存しました。' }).waitFor();
  const saved = new Workbook();
  await saved.xlsx.load(open.book() as unknown as ArrayBuffer);
  const note = saved.getWorksheet('総務課')?.getCell(signed).note;
  expect(typeof note === 'object' ? note.texts?.map(({ text }) => text).join('') : note).toBe(
    '総務課 山田:\n理由を書いてください。',
  );
  expect(saved.getWorksheet('総務課')?.getCell(left).note).toBeUndefined();
  expect(open.errors).toEqual([]);
});

it('takes what is typed into a note at once: into the file, and when the note is opened again', async () => {
  const open = await openServedPage(browser, await commented());
  const { page, status } = open;
  await open.showTab('総務課');
  await addNote(open, 0);
  const dialog = page.getByRole('dialog', { name: 'メモと履歴に残す名前' });
  await dialog.getByRole('button', { name: 'OK' }).click();
  await open.hasKeyboard(NOTE_BOX);
  await page.keyboard.insertText('一つ目');
  // Univer itself writes it some moments later, into the tab that is in front by then.
  await page.keyboard.press('Control+s');
  await status.filter({ hasText: '保存しました。' }).waitFor();
  expect(await notesIn(open.book(), '総務課')).toEqual(['数字を確かめる', '一つ目']);
  await page.locator(NOTE_BOX).press('Control+End');
  await page.keyboard.insertText('、二つ目');
  await page.getByText('未保存の変更あり').waitFor();
  await open.showTab('設定');
  await page.waitForTimeout(1_000);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.locator('.saved-state', { hasText: '保存済み' }).waitFor();
  expect(await notesIn(open.book(), '総務課')).toEqual(['数字を確かめる', '一つ目、二つ目']);
  expect(await notesIn(open.book(), '設定')).toEqual([]);
  expect(open.errors).toEqual([]);
});

/** The notes of a tab of a file, row by row. */
async function notesIn(book: Uint8Array, tab: string): Promise<string[]> {
  const saved = new Workbook();
  await saved.xlsx.load(book as unknown as ArrayBuffer);
  const found: string[] = [];
  saved.getWorksheet(tab)?.eachRow({ includeEmpty: true }, (row) =>
    row.eachCell({ includeEmpty: true }, ({ note }) => {
      if (typeof note === 'string') found.push(note);
      else if (note !== undefined) found.push((note.texts ?? []).map(({ text }) => text).join(''));
    }),
  );
  return found;
}
