/** What is typed, pasted and copied in the grid is what the cells hold. */
import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../launch-browser';
import { closeBooks, newBook, openBook, paste as pasteRows } from '../open-book';
import { clipboard, enter, paste, pasteLine, pasting, saved } from './cell-hands';
import { type OpenPage, openOfflinePage } from './open-page';

const EXCEL =
  '2\t"協議を二回開きました。\n協議は続いています。"\r\n４\t手引を配りました。\r\n9\t三か所で行いました。\r\n';
const TEXTS = ['一\n二', '\n\n頭と尾\n', 'a\tb "c"\n\n\'d', "'印", '=1+1', '007', '1-2', '😀\n𠮷　'];

let browser: Browser;
let open: OpenPage;
let original: Uint8Array;
beforeAll(async () => {
  browser = await launchBrowser();
  original = await bookOf(TEXTS);
  open = await openOfflinePage(browser, original);
  await open.showTab('総務課');
});
afterAll(async () => {
  await browser.close();
  closeBooks();
});

/** A goal for each text, which stands in G6 and below; F6 is a number, and B6 a formula. */
async function bookOf(texts: readonly string[]): Promise<Uint8Array> {
  const book = await newBook();
  const rows = texts.map((_, at) => [at + 1, '', '', at + 1, `目標${at + 1}を行う。`, 4, '']);
  pasteRows(book, '総務課', rows);
  book.sheet('総務課').getRange('B6').setFormula('="防"&"災"');
  texts.forEach((text, at) => {
    // As text, so that it stays what it is.
    book
      .sheet('総務課')
      .getRange(6 + at, 7)
      .setNumberFormat('@')
      .setValue(text)
      .setNumberFormat('General');
  });
  return book.host.save();
}

const valuesOf = async (cells: string): Promise<unknown[][]> =>
  (await openBook({ workbook: await saved(open) })).values('総務課', cells);

