import type { CellValue } from '../../../src/core/cells/cell-value';
import { OWN_SHEETS, readSettings } from '../../../src/core/settings/settings';

const sheet = (limit: CellValue): CellValue[][] => [
  ['団体名', '○○町', ''],
  ['年度', '平成29', ''],
  ['評価 基準日', { year: 2018, month: 3, day: 31 }, ''],
  ['理由が必要な達成度', limit, ''],
  ['', '', ''],
  ['氏名', '課名', '版'],
  ['大塚 正徳', '総務課', 3],
  ['', '', ''],
  ['', '税務住民課', ''],
];

describe('readSettings', () => {
  it('finds the keys by their text and reads year and date', () => {
    const settings = readSettings(sheet(2));
    expect(settings.fiscalYear).toBe(2017);
    expect(settings.ratedOn).toEqual({ year: 2018, month: 3, day: 31 });
    expect(settings.cells.ratedOn.row).toBe(2);
    expect(settings.cells.deadline).toEqual({ row: undefined, value: '' });
  });

  it('reads 課一覧 by its header, over blank rows', () => {
    const { departments, table } = readSettings(sheet(2));
    expect(table).toEqual({
      row: 5,
      end: Number.POSITIVE_INFINITY,
      columns: { headName: 0, name: 1, version: 2 },
    });
    expect(departments).toEqual([
      { row: 6, name: '総務課', headTitle: '', headName: '大塚 正徳', state: '', report: '', version: 3 },
      { row: 8, name: '税務住民課', headTitle: '', headName: '', state: '', report: '', version: 0 },
    ]);
  });

  it.each([
    [2, 2],
    ['2', 2],
    ['２', 2],
    ['2以下', 2],
    ['３ 以下', 3],
    ['', 2],
  ])('reads the limit %j as %d', (limit, read) => {
    expect(readSettings(sheet(limit)).limit).toBe(read);
  });

  it.each(['二', '0', '6', '2以上', '低いとき'])('does not read the limit %j', (limit) => {
    expect(readSettings(sheet(limit)).limit).toBeUndefined();
  });

  it('reads the key of the town’s form, and every key by its whole text', () => {
    const settings = readSettings([
      ['様 式', 'https://example.lg.jp/form'],
      ['団体名', '○○町'],
      ['提出期限', 'H30.4.20'],
      ['取りまとめ担当', 'a@example.lg.jp'],
      ['年度の欄', '平成29'],
    ]);
    expect(settings.form).toEqual({ row: 0, value: 'https://example.lg.jp/form' });
    expect(settings.cells).toEqual({
      municipality: { row: 1, value: '○○町' },
      fiscalYear: { row: undefined, value: '' },
      ratedOn: { row: undefined, value: '' },
      deadline: { row: 2, value: 'H30.4.20' },
      limit: { row: undefined, value: '' },
      coordinators: { row: 3, value: 'a@example.lg.jp' },
    });
    expect([settings.table, settings.departments, settings.rules]).toEqual([null, [], null]);
  });

  it('reads the upper of two keys, and takes one below 課一覧 for no 課', () => {
    const { cells, departments, isRated } = readSettings([
      ['年度', '平成29'],
      ['年度', '平成30'],
      ['課名', '職名'],
      ['総務課', '総務課長'],
      ['', ''],
      ['達成度の記入', 'なし'],
      ['公表しない 列', '所見'],
      ['評価基準日', 'H30.3.31'],
      ['年度', '平成28'],
      ['税務課', '税務課長'],
    ]);
    expect(cells.fiscalYear).toEqual({ row: 0, value: '平成29' });
    expect([cells.ratedOn, isRated]).toEqual([{ row: 7, value: 'H30.3.31' }, false]);
    expect(departments.map(({ name }) => name)).toEqual(['総務課', '税務課']);
  });

  it('takes a row for the header of 課一覧 that names 課名 and one more column', () => {
    expect(readSettings([['課名'], ['総務課']]).table).toBeNull();
    expect(
      readSettings([
        ['職名', '氏名'],
        ['課長', '大塚'],
      ]).table,
    ).toBeNull();
    expect(
      readSettings([
        ['課名', '職 名'],
        ['総務課', '課長'],
      ]).departments,
    ).toEqual([
      { row: 1, name: '総務課', headTitle: '課長', headName: '', state: '', report: '', version: 0 },
    ]);
  });

  it('reads every column of 課一覧, and a version that is none as 0', () => {
    const { table, departments } = readSettings([
      ['課名', '職名', '氏名', '編集者', '状態', '報告書', '版', '作成日時', '作成者'],
      ['総務課', ' 総務課長 ', '大塚 正徳', '', '', 'https://example.lg.jp/1', '2', '', ''],
      ['税務課', '', '', '', '', '', '二', '', ''],
    ]);
    expect(table?.columns).toEqual({
      name: 0,
      headTitle: 1,
      headName: 2,
      editors: 3,
      state: 4,
      report: 5,
      version: 6,
      madeAt: 7,
      madeBy: 8,
    });
    expect(departments).toEqual([
      {
        row: 1,
        name: '総務課',
        headTitle: '総務課長',
        headName: '大塚 正徳',
        state: '',
        report: 'https://example.lg.jp/1',
        version: 2,
      },
      { row: 2, name: '税務課', headTitle: '', headName: '', state: '', report: '', version: 0 },
    ]);
  });

  it('keeps a name of 課一覧 as it is typed: its tab has the same', () => {
    expect(
      readSettings([
        ['課名', '職名'],
        [' 総務課 ', ''],
      ]).departments[0]?.name,
    ).toBe(' 総務課 ');
  });

  it('ends 課一覧 where 点検の規則 begins in one of its columns, and not where it stands beside', () => {
    const below = [
      ['課名', '職名', '', ''],
      ['総務課', '', '', ''],
      ['規則', '扱い', '', ''],
      ['目標番号の抜け', 'しない', '', ''],
      ['年度', '平成29', '', ''],
    ];
    expect(readSettings(below).table?.end).toBe(2);
    expect(readSettings(below).departments.map(({ name }) => name)).toEqual(['総務課']);
    const beside = [
      ['課名', '職名', '', ''],
      ['総務課', '', '規則', '扱い'],
      ['税務課', '', '目標番号の抜け', 'しない'],
    ];
    expect(readSettings(beside).table?.end).toBe(Number.POSITIVE_INFINITY);
    expect(readSettings(beside).departments.map(({ name }) => name)).toEqual(['総務課', '税務課']);
  });

  it('reads no setting out of 点検の規則 in column A, and those beside it', () => {
    const inA = [
      ['規則', '扱い'],
      ['年度', 'しない'],
      ['', ''],
      ['年度', '平成29'],
    ];
    expect(readSettings(inA).cells.fiscalYear).toEqual({ row: 3, value: '平成29' });
    const beside = [
      ['団体名', '○○町', '規則', '扱い'],
      ['年度', '平成29', '目標番号の抜け', 'しない'],
    ];
    expect(readSettings(beside).cells.fiscalYear).toEqual({ row: 1, value: '平成29' });
    expect(readSettings(beside).cells.municipality.row).toBe(0);
  });

  it.each(['1以下', '5', 'Ａ2', '2以下です', '12'])(
    'reads limits from 1 to 5 by their whole text: %s',
    (limit) => {
      const read = readSettings(sheet(limit)).limit;
      expect(read).toBe({ '1以下': 1, 5: 5 }[limit]);
    },
  );
});

