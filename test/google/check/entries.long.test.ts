/** Entries from a screen: each is written where the sheet still says what the person saw, and nowhere else. */
import { LAST_YEAR_HEADER } from '../../../src/core/department-tab/last-year';
import type { CellEdit } from '../../../src/core/overview/sidebar-data';
import { type Book, closeBooks, openBook, paste, saveShort, shortBook } from '../../open-book';
import { change, KAKARI, openAs, SOUMU } from '../hand-over/two-departments';

afterEach(closeBooks);

const OUTCOME = '訓練を実施し、成果がありました。';

async function twoTabs(): Promise<Book> {
  const book = await shortBook(['総務課', '税務課']);
  for (const name of ['総務課', '税務課']) {
    paste(book, name, [
      [1, '防災', '室', 1, '訓練を行います。', 4, OUTCOME],
      ['', '', '', 2, '広報を行います。', '②', ''],
    ]);
  }
  return book;
}

const edit = (more: Partial<CellEdit> = {}): CellEdit => ({
  ...{ sheet: '総務課', cell: 'F7', goal: '広報を行います。', oldValue: '②', newValue: '3' },
  ...more,
});
const write = (book: Book, ...edits: CellEdit[]) => book.call('writeCells', edits);

it('results stand in the order of the edits, whichever tabs these are of', async () => {
  const book = await twoTabs();
  const results = await write(
    book,
    edit({ sheet: '税務課' }),
    edit(),
    edit({ sheet: '税務課', cell: 'G7', oldValue: '', newValue: '広報紙に載せました。' }),
    edit({ sheet: '福祉課' }),
    edit({ sheet: '集計' }),
  );
  expect(results.map(({ sheet, cell, written }) => [sheet, cell, written])).toEqual([
    ['税務課', 'F7', true],
    ['総務課', 'F7', true],
    ['税務課', 'G7', true],
    ['福祉課', 'F7', false],
    ['集計', 'F7', false],
  ]);
  expect(results[0]).toEqual({ ...edit({ sheet: '税務課' }), written: true, message: '' });
  expect([book.values('総務課', 'F7:G7'), book.values('税務課', 'F7:G7')]).toEqual([
    [[3, '']],
    [[3, '広報紙に載せました。']],
  ]);
  expect(await write(book)).toEqual([]);
});

it('a goal that was changed is told as it then stands, and is what the next edit has to know', async () => {
  const book = await twoTabs();
  const renamed = edit({ cell: 'E7', oldValue: '広報を行います。', newValue: '広報紙を出します。' });
  expect(await write(book, renamed)).toEqual([
    { ...renamed, goal: '広報紙を出します。', written: true, message: '' },
  ]);
  const [late] = await write(book, edit());
  expect(late?.message).toMatch(/7行目の目標が、画面に出ていたものと違う/);
  expect((await write(book, edit({ goal: '広報紙を出します。' })))[0]?.written).toBe(true);
});

it.each([
  ['the last row of the header', { cell: 'A5', oldValue: '番号', goal: '目標' }, false],
  ['the first row below it', { cell: 'A6', oldValue: '1', goal: '訓練を行います。', newValue: '2' }, true],
  ['a column of nobody', { cell: 'J7', oldValue: '' }, false],
  ['a row without a goal', { cell: 'B8', oldValue: '', goal: '', newValue: '人事' }, true],
  ['a cell in small letters', { cell: 'f7' }, false],
  ['a cell with dollars', { cell: '$F$7' }, false],
  ['no cell at all', { cell: '' }, false],
])('%s: written or not', async (_, more, isWritten) => {
  const book = await twoTabs();
  const [result] = await write(book, edit(more));
  expect([result?.written, result?.message === '']).toEqual([isWritten, isWritten]);
});

it('a tab without our header takes nothing', async () => {
  const book = await twoTabs();
  const own = book.host.globals.SpreadsheetApp.getActive().insertSheet('メモ');
  own.getRange('A1:B2').setValues([
    ['予算', ''],
    ['歳入', 100],
  ]);
  const [result] = await write(book, edit({ sheet: 'メモ', cell: 'B2', oldValue: '100', goal: '' }));
  expect(result?.written).toBe(false);
  expect(own.getRange('B2').getValue()).toBe(100);
});

