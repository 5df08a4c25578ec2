/** What a check answers and notes: flags that cannot be written, pieces of a check of all, and 集計. */
import { type Book, closeBooks, openBook, paste, saveShort, shortBook } from '../../open-book';

afterEach(closeBooks);

const NOT_RATED = (goal: string) => [1, '防災', '室', 1, goal, '', ''];
const LOW = [1, '防災', '室', 1, '訓練を行います。', 2, ''];

/** Two 課 in which a flag is to be written. */
async function unflagged(): Promise<Book> {
  const book = await shortBook(['総務課', '税務課', '会計課']);
  for (const name of ['総務課', '税務課']) paste(book, name, [NOT_RATED(`${name}の訓練`)]);
  return book;
}

const flags = (book: Book) => ['総務課', '税務課'].map((name) => book.values(name, 'H6')[0]?.[0] !== '');
const lines = (book: Book): unknown[][] =>
  book
    .sheet('履歴')
    .getDataRange()
    .getValues()
    .map((line) => line.slice(1))
    .filter(([action]) => action === '点検');

/** Shuts cells off from everybody but the owner. */
async function shutOff(book: Book, name: string, cells: string): Promise<Book> {
  const lock = book.sheet(name).getRange(cells).protect().setDescription('町の保護');
  lock.addEditor('other@example.lg.jp');
  lock.removeEditors(['soumu@example.lg.jp']);
  return openBook({ workbook: await saveShort(book), user: { email: 'zeimu@example.lg.jp' } });
}

it('a tab whose flags cannot be written stops no other, and is named', async () => {
  const book = await shutOff(await unflagged(), '総務課', 'H6:H60');
  const { unwritten, changed } = await book.call('checkWorkbook', { write: true });
  expect(unwritten).toEqual([expect.stringMatching(/^シート「総務課」の「確認」の列に/)]);
  expect([changed, flags(book)]).toEqual([true, [false, true]]);
  const again = await book.call('checkWorkbook', { write: true });
  expect([again.changed, again.unwritten]).toEqual([false, unwritten]);
});

it('集計 that cannot be written is told of, and stops no flag', async () => {
  const made = await unflagged();
  paste(made, '会計課', [LOW]);
  const book = await shutOff(made, '集計', 'A1:Z60');
  const { unwritten } = await book.call('checkWorkbook', { write: true });
  expect(unwritten).toEqual([expect.stringMatching(/集計/)]);
  expect(flags(book)).toEqual([true, true]);
});

it('is not disturbed where 集計 is gone', async () => {
  const book = await unflagged();
  const spreadsheet = book.host.globals.SpreadsheetApp.getActive();
  spreadsheet.deleteSheet(book.sheet('集計'));
  expect(await book.call('checkWorkbook', { write: true })).toMatchObject({ unwritten: [], changed: true });
});

it('pieces note nothing, and the call of all that follows notes what they have written', async () => {
  const book = await unflagged();
  for (const name of ['総務課', '税務課']) {
    const piece = await book.call('checkWorkbook', { departments: [name], write: true, isPiece: true });
    expect([piece.changed, piece.result.departments.map((each) => each.name)]).toEqual([true, [name]]);
  }
  expect(lines(book)).toEqual([]);
  expect((await book.call('checkWorkbook', { write: true })).changed).toBe(false);
  expect(lines(book)).toEqual([]);
  await book.call('checkWorkbook', { write: true, hasWritten: true });
  expect(lines(book)).toEqual([['点検', '', 'soumu@example.lg.jp', '3課を点検、未入力 2件']]);
});

it('some 課 alone are noted with their number, and neither 集計 nor the other flags are touched', async () => {
  const book = await unflagged();
  paste(book, '会計課', [LOW]);
  await book.call('checkWorkbook', { departments: ['会計課', '総務課'], write: true });
  expect(flags(book)).toEqual([true, false]);
  expect(lines(book)).toEqual([['点検', '', 'soumu@example.lg.jp', '2課を点検、誤り 1件、未入力 1件']]);
  const listed = () => book.sheet('集計').getDataRange().getValues().flat().includes('(1) 訓練を行います。');
  expect(listed()).toBe(false);
  expect((await book.call('checkWorkbook', { write: true })).changed).toBe(true);
  expect(listed()).toBe(true);
});

it('a list of low ratings alone that changes counts as written', async () => {
  const book = await shortBook(['総務課']);
  paste(book, '総務課', [[...LOW.slice(0, 6), '雨のため中止しましたが、翌月に行います。']]);
  expect(await book.call('checkWorkbook', { write: true })).toMatchObject({ changed: true, unwritten: [] });
  expect(lines(book)).toHaveLength(1);
  expect(await book.call('checkWorkbook', { write: true })).toMatchObject({ changed: false });
  expect(lines(book)).toHaveLength(1);
});

it('all flags come with one flush, and a tab that needs none is not written', async () => {
  const book = await unflagged();
  await book.call('checkWorkbook', { write: true, departments: ['総務課'] });
  paste(book, '会計課', [NOT_RATED('会計の訓練')]);
  book.host.calls.reset();
  await book.call('checkWorkbook', { write: true, departments: ['総務課', '税務課', '会計課'] });
  expect(book.host.calls.byMethod).toMatchObject({ 'Range.setValues': 2, 'SpreadsheetApp.flush': 1 });
});

it('another limit comes into the rules of the tabs with a check of all that writes, and with no other', async () => {
  const book = await shortBook(['総務課']);
  const rules = () => JSON.stringify(book.sheet('総務課').getDataRange().getDisplayValues().slice(0, 4));
  const before = rules();
  book.sheet('設定').getRange('B5').setValue(3);
  expect(await book.call('checkWorkbook')).toMatchObject({ changed: false });
  expect(await book.call('checkWorkbook', { write: true, departments: ['総務課'] })).toMatchObject({
    changed: false,
  });
  expect(rules()).toBe(before);
  expect(await book.call('checkWorkbook', { write: true })).toMatchObject({ changed: true });
  expect(rules()).not.toBe(before);
});

it('merged cells of all 課 that are named are looked up', async () => {
  const book = await shortBook(['総務課', '税務課']);
  const names = ['総務課', '税務課'];
  for (const name of names) {
    paste(book, name, [LOW, ['', '', '', 2, '広報を行います。', '', '配布しました。']]);
    book.sheet(name).getRange('F6:F7').merge();
  }
  const { result } = await book.call('checkWorkbook', { departments: names, write: true });
  expect(
    result.departments.map(({ findings }) => findings.some(({ rule }) => rule === 'cells-merged')),
  ).toEqual([true, true]);
  const [, second] = await book.call('getGoals', '税務課');
  expect(second?.rating).toBeNull();
});
