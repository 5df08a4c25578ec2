/** Which cells taking back may touch: those that are named, that still hold what was written, and that are entries or an import's own headers. */
import { type Book, closeBooks, openBook, paste, shortBook } from '../../open-book';

afterEach(closeBooks);

const GOOD = '訓練を実施し、地域の防災意識が高まりました。';
const line = (goal: string, rating: string, number = 1): unknown[] => [
  ...['', '', '', number, goal, rating, `${goal}${GOOD}`],
];

async function mistyped(): Promise<Book> {
  const book = await shortBook(['総務課', '税務課']);
  paste(book, '総務課', [
    [1, '防災', '室', 1, '訓練を行います。', '４', GOOD],
    line('備蓄を進めます。', '④', 2),
  ]);
  paste(book, '税務課', [[1, '徴収', '', '', '徴収率を上げます。', '２', GOOD]]);
  return book;
}

const ratings = (book: Book): unknown[] => [
  ...book.values('総務課', 'F6:F7').flat(),
  book.values('税務課', 'F6')[0]?.[0],
];
const states = (book: Book): unknown[] =>
  book
    .sheet('控え')
    .getDataRange()
    .getValues()
    .slice(1)
    .map((values) => values[13]);

it('of many only those that are named come back, by tab, cell and what was written, and no other tab is touched', async () => {
  const book = await mistyped();
  await book.call('fixFindings');
  const { pulse } = await book.call('getOverview');
  const named = (after: string) => [{ sheet: '総務課', cell: 'F6', after }];
  expect(await book.call('undoFixes', named('9'))).toEqual({ fixes: [], changed: true });
  expect(ratings(book)).toEqual([4, 4, 2]);
  expect((await book.call('undoFixes', named('4'))).fixes).toHaveLength(1);
  expect(ratings(book)).toEqual(['４', 4, 2]);
  expect((await book.call('getPulse', pulse)).changed).toEqual(['総務課']);
});

it('rows that are alike and have not moved come back in their places, though none tells how far others moved', async () => {
  const book = await shortBook();
  paste(book, '総務課', [
    [1, '防災', '室', '', '備蓄を進めます。', '４', GOOD],
    [2, '防火', '室', '', '備蓄を進めます。', '４', GOOD],
  ]);
  await book.call('fixFindings');
  expect((await book.call('undoFixes')).fixes.map(({ cell, written }) => [cell, written])).toEqual([
    ['F6', true],
    ['F7', true],
  ]);
  expect(book.values('総務課', 'F6:F7')).toEqual([['４'], ['４']]);
});

it('what cannot come back is told once, and 控え says so', async () => {
  const book = await mistyped();
  await book.call('fixFindings', { departments: ['総務課'] });
  book.sheet('総務課').getRange('A5:H5').clearContent();
  expect((await book.call('undoFixes')).fixes.map(({ written }) => written)).toEqual([false, false]);
  expect(states(book)).toEqual(['その後に変更あり', 'その後に変更あり']);
  expect((await book.call('undoFixes')).fixes).toEqual([]);
});

it('a tab that is closed since is passed by, and what was mended in it stays to be taken back', async () => {
  const book = await mistyped();
  await book.call('fixFindings');
  book.sheet('総務課').getRange('B3').setValue('確定');
  const { fixes } = await book.call('undoFixes');
  expect(fixes.map(({ sheet, written }) => [sheet, written])).toEqual([
    ['総務課', false],
    ['総務課', false],
    ['税務課', true],
  ]);
  expect([ratings(book), states(book)]).toEqual([
    [4, 4, '２'],
    ['直した', '直した', '元に戻した'],
  ]);
  paste(book, '総務課', [line('研修を行います。', '５', 3)], 8);
  const again = await book.call('fixFindings', { departments: ['総務課'] });
  expect(again.fixes.map(({ cell, written }) => [cell, written])).toEqual([['F8', false]]);
  expect(book.values('総務課', 'F8')).toEqual([['５']]);
});

it('of a tab of which one cell is locked, the others are known as mended', async () => {
  const made = await mistyped();
  const shut = made.sheet('総務課').getRange('F7').protect().setDescription('課長だけ');
  shut.addEditor('zeimu@example.lg.jp').removeEditors(['soumu@example.lg.jp']);
  const book = await openBook({ workbook: await made.host.save(), user: { email: 'other@example.lg.jp' } });
  await book.call('fixFindings');
  expect(states(book)).toEqual(['直した', '書き込めなかった', '直した']);
  await book.call('undoFixes');
  expect(ratings(book)).toEqual(['４', '④', '２']);
});

it('a rule that is not known, and a 控え of somebody else with a blank row, are refused', async () => {
  const book = await mistyped();
  await expect(book.call('fixFindings', { rules: ['書き方'] })).rejects.toMatchObject({
    ...{ code: 'wrong-call', place: '書き方' },
  });
  const own = book.host.globals.SpreadsheetApp.getActive().insertSheet('控え');
  own.getRange('A1:A3').setValues([['私の控え'], [''], ['電話帳']]);
  await expect(book.call('fixFindings')).rejects.toMatchObject({ code: 'kept-sheet-taken', place: '控え' });
  expect([ratings(book), own.getRange('A3').getValue()]).toEqual([['４', '④', '２'], '電話帳']);
});

describe('a header that an import added', () => {
  const brought = async () => {
    const book = await shortBook();
    await book.call('writeImport', {
      ...{ department: '総務課', lastRow: 0, source: 'a.docx', addColumns: ['二次評価', '部会'] },
      rows: [
        {
          ...{ number: '1', theme: '税の相談', unit: '', goalNumber: '', goal: '夜間に開く', rating: '4' },
          ...{ outcome: '月2回開いた。', columns: { 二次評価: '3', 部会: '第一' } },
        },
      ],
    });
    return book;
  };
  const added = (book: Book): unknown[][] => book.values('総務課', 'I5:J7');
  const BLANK = ['', ''];

  it('goes with its entries', async () => {
    const book = await brought();
    expect(added(book)).toEqual([['二次評価', '部会'], [3, '第一'], BLANK]);
    expect((await book.call('undoFixes')).fixes.every(({ written }) => written)).toBe(true);
    expect(added(book)).toEqual([BLANK, BLANK, BLANK]);
  });

  it('stays where somebody has written below it since, and so does one whose name was changed', async () => {
    const book = await brought();
    book.sheet('総務課').getRange('I7').setValue('5');
    book.sheet('総務課').getRange('J5').setValue('部会名');
    await book.call('undoFixes');
    expect(added(book)).toEqual([['二次評価', '部会名'], BLANK, [5, '']]);
  });

  it('stays where 控え says that another text stood there before', async () => {
    const book = await brought();
    const sheet = book.sheet('控え');
    const at = sheet
      .getDataRange()
      .getValues()
      .findIndex((values) => values[5] === 'I5');
    sheet.getRange(at + 1, 9).setValue('ほかの見出し');
    await book.call('undoFixes');
    expect(added(book)).toEqual([['二次評価', ''], BLANK, BLANK]);
  });
});