it('前年度, however it is named, and a tab without a header take nothing, and 設定 is not asked for them', async () => {
  const book = await twoTabs();
  const lines = [[...LAST_YEAR_HEADER], ['平成28年度', '総務課', '防災', '広報を行います。', '②', '', '']];
  book.host.globals.SpreadsheetApp.getActive().insertSheet('前年度').getRange('A1:G2').setValues(lines);
  book.host.globals.SpreadsheetApp.getActive().insertSheet('メモ').getRange('A1').setValue('覚え書き');
  const last = edit({ sheet: '前年度', cell: 'E2' });
  for (const refused of [
    last,
    edit({ sheet: '福祉課', oldValue: '' }),
    edit({ sheet: 'メモ', cell: 'B2', oldValue: '', goal: '' }),
  ]) {
    book.host.calls.reset();
    const [result] = await write(book, refused);
    expect([refused.sheet, result?.written]).toEqual([refused.sheet, false]);
    expect(result?.message).toContain(String(refused.sheet));
    expect(book.host.calls.byMethod['Range.getValues'] ?? 0).toBe(refused.sheet === 'メモ' ? 1 : 0);
  }
  await expect(write(book, { ...last, sheet: ['前年度'] as never })).rejects.toThrow('扱えません');
  expect(book.values('前年度', 'A1:G2')).toEqual(lines);
});

it('an area that hides a cell is named; its own first cell, and what stands in sight, can be written', async () => {
  const book = await twoTabs();
  book.sheet('総務課').getRange('G6:G7').merge();
  const hidden = edit({ cell: 'G7', oldValue: '', newValue: 'あ' });
  expect((await write(book, hidden))[0]?.message).toContain('（G6:G7）に隠れている');
  const shown = edit({ cell: 'G6', goal: '訓練を行います。', oldValue: OUTCOME, newValue: '行いました。' });
  expect((await write(book, hidden, shown, edit())).map(({ written }) => written)).toEqual([
    false,
    true,
    true,
  ]);
});

it('確認 of the tab follows, and one that is locked stops no entry', async () => {
  const book = await twoTabs();
  await write(book, edit({ newValue: '1' }));
  expect(book.values('総務課', 'H7')).toEqual([[expect.stringContaining('理由が書かれていません')]]);
  const lock = book.sheet('総務課').getRange('H6:H60').protect().setDescription('町の保護');
  lock.addEditor('other@example.lg.jp');
  lock.removeEditors(['soumu@example.lg.jp']);
  const other = await openBook({ workbook: await saveShort(book), user: { email: 'zeimu@example.lg.jp' } });
  const [result] = await write(other, edit({ oldValue: '1', newValue: '4' }));
  expect(result).toMatchObject({ written: true, message: '' });
  expect(other.values('総務課', 'F7:H7')).toEqual([[4, '', expect.stringContaining('理由が')]]);
});

it('a cell that is locked stops no other, and is named with what to do', async () => {
  const made = await twoTabs();
  const lock = made.sheet('総務課').getRange('F6:F60').protect().setDescription('町の保護');
  lock.addEditor('other@example.lg.jp');
  lock.removeEditors(['soumu@example.lg.jp']);
  const book = await openBook({ workbook: await saveShort(made), user: { email: 'zeimu@example.lg.jp' } });
  const results = await write(book, edit(), edit({ cell: 'G7', oldValue: '', newValue: '載せました。' }));
  expect(results.map(({ written }) => written)).toEqual([false, true]);
  expect(results[0]?.message).toMatch(/^「総務課」のF7/);
  expect(book.values('総務課', 'F7:G7')).toEqual([['②', '載せました。']]);
});

it('a tab that is 確定 says so for each cell, and takes what a 取りまとめ担当 enters', async () => {
  const owner = await openAs(SOUMU);
  await change(owner, '総務課', '提出');
  await change(owner, '総務課', '確定');
  const one = { sheet: '総務課', cell: 'F7', goal: '広報を行います。', oldValue: '3', newValue: '4' };
  const book = await openAs(KAKARI, await owner.host.save());
  const [result] = await write(book, one);
  expect(result).toMatchObject({ written: false, message: expect.stringMatching(/確定/) });
  expect(book.values('総務課', 'F7')).toEqual([[3]]);
  expect(await write(owner, one)).toMatchObject([{ written: true, message: '' }]);
  expect(owner.values('総務課', 'F7')).toEqual([[4]]);
});

it('what is undone goes past the dropdown where it is no rating, and only then', async () => {
  const book = await twoTabs();
  await write(book, edit());
  const back = edit({ oldValue: '3', newValue: '②' });
  expect((await write(book, back))[0]?.message).toContain('入力規則で決められた値');
  expect((await write(book, { ...back, undo: true }))[0]?.written).toBe(true);
  const cell = book.sheet('総務課').getRange('F7');
  expect([cell.getValue(), cell.getDataValidation()?.getAllowInvalid()]).toEqual(['②', false]);
  expect((await write(book, edit({ newValue: '5', undo: true })))[0]?.written).toBe(true);
  expect(cell.getValue()).toBe(5);
});
