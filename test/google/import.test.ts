/** What a read paper becomes in a 課's tab, and what keeps the tab as it is. */
import type { WrittenRow } from '../../src/core/paper/import-cells';
import { type Book, closeBooks, openBook, paste, shortBook } from '../open-book';

afterEach(closeBooks);

const SOUMU = 'soumu@example.lg.jp';

const row = (change: Partial<WrittenRow> = {}): WrittenRow => ({
  ...{ number: '1', theme: '防災', unit: '室', goalNumber: '1', goal: '訓練を行います。', rating: '4' },
  ...{ outcome: '訓練を実施し、成果がありました。', columns: {} },
  ...change,
});
const SECOND = row({ goalNumber: '2', goal: '=備蓄', rating: '', outcome: '' });

const bringIn = (book: Book, rows: readonly WrittenRow[], lastRow = 0, department = '総務課') =>
  book.call('writeImport', { department, rows, lastRow, source: '29年度.docx' });

/** Entries and 確認 of the tab, and of 控え and 履歴 what is in them. */
const contents = (book: Book): unknown =>
  ['総務課', '控え', '履歴'].map((name) =>
    book.host.globals.SpreadsheetApp.getActive().getSheetByName(name)?.getDataRange().getValues(),
  );

it('stands below the header of an empty tab, each theme once, and nothing of it is a formula', async () => {
  const book = await shortBook();
  expect(await book.call('getImportPlace', '総務課')).toMatchObject({
    levels: ['5', '4', '3', '2', '1'].map((symbol) => ({ symbol })),
    ...{ isRated: true, further: [], lastRow: 0 },
  });
  expect(await bringIn(book, [row(), SECOND])).toEqual({ written: 2, firstRow: 6 });
  expect(book.values('総務課', 'A6:G7')).toEqual([
    [1, '防災', '室', '1', '訓練を行います。', 4, '訓練を実施し、成果がありました。'],
    ['', '', '', '2', '=備蓄', '', ''],
  ]);
  expect(book.sheet('総務課').getRange('E6:E7').getFormulas()).toEqual([[''], ['']]);
});

it('is told in 履歴, and 控え has what stood there, so that it can be taken back whole', async () => {
  const book = await shortBook();
  await bringIn(book, [row(), SECOND]);
  const history = book.sheet('履歴').getDataRange().getValues();
  expect(history[history.length - 1]?.slice(1)).toEqual([
    ...['取り込み', '総務課', SOUMU, '2件を6行目から（29年度.docx）'],
  ]);
  const kept = book.sheet('控え').getDataRange().getValues().slice(1);
  // Cell, header, goal, before, after, state.
  expect(kept.map((line) => [5, 6, 7, 8, 11, 13].map((at) => line[at]))).toEqual(
    [
      ['A6', '番号', '訓練を行います。', '', '1'],
      ['B6', '個別事業', '訓練を行います。', '', '防災'],
      ['C6', '担当', '訓練を行います。', '', '室'],
      ['D6', '目標番号', '訓練を行います。', '', '1'],
      ['D7', '目標番号', '=備蓄', '', '2'],
      ['E6', '目標', '訓練を行います。', '', '訓練を行います。'],
      ['E7', '目標', '=備蓄', '', '=備蓄'],
      ['F6', '達成度', '訓練を行います。', '', '4'],
      [
        'G6',
        '目標達成の効果又は達成できなかった理由等',
        '訓練を行います。',
        '',
        '訓練を実施し、成果がありました。',
      ],
    ].map((line) => [...line, '直した']),
  );
  expect(new Set(kept.map(([id]) => id)).size).toBe(1);
  await book.call('undoFixes');
  expect(book.values('総務課', 'A6:G7').flat().join('')).toBe('');
});

