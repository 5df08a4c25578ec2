/** What まとめて直す keeps in 控え, and what comes back from there, whatever kind of value it was. */
import { type Book, closeBooks, paste, shortBook } from '../../open-book';

afterEach(closeBooks);

const GOOD = '訓練を実施し、地域の防災意識が高まりました。';

async function mistyped(): Promise<Book> {
  const book = await shortBook(['総務課', '税務課']);
  paste(book, '総務課', [
    [1, '防災', '室', 1, '訓練を行います。', '４', GOOD],
    ['', '', '', 2, '備蓄を進めます。', '④', `${GOOD}備蓄`],
  ]);
  paste(book, '税務課', [[1, '徴収', '', '', '徴収率を上げます。', '２', GOOD]]);
  return book;
}

const kept = (book: Book): unknown[][] => book.sheet('控え').getDataRange().getValues().slice(1);
/** Puts a line into 控え as a fix would have left it, so that taking back meets any kind of value. */
async function keptAs(book: Book, kind: string, before: string, format: string): Promise<void> {
  await book.call('fixFindings', { departments: ['税務課'] });
  book
    .sheet('控え')
    .getRange('I2:K2')
    .setValues([[before, kind, format]]);
}

it('each line says when, by whom, which rule, where, and what stood there', async () => {
  const book = await mistyped();
  book.sheet('税務課').activate();
  expect((await book.call('fixFindings', { departments: ['税務課'], dryRun: true })).fixes).toEqual([
    {
      ...{ rule: 'rating-invalid', sheet: '税務課', cell: 'F6', before: '２', after: '2' },
      ...{ written: false, message: '' },
    },
  ]);
  await book.call('fixFindings', { departments: ['総務課'], id: 'together-all' });
  const sheet = book.sheet('控え');
  expect(kept(book)).toEqual(
    [
      ['F6', '訓練を行います。', '４'],
      ['F7', '備蓄を進めます。', '④'],
    ].map(([cell, goal, before]) => [
      ...['together', '2018/04/10 10:00:00', 'soumu@example.lg.jp', 'rating-invalid', '総務課'],
      ...[cell, '達成度', goal, before, '文字', expect.any(String), '4', '', '直した'],
    ]),
  );
  expect([sheet.isSheetHidden(), sheet.getFrozenRows(), book.activeSheet]).toEqual([true, 1, '税務課']);
  expect([1, 3, 9, 14].map((column) => sheet.getColumnWidth(column))).toEqual([110, 200, 256, 130]);
  const { SHEET } = book.host.globals.SpreadsheetApp.ProtectionType;
  expect(sheet.getProtections(SHEET).map((lock) => lock.isWarningOnly())).toEqual([true]);
  await book.call('checkWorkbook', { write: true });
  await book.call('fixFindings', { departments: ['税務課'] });
  expect(kept(book)[2]?.map(String)).toMatchObject({ 0: expect.stringMatching(/^[0-9a-f]{8}$/), 12: '○' });
});

it('控え grows below its last row, and 確認 goes with what is taken back where it was true', async () => {
  const book = await mistyped();
  await book.call('fixFindings', { departments: ['総務課'] });
  const sheet = book.sheet('控え');
  sheet.deleteRows(4, sheet.getMaxRows() - 3);
  await book.call('checkWorkbook', { write: true });
  const flag = book.values('税務課', 'H6');
  expect(flag[0]?.[0]).toContain('数字');
  await book.call('fixFindings');
  expect(kept(book)).toHaveLength(3);
  expect(sheet.getMaxRows()).toBe(4);
  expect(book.values('税務課', 'H6')).toEqual([['']]);
  await book.call('undoFixes');
  expect(book.values('税務課', 'F6:H6')).toEqual([['２', GOOD, flag[0]?.[0]]]);
});

it.each<[string, string, string, string, unknown]>([
  ['a number', '数値', '0.5', '0.0', 0.5],
  ['a text that would be a formula', '文字', '=1+1', '@', '=1+1'],
  ['a plain text', '文字', '丁', '0', '丁'],
  ['a truth value', '真偽', 'TRUE', 'General', true],
])('%s comes back as it was, with its format and the dropdown', async (_, kind, before, format, value) => {
  const book = await mistyped();
  await keptAs(book, kind, before, format);
  expect((await book.call('undoFixes')).fixes).toMatchObject([{ written: true, after: before }]);
  const cell = book.sheet('税務課').getRange('F6');
  expect([cell.getValue(), cell.getNumberFormat(), cell.getFormula()]).toEqual([
    value,
    format === 'General' ? expect.any(String) : format,
    '',
  ]);
  expect(cell.getDataValidation()?.getAllowInvalid()).toBe(false);
});

it('what was chosen in a tab that is gone since keeps the call from writing anything', async () => {
  const book = await mistyped();
  const chosen = (sheet: string, goal: string, oldValue: string) => ({
    ...{ rule: 'rating-invalid' as const, sheet, cell: 'F6', goal, oldValue },
  });
  await expect(
    book.call('fixFindings', {
      chosen: [chosen('福祉課', '', '４'), chosen('税務課', '徴収率を上げます。', '２')],
    }),
  ).rejects.toMatchObject({ code: 'department-not-found' });
  expect(book.values('税務課', 'F6')).toEqual([['２']]);
});

it('a rating whose cell would show it as a date is shown as the number that it is', async () => {
  const book = await mistyped();
  book.sheet('税務課').getRange('F6').setNumberFormat('yyyy/m/d');
  book.sheet('総務課').getRange('F6').setNumberFormat('0%');
  await book.call('fixFindings');
  expect(['総務課', '税務課'].map((name) => book.sheet(name).getRange('F6').getDisplayValue())).toEqual([
    '4',
    '2',
  ]);
});