describe('a town with levels of its own', () => {
  const withLevels = (limit: CellValue, ...symbols: CellValue[]) =>
    readSettings([
      ['理由が必要な達成度', limit, ''],
      ['', '', ''],
      ['段階', '記号', '意味'],
      ...symbols.map((symbol): CellValue[] => ['', symbol, '']),
    ]).limit;

  it.each([
    [1, 1],
    ['２以下', 2],
    [3, undefined],
    [0, undefined],
    ['12', undefined],
    ['A2', undefined],
    ['2A', undefined],
    ['B以下', 2],
    ['以下B', undefined],
  ])('has its limit by a symbol, or counted from below where no symbol is a number: %j', (limit, read) => {
    expect(withLevels(limit, 'A', 'B', 'C')).toBe(read);
  });

  it.each([
    [2, undefined],
    ['A1', 2],
  ])('counts nothing where a symbol has a digit: %j', (limit, read) => {
    expect(withLevels(limit, 'S', 'A1', 'B')).toBe(read);
  });
});

describe('whether goals are rated', () => {
  const rated = (value: CellValue) => readSettings([['達成度の記入', value]]).isRated;
  it.each(['', 'あり', '有', '有り', 'する', '必要', '必須', 'はい', ' あ り '])('is so with %j', (value) => {
    expect(rated(value)).toBe(true);
  });
  it.each(['なし', '無', '無し', 'しない', '不要', 'いいえ', ' な し '])('is not so with %j', (value) => {
    expect(rated(value)).toBe(false);
  });
  it.each(['たぶん', 'ありなし', 1])('cannot be told from %j', (value) => {
    expect(rated(value)).toBeUndefined();
  });
});

it('reads the key in the row that follows 点検の規則, and none in its header', () => {
  const rows = [
    ['規則', '扱い'],
    ['年度', 'しない'],
    ['団体名', '○○町'],
  ];
  expect(readSettings([...rows.slice(0, 2), ['', ''], ...rows.slice(2)]).cells.municipality.value).toBe(
    '○○町',
  );
  expect(
    readSettings([
      ['段階', '記号'],
      ['2', 'A'],
      ['1', 'B'],
      ['', ''],
      ['年度', '平成29'],
    ]).fiscalYear,
  ).toBe(2017);
});

it('ends 課一覧 at a table that shares one of its columns, not at one above it', () => {
  const levels = [
    ['', '段階', '記号'],
    ['', '2', 'A'],
    ['', '1', 'B'],
  ];
  const departments = [
    ['課名', '職名', ''],
    ['総務課', '課長', ''],
  ];
  expect(readSettings([...departments, ['', '', ''], ...levels]).table?.end).toBe(3);
  expect(readSettings([...levels, ['', '', ''], ...departments]).table?.end).toBe(Number.POSITIVE_INFINITY);
});

it('keeps six names of tabs for itself', () => {
  expect(OWN_SHEETS).toEqual(['設定', '集計', '履歴', '控え', '前年度', '確認一覧']);
});