it('comes behind what is there already, and 確認 is renewed with it where it was true', async () => {
  const book = await shortBook();
  paste(book, '総務課', [[1, '広報', '', 1, '広報を行います。', 4, '広報紙に掲載し、問合せがありました。']]);
  await book.call('checkWorkbook', { write: true });
  expect(await book.call('getImportPlace', '総務課')).toMatchObject({ lastRow: 6 });
  const low = row({ number: '2', rating: '1', outcome: '' });
  expect(await bringIn(book, [low], 6)).toEqual({ written: 1, firstRow: 7 });
  expect(
    book.values('総務課', 'A6:F7').map(([number, theme, , , , rating]) => [number, theme, rating]),
  ).toEqual([
    [1, '広報', 4],
    [2, '防災', 1],
  ]);
  expect(String(book.values('総務課', 'H7')[0])).toContain('達成度が1ですが');
});

it('leaves 確認 blank where nobody has checked the tab since somebody typed', async () => {
  const book = await shortBook();
  paste(book, '総務課', [[1, '広報', '', 1, '広報を行います。', 1, '']]);
  await bringIn(book, [row({ number: '2', rating: '1', outcome: '' })], 6);
  expect(book.values('総務課', 'H6:H7')).toEqual([[''], ['']]);
});

it('fills the columns of the town by their headers, and those only that there are', async () => {
  const book = await shortBook();
  book
    .sheet('総務課')
    .getRange('I5:J5')
    .setValues([['所 見', '予算']]);
  expect(await book.call('getImportPlace', '総務課')).toMatchObject({ further: ['所 見', '予算'] });
  await bringIn(book, [row({ columns: { 所見: '４回でした。', 予算: '120', 備考: 'なし' } })]);
  expect(book.values('総務課', 'I6:J6')).toEqual([['４回でした。', 120]]);
});

it('keeps as text what a cell would take for something else', async () => {
  const book = await shortBook();
  await bringIn(book, [row({ outcome: '4/1', goal: '10時から' }), row({ theme: '広報', number: '0012345' })]);
  expect(book.values('総務課', 'A6:G7').map((values) => [values[0], values[4], values[6]])).toEqual([
    [1, '10時から', '4/1'],
    ['0012345', '訓練を行います。', '訓練を実施し、成果がありました。'],
  ]);
});

it('counts entries alone, whatever else stands below them, and needs no 状態', async () => {
  const book = await shortBook();
  book.sheet('総務課').getRange('I5').setValue('備考');
  book
    .sheet('総務課')
    .getRange('H8:I9')
    .setValues([
      ['', '次年度へ'],
      ['確認済み', ''],
    ]);
  book.sheet('総務課').getRange('A3:B3').clearContent();
  expect(await book.call('getImportPlace', '総務課')).toMatchObject({ lastRow: 0 });
  expect(await bringIn(book, [row()])).toEqual({ written: 1, firstRow: 6 });
});

it('rates themes that have no goals, and leaves formats as they are where nothing is doubtful', async () => {
  const book = await shortBook();
  const formats = () => book.sheet('総務課').getRange('A6:G7').getNumberFormats();
  const before = formats();
  await bringIn(book, [
    row({ goal: '', goalNumber: '' }),
    row({ theme: '広報', number: '2', goal: '', goalNumber: '' }),
  ]);
  expect(book.values('総務課', 'B6:F7').map(([theme, , , goal, rating]) => [theme, goal, rating])).toEqual([
    ['防災', '', 4],
    ['広報', '', 4],
  ]);
  expect(formats()).toEqual(before);
  await book.call('undoFixes');
  await bringIn(book, [row({ goal: '=1' })]);
  expect(formats()[0]).toEqual(before[0]?.map((format, at) => (at === 3 || at === 4 ? '@' : format)));
});

