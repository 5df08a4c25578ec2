/** What the page asks of a whole workbook: looking for a text, and the fixes of pasted cells. */
import { findInBook } from '../../../src/page/grid/find-in-book';
import { countFixes, makeFixes } from '../../../src/page/grid/pasted-fixes';
import { type Book, closeBooks, newBook, paste } from '../../open-book';

afterEach(closeBooks);

const GOOD = '訓練を実施し、地域の防災意識が高まりました。';

async function filled(): Promise<Book> {
  const book = await newBook(['総務課']);
  paste(book, '総務課', [
    [1, '防災', '室', 1, '防災　訓練を行います。', '４', GOOD],
    ['', '', '', 2, '備蓄を進めます。', '④', '備蓄を進め、三日分の水を置きました。'],
  ]);
  return book;
}

const area = (startRow: number, startColumn: number, endRow: number, endColumn: number) => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});

it('finds a text in any width and spacing, in tabs, rows and columns that can be seen', async () => {
  const book = await filled();
  const found = (text: string) =>
    findInBook(book.host.engine.sheets, text)
      .filter(({ sheetName }) => sheetName === '総務課')
      .map(({ name }) => name);
  expect(found('防災訓練')).toEqual(['E6']);
  expect(found('三日分')).toEqual(['G7']);
  expect(found('　')).toEqual([]);
  expect(found('どこにもない')).toEqual([]);
  book.sheet('総務課').hideRows(7);
  expect(found('三日分')).toEqual([]);
  book.sheet('総務課').hideColumns(5);
  expect(found('防災訓練')).toEqual([]);
});

it('counts and makes the fixes of the pasted cells, and of no others', async () => {
  const book = await filled();
  const call = (name: string, ...args: readonly unknown[]) => book.host.call(name, ...args);
  const first = { sheetName: '総務課', area: area(5, 5, 5, 5) };
  expect(await countFixes(call, { ...first, area: area(5, 0, 6, 6) })).toBe(2);
  expect(await countFixes(call, first)).toBe(1);
  expect(await countFixes(call, { ...first, area: area(5, 6, 6, 6) })).toBe(0);
  expect(await countFixes(call, { ...first, sheetName: '設定' })).toBe(0);
  expect(await makeFixes(call, first)).toBe(1);
  expect(book.values('総務課', 'F6:F7')).toEqual([[4], ['④']]);
});
