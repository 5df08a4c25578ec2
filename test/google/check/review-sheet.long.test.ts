/** 確認一覧: when 点検 writes it, what it leaves alone, and how it grows and shrinks. */
import { type Book, closeBooks, paste } from '../../open-book';
import { change, openAs, SOUMU, twoDepartments } from '../hand-over/two-departments';

afterEach(closeBooks);

const LIST = '確認一覧';
const HEADER = ['課', '状態', '種類', 'セル', '目標', '内容'];

/** 総務課 has been handed on. */
async function handedOn(): Promise<Book> {
  const book = await openAs(SOUMU, await twoDepartments());
  await change(book, '総務課', '提出');
  return book;
}

const tabOf = (book: Book) => book.host.globals.SpreadsheetApp.getActive().getSheetByName(LIST);
const rowsOf = (book: Book): unknown[][] => tabOf(book)?.getDataRange().getValues() ?? [];
const check = (book: Book) => book.call('checkWorkbook', { write: true });

it('is made behind all tabs, in sight of nobody at work, with its looks and its lock', async () => {
  const book = await handedOn();
  book.sheet('税務課').activate();
  await check(book);
  const sheet = tabOf(book);
  const sheets = book.host.globals.SpreadsheetApp.getActive().getSheets();
  expect([sheets[sheets.length - 1]?.getName(), book.activeSheet]).toEqual([LIST, '税務課']);
  expect(rowsOf(book)[0]).toEqual(HEADER);
  expect(sheet?.getFrozenRows()).toBe(1);
  expect([1, 2, 3, 4, 5, 6].map((column) => sheet?.getColumnWidth(column))).toEqual([
    110, 70, 130, 60, 260, 420,
  ]);
  expect(sheet?.getRange('A1:F1').getFontWeights()).toEqual([Array(6).fill('bold')]);
  expect(['A1', 'F2', 'F3'].map((cell) => sheet?.getRange(cell).getNumberFormat())).toEqual(['@', '@', '@']);
  expect(
    ['A2', 'F4'].map((cell) => [
      sheet?.getRange(cell).getWrap(),
      sheet?.getRange(cell).getVerticalAlignment(),
    ]),
  ).toEqual([
    [true, 'top'],
    [true, 'top'],
  ]);
  const { SHEET } = book.host.globals.SpreadsheetApp.ProtectionType;
  expect(sheet?.getProtections(SHEET).map((lock) => lock.isWarningOnly())).toEqual([true]);
});

it('holds the notes of the 課 that were handed on, each with its goal', async () => {
  const book = await handedOn();
  book.sheet('総務課').getRange('G7').setNote('次長:\n理由を書いてください。');
  book.sheet('総務課').getRange('B3').setNote('=1+1');
  book.sheet('税務課').getRange('G6').setNote('まだ');
  await check(book);
  const notes = () => rowsOf(book).filter(([, , kind]) => kind === 'メモ');
  const goal = book.sheet('総務課').getRange('E7').getValue();
  expect(goal).not.toBe('');
  expect(notes()).toEqual([
    ['総務課', '提出', 'メモ', 'B3', '', '=1+1'],
    ['総務課', '提出', 'メモ', 'G7', goal, '次長:\n理由を書いてください。'],
  ]);
  book.sheet('総務課').getRange('G7').clearNote();
  await check(book);
  expect(notes()).toHaveLength(1);
});

it("leaves somebody's own tab of that name alone, and fills a blank one", async () => {
  const book = await handedOn();
  const own = book.host.globals.SpreadsheetApp.getActive().insertSheet(LIST);
  own.getRange('B3').setValue('覚え書き');
  await check(book);
  expect(rowsOf(book)).toEqual([
    ['', ''],
    ['', ''],
    ['', '覚え書き'],
  ]);
  expect(await check(book)).toMatchObject({ changed: false });
  own.getRange('B3').clearContent();
  expect(await check(book)).toMatchObject({ changed: true });
  expect(rowsOf(book)[0]).toEqual(HEADER);
});

it('grows beyond the rows of its grid, and loses the lines that hold no more', async () => {
  const book = await handedOn();
  await check(book);
  const sheet = tabOf(book);
  const before = rowsOf(book);
  sheet?.deleteRows(before.length + 1, (sheet?.getMaxRows() ?? 0) - before.length);
  paste(
    book,
    '税務課',
    [2, 3, 4, 5].map((number) => ['', '', '', number, `調査${number}を行います。`, 1, '']),
    7,
  );
  await check(book);
  expect(rowsOf(book)).toHaveLength(before.length + 4);
  expect(sheet?.getMaxRows()).toBe(before.length + 4);
  book.sheet('税務課').getRange('F7:F10').setValue(3);
  await check(book);
  expect(rowsOf(book)).toEqual(before);
  expect(await check(book)).toMatchObject({ changed: false });
});

it('is not written by a check of some 課, nor by one that only looks', async () => {
  const book = await handedOn();
  await book.call('checkWorkbook', { write: true, departments: ['総務課', '税務課'] });
  await book.call('checkWorkbook');
  expect(tabOf(book)).toBeNull();
});