describe('nothing is written', () => {
  const ENTRY = [1, '広報', '', 1, '広報を行います。', 4, '広報紙に掲載し、問合せがありました。'];

  it.each<[string, (book: Book) => unknown, readonly WrittenRow[], number, string]>([
    [
      'where entries came since',
      (book) => paste(book, '総務課', [ENTRY]),
      [row()],
      0,
      '確かめている間に、シートの入力が変わりました。',
    ],
    ['where entries went since', () => {}, [row()], 6, '確かめている間に、シートの入力が変わりました。'],
    [
      'into a tab that is closed',
      (book) => book.sheet('総務課').getRange('B3').setValue('確定'),
      [row()],
      0,
      'は確定しているため、書き込みませんでした',
    ],
    [
      'of a level that the town has not',
      () => {},
      [row(), row({ rating: 'A' })],
      0,
      '設定の段階にない達成度',
    ],
    ['of no rows', () => {}, [], 0, '設定の段階にない達成度'],
    [
      'below another theme',
      (book) => paste(book, '総務課', [ENTRY]),
      [row({ theme: ' ', number: '' })],
      6,
      '最初の目標に個別事業の名前がないため',
    ],
    [
      'below the last row',
      (book) => book.sheet('総務課').deleteRows(7, book.sheet('総務課').getMaxRows() - 6),
      [row(), SECOND],
      0,
      'シートの一番下に2行を加えてから',
    ],
    [
      'into merged cells',
      (book) => book.sheet('総務課').getRange('A7:A8').merge(),
      [row(), SECOND],
      0,
      '結合されたセルがあるため',
    ],
    [
      'where a column is lost',
      (book) => book.sheet('総務課').getRange('D5').setValue('順'),
      [row()],
      0,
      'シートに「目標番号」の列がないため',
    ],
  ])('%s', async (_, prepare, rows, lastRow, sentence) => {
    const book = await shortBook();
    await prepare(book);
    const before = contents(book);
    await expect(bringIn(book, rows, lastRow)).rejects.toMatchObject({
      code: 'import-not-possible',
      place: '総務課',
      message: expect.stringContaining(sentence),
    });
    expect(contents(book)).toEqual(before);
  });

  it('where the tab is not one of a 課', async () => {
    const book = await shortBook();
    for (const name of ['税務課', '設定', '前年度', '']) {
      const missing = {
        code: 'department-not-found',
        message: expect.stringContaining('この課のシートが見つかりません。'),
      };
      await expect(bringIn(book, [row()], 0, name)).rejects.toMatchObject(missing);
      await expect(book.call('getImportPlace', name)).rejects.toMatchObject(missing);
    }
  });
});

it('takes the last row that there is, and the first theme without a name where nothing stands above it', async () => {
  const book = await shortBook();
  const tab = book.sheet('総務課');
  tab.deleteRows(8, tab.getMaxRows() - 7);
  expect(await bringIn(book, [row({ theme: '', number: '' }), SECOND])).toEqual({ written: 2, firstRow: 6 });
});

it('leaves all cells blank again where one of them may not be written, and 控え says so', async () => {
  const made = await shortBook(['総務課'], {
    user: { email: SOUMU },
    owner: { email: 'owner@example.lg.jp' },
  });
  await bringIn(made, [row({ theme: '広報' })]);
  await made.call('undoFixes');
  const shut = made.sheet('総務課').getRange('G6:G9').protect().setDescription('課長だけ');
  shut.addEditor(SOUMU).removeEditors(shut.getEditors().filter((each) => each.getEmail() !== SOUMU));
  const bytes = await made.host.save();
  const book = await openBook({
    ...{ workbook: bytes, user: { email: 'kakari@example.lg.jp' }, owner: { email: 'owner@example.lg.jp' } },
  });
  await expect(bringIn(book, [row()])).rejects.toMatchObject({
    code: 'import-not-possible',
    message: expect.stringContaining('シートに書き込めなかったため、取り込みをやめました'),
  });
  expect(book.values('総務課', 'A6:G6').flat().join('')).toBe('');
  // What was taken back before stays so.
  const kept = book.sheet('控え').getDataRange().getValues().slice(1);
  const states = kept.map((line) => line[13]);
  expect(states.slice(0, 7)).toEqual(Array(7).fill('元に戻した'));
  expect(states.slice(7)).toEqual(Array(7).fill('書き込めなかった'));
});
