/** Columns that a tab gets with what is brought in: in narrow grids, for whom the header is locked, and stopped at any call. */
import type { ImportRequest } from '../../../src/google/papers/write-import';
import { type Book, closeBooks, newBook, openBook } from '../../open-book';

afterEach(closeBooks);

const request = (addColumns: readonly string[], columns: Record<string, string>): ImportRequest => ({
  department: '総務課',
  lastRow: 0,
  source: 'a.docx',
  addColumns,
  rows: [
    {
      ...{ number: '1', theme: '税の相談', unit: '', goalNumber: '', goal: '夜間に開く', rating: '4' },
      ...{ outcome: '月2回開いた。', columns },
    },
  ],
});

const header = (book: Book): unknown[] =>
  (book.sheet('総務課').getDataRange().getValues()[4] ?? []).filter((text) => text !== '');
const USUAL = 8;

it('grows a grid that is too narrow, and keeps a header that looks like a formula as text', async () => {
  const book = await newBook();
  const sheet = book.sheet('総務課');
  sheet.deleteColumns(9, sheet.getMaxColumns() - 8);
  await book.call('writeImport', request(['=1+1', '二次評価'], { '=1+1': '=2+2', 二次評価: '3' }));
  expect(sheet.getRange('I5:J6').getFormulas().flat().join('')).toBe('');
  expect(book.values('総務課', 'I5:J6')).toEqual([
    ['=1+1', '二次評価'],
    ['=2+2', 3],
  ]);
  expect((await book.call('undoFixes')).fixes.every(({ written }) => written)).toBe(true);
  expect(header(book)).toHaveLength(USUAL);
  expect(book.values('総務課', 'A6:J6').flat().join('')).toBe('');
});

it('adds none that would pass for another column, and writes nothing then', async () => {
  const book = await newBook();
  for (const name of ['評価', '達成度 ', '', '目標']) {
    await expect(book.call('writeImport', request([name], { [name]: 'x' }))).rejects.toMatchObject({
      code: 'import-not-possible',
    });
  }
  expect(header(book)).toHaveLength(USUAL);
  expect(book.values('総務課', 'A6:H6').flat().join('')).toBe('');
});

it('is refused with a sentence to whom the header is locked, and nothing is half written', async () => {
  const made = await newBook();
  made.sheet('設定').getRange('B6').setValue('soumu@example.lg.jp');
  await made.call('setUpWorkbook', {});
  const book = await openBook({ workbook: await made.host.save(), user: { email: 'kakari@example.lg.jp' } });
  await expect(book.call('writeImport', request(['二次評価'], { 二次評価: '3' }))).rejects.toMatchObject({
    message: expect.stringMatching(/取り込みをやめました/),
  });
  expect(header(book)).toHaveLength(USUAL);
  expect(book.values('総務課', 'A6:I6').flat().join('')).toBe('');
  await book.call('writeImport', request([], { 二次評価: '3' }));
  expect(book.values('総務課', 'E6:F6')).toEqual([['夜間に開く', 4]]);
});

it('is whole or can be taken back after a stop at any call', async () => {
  const bytes = await (await newBook()).host.save();
  const one = await openBook({ workbook: bytes });
  await one.call('writeImport', request(['二次評価'], { 二次評価: '3' }));
  const calls = one.host.calls.total;
  expect(calls).toBeGreaterThan(10);
  for (let failAt = 1; failAt <= calls; failAt += 1) {
    const stopped = await openBook({ workbook: bytes, failAt });
    await stopped.call('writeImport', request(['二次評価'], { 二次評価: '3' })).catch(() => undefined);
    const book = await openBook({ workbook: await stopped.host.save() });
    const { fixes } = await book.call('undoFixes');
    expect([failAt, fixes.filter(({ message }) => message !== '')]).toEqual([failAt, []]);
    expect([failAt, header(book).length, book.values('総務課', 'A6:I6').flat().join('')]).toEqual([
      failAt,
      USUAL,
      '',
    ]);
    await stopped.close();
    await book.close();
  }
});
