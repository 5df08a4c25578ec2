/** What stood in a cell comes back as the same text or number, and with its number format, whatever a cell would make of it. */
import { type Book, closeBooks, FIRST_ROW, openBook, shortBook } from '../../open-book';

afterEach(closeBooks);

const FORMATS = ['general', '0.00', '0%', '@', 'yyyy/mm/dd'];
/** Each is read as a rating by まとめて直す. */
const MENDED = [
  '5.0',
  '4.',
  ' 4',
  '4 ',
  '4.00',
  '5.',
  '4\n',
  '(4)',
  '４',
  '４．０',
  "'4",
  '4、',
  '4点',
  '五',
];
/** What a spreadsheet makes a number, a date, a truth value, a formula or an error of, with some that it leaves alone. */
const KEPT = [
  ...[
    '5.0',
    ' 4',
    '+4',
    '-4',
    '1,000',
    '.5',
    ' .5 ',
    '50%',
    '50％',
    '¥300',
    '￥300',
    '$5',
    ' ¥1',
    '(4)',
    '1e3',
  ],
  ...[
    '2024/1/5',
    '1/5',
    '2024年1月5日',
    'H30.3.31',
    '平成30年3月31日',
    'Jan 5',
    '10:30',
    '午前10時',
    '1 1/2',
  ],
  ...[
    'TRUE',
    'false',
    ' true ',
    '=1+1',
    '＝1+1',
    '@x',
    "'4",
    "''",
    '#N/A',
    '令和5年度に行いました。',
    '防災',
    ' 訓練',
  ],
];

/** A tab whose ratings have a format and stand there as these texts. */
async function bookOf(format: string, ratings: readonly string[]): Promise<Book> {
  const book = await shortBook();
  const sheet = book.sheet('総務課');
  const rows = ratings.map((_, at) => [
    at === 0 ? 1 : '',
    '防災',
    '室',
    at + 1,
    `目標の${'あ'.repeat(at + 1)}。`,
  ]);
  sheet.getRange(FIRST_ROW, 1, rows.length, 5).setValues(rows);
  const cells = ratingsOf(book, ratings.length);
  cells.clearDataValidations().setNumberFormat(format);
  cells.setValues(ratings.map((text) => [format === '@' ? text : `'${text}`]));
  sheet.getRange(FIRST_ROW, 7, rows.length, 1).setValue('訓練を行い、地域の防災意識が高まりました。');
  return openBook({ workbook: await book.host.save() });
}

const ratingsOf = (book: Book, count: number): GoogleAppsScript.Spreadsheet.Range =>
  book.sheet('総務課').getRange(FIRST_ROW, 6, count, 1);
const looksOf = (book: Book, count: number): unknown => {
  const range = ratingsOf(book, count);
  return [range.getValues().flat(), range.getNumberFormats().flat(), range.getFormulas().flat()];
};
const saved = async (book: Book): Promise<Book> => openBook({ workbook: await book.host.save() });

it.each(FORMATS)('texts in cells of the format %s are there again, also in the file', async (format) => {
  const book = await bookOf(format, MENDED);
  const before = looksOf(book, MENDED.length);
  expect((before as unknown[][])[0]).toEqual(MENDED);
  const { fixes } = await book.call('fixFindings', { rules: ['rating-invalid'] });
  expect(fixes.filter(({ written }) => written)).toHaveLength(MENDED.length);
  const mended = await saved(book);
  expect(looksOf(mended, MENDED.length)).not.toEqual(before);
  await mended.call('undoFixes');
  expect(looksOf(mended, MENDED.length)).toEqual(before);
  expect(looksOf(await saved(mended), MENDED.length)).toEqual(before);
});

it.each(FORMATS)('what 控え holds is put back as it stands there, into the format %s', async (format) => {
  const book = await bookOf(
    format,
    KEPT.map(() => '４'),
  );
  const [, formats] = looksOf(book, KEPT.length) as unknown[][];
  await book.call('fixFindings', { rules: ['rating-invalid'] });
  // Where somebody gave the cells another format since, that is taken back too.
  ratingsOf(book, 3).setNumberFormat('@');
  book
    .sheet('控え')
    .getRange(2, 9, KEPT.length, 1)
    .setNumberFormat('@')
    .setValues(KEPT.map((text) => [text]));
  const { fixes } = await book.call('undoFixes');
  expect(fixes.filter(({ written }) => !written)).toEqual([]);
  const expected = [KEPT, formats, KEPT.map(() => '')];
  expect(looksOf(book, KEPT.length)).toEqual(expected);
  expect(looksOf(await saved(book), KEPT.length)).toEqual(expected);
});

it('a number, a truth value and a date come back as such', async () => {
  const book = await bookOf('yyyy/mm/dd', ['４', '４', '４']);
  const formats = ratingsOf(book, 3).getNumberFormats().flat();
  await book.call('fixFindings', { rules: ['rating-invalid'] });
  ratingsOf(book, 3).setNumberFormat('@');
  book
    .sheet('控え')
    .getRange('I2:K4')
    .setValues([
      ['4', '数値', '0%'],
      ['TRUE', '真偽', 'yyyy/mm/dd'],
      ['2018/3/31', '日付', 'yyyy/mm/dd'],
    ]);
  await book.call('undoFixes');
  const again = await saved(book);
  expect(ratingsOf(again, 3).getValues().flat()).toEqual([4, true, expect.any(Object)]);
  expect(ratingsOf(again, 3).getDisplayValues().flat()).toEqual(['400%', 'TRUE', '2018/03/31']);
  expect(ratingsOf(again, 3).getNumberFormats().flat()).toEqual(['0%', ...formats.slice(1)]);
});

it('an automatic format comes back as one, so that 50% typed there later is shown as such', async () => {
  const book = await bookOf('general', ['４']);
  await book.call('fixFindings', { rules: ['rating-invalid'] });
  ratingsOf(book, 1).setNumberFormat('@');
  await book.call('undoFixes');
  ratingsOf(book, 1).setValue('50%');
  expect(ratingsOf(book, 1).getDisplayValues()).toEqual([['50%']]);
});