/** The style of each cell in the tab's part. */
const looksOf = (book: Uint8Array): Record<string, string | undefined> => {
  const sheet = strFromU8(unzipSync(book)['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
  const cells = [...sheet.matchAll(/<c r="([A-Z]+\d+)"(?: s="(\d+)")?/g)];
  return Object.fromEntries(cells.map(([, cell, style]) => [cell, style]));
};

it('leaves the book as it is, byte for byte, when cells are opened and left', async () => {
  const ends = ['Enter', 'Tab', 'Escape'];
  for (let row = 6; row < 6 + TEXTS.length; row += 1) await enter(open, `G${row}`, 'F2', ends[row % 3] ?? '');
  for (const cell of ['B6', 'D6', 'E6', 'F6', 'H6']) await enter(open, cell, 'F2', 'Enter');
  expect(await open.page.locator('.saved-state').textContent()).toBe('変更なし');
  expect(Buffer.compare(await saved(open), original)).toBe(0);
});

it('stores a line feed for each new line of an entry', async () => {
  await enter(open, 'G6', { text: '壱' }, 'Alt+Enter', 'Alt+Enter', { text: '弐' }, 'Enter');
  await enter(open, 'G6', 'F2', 'Alt+Enter', { text: '参' }, 'Tab');
  expect(await valuesOf('G6')).toEqual([['壱\n\n弐\n参']]);
});

it('keeps what stands in an editor whole when all of it is copied or deleted', async () => {
  await enter(open, 'G6', { text: '壱' }, 'Alt+Enter', 'Alt+Enter', { text: '弐' }, 'Enter');
  await enter(open, 'G6', 'F2', 'Control+A', 'Control+C', 'Delete', 'Enter');
  expect((await clipboard(open))['text/plain']).toBe('壱\n\n弐');
  await open.select('G7');
  await open.page.keyboard.press('Control+V');
  expect(await pasteLine(open)).toBe('1件を貼り付けました。');
  expect(await valuesOf('G6:G7')).toEqual([[''], ['壱\n\n弐']]);
});

it('reads rows of Excel’s plain text, keeps the look, and mends or takes back what came in', async () => {
  const before = await valuesOf('E8:G11');
  const looks = looksOf(await saved(open));
  expect(await paste(open, 'F8', { 'text/plain': EXCEL })).toBe('6件を貼り付けました。1件は直せます。');
  expect(await valuesOf('F8:G11')).toEqual([
    [2, '協議を二回開きました。\n協議は続いています。'],
    ['４', '手引を配りました。'],
    [9, '三か所で行いました。'],
    before[3]?.slice(1),
  ]);
  expect(looksOf(await saved(open))).toEqual(looks);
  await open.page.getByRole('button', { name: '1件を直す' }).click();
  await open.status.filter({ hasText: '貼り付けた1件を直しました。' }).waitFor();
  expect(await valuesOf('F8:F10')).toEqual([[2], [4], [9]]);
  await open.page.getByRole('button', { name: '貼り付けを取り消す' }).click();
  await open.page.locator('.paste-actions').waitFor({ state: 'detached' });
  expect(await valuesOf('E8:G11')).toEqual(before);
});

it('copies what another spreadsheet reads whole, and pastes it as it was', async () => {
  const texts = ['一\n"二"', '"火"', 'あ\tい', '\n尾\n'];
  for (const [at, text] of texts.entries()) {
    await paste(open, `G${8 + at}`, { 'text/plain': `"${text.replaceAll('"', '""')}"` });
  }
  const whole = texts.map((text) => [4, text]);
  await open.select('F8:G11');
  await open.page.keyboard.press('Control+C');
  await open.select('F12');
  await open.page.keyboard.press('Control+V');
  await open.page.getByText('8件を貼り付けました。').waitFor();
  expect(await valuesOf('F12:G15')).toEqual(whole);
  const { 'text/plain': plain = '', 'text/html': html = '' } = await clipboard(open);
  expect(plain).toBe('4\t"一\n""二"""\n4\t"""火"""\n4\t"あ\tい"\n4\t"\n尾\n"');
  await paste(open, 'F16', { 'text/plain': plain });
  expect(await valuesOf('F16:G19')).toEqual(whole);
  // As another page of ours gets it, or another program that knows HTML alone.
  const foreign = html.replace(/ data-copy-id="\w+"/, '');
  await paste(open, 'F20', { 'text/html': foreign });
  expect(await valuesOf('F20:G22')).toEqual(whole.slice(0, 3));
});

it('takes a table of Word or Excel cell by cell, and paragraphs as one text', async () => {
  const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><style>.xl65 {mso-number-format:"\\@";}</style>
    <table><tr><td class=xl65>1-2</td><td>会議を二回<br>\r\n  開きました。</td></tr></table></html>`;
  await paste(open, 'F8', { 'text/html': excel });
  const word =
    '<table><tr><td>4</td><td><p class=MsoNormal>一</p><p class=MsoNormal>二</p></td></tr></table>';
  await paste(open, 'F9', { 'text/html': word, 'text/plain': '4\t一\r\n二\r\n' });
  const letter = '<p class=MsoNormal>研修を\r\n開きました。</p><p><o:p>&nbsp;</o:p></p><p>以上</p>';
  await paste(open, 'G10', { 'text/html': letter, 'text/plain': '研修を開きました。\r\n\r\n以上\r\n' });
  const rows = await valuesOf('F8:G10');
  expect(rows.slice(0, 2)).toEqual([
    ['1-2', '会議を二回\n開きました。'],
    [4, '一\n二'],
  ]);
  expect(rows[2]?.[1]).toBe('研修を開きました。\n\n以上');
});

it('never hides a pasted value under a merged cell', async () => {
  const book = await newBook();
  book.sheet('総務課').getRange('G6:G7').merge();
  open = await openOfflinePage(browser, await book.host.save());
  await open.showTab('総務課');
  await open.select('F6');
  await open.page.evaluate(pasting({ 'text/plain': '2\t一\n3\t二' }));
  await open.page.getByRole('dialog').getByText('結合したセル（G6:G7）').waitFor();
  await open.page.keyboard.press('Enter');
  expect(await valuesOf('F6:G7')).toEqual([
    ['', ''],
    ['', ''],
  ]);
  expect(await paste(open, 'F6', { 'text/plain': '2\t一\n3\t' })).toBe('3件を貼り付けました。');
  expect(await valuesOf('F6:G7')).toEqual([
    [2, '一'],
    [3, ''],
  ]);
});
