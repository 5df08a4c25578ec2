import type { CellValues } from '../../../src/core/cells/cell-value';
import { KEPT_HEADER } from '../../../src/core/fixes/kept-cells';
import type { KeptRow } from '../../../src/core/hand-over/kept-rows';
import {
  copyLines,
  copySince,
  earlierThatDay,
  MOST_COPIES,
  readCopies,
  reviewedSince,
  type StoredCopy,
  sameRows,
  surplusCopies,
  type TabCopy,
} from '../../../src/core/hand-over/tab-copies';
import type { CopyKind } from '../../../src/core/messages/copies';

const ROWS: readonly KeptRow[] = [
  { cell: 'F2', texts: { 番号: '1', 目標: '訓練を行います。', 達成度: '3' } },
  { cell: 'F3', texts: { 番号: '1', 個別事業: '防災', 達成度: '4' } },
];
const COPY: TabCopy = {
  department: '総務課',
  kind: 'submit',
  at: '2018/04/10 10:00:00',
  by: 'a@example.lg.jp',
  rows: ROWS,
};

const line = (more: Readonly<Record<string, string>>): string[] => {
  const [usual = []] = copyLines(COPY);
  return KEPT_HEADER.map((column, at) => more[column] ?? usual[at] ?? '');
};

describe('the lines of a copy in 控え', () => {
  it('say in each column of 控え what stood there, a goal a line', () => {
    const [first = [], second = []] = copyLines(COPY);
    expect(Object.fromEntries(KEPT_HEADER.map((column, at) => [column, first[at]]))).toEqual({
      記録番号: '総務課 提出 2018/04/10 10:00:00',
      日時: '2018/04/10 10:00:00',
      実行者: 'a@example.lg.jp',
      規則: '',
      シート: '総務課',
      セル: 'F2',
      列: '行全体',
      目標: '訓練を行います。',
      直す前: '{"番号":"1","目標":"訓練を行います。","達成度":"3"}',
      種類: '提出',
      表示形式: '',
      直した後: '',
      確認も更新: '',
      状態: '提出',
    });
    expect(second[KEPT_HEADER.indexOf('目標')]).toBe('');
  });

  it('are read again as they were, with their places in 控え', () => {
    const look: TabCopy = { ...COPY, kind: 'look', at: '2018/04/11 09:00:00', rows: ROWS.slice(0, 1) };
    const values: CellValues = [[...KEPT_HEADER], ...copyLines(COPY), ['x'], ...copyLines(look)];
    expect(readCopies(values)).toEqual([
      { ...COPY, lines: [1, 2] },
      { ...look, lines: [4] },
    ]);
  });

  it('of a row that is longer than a cell are several, and read as the one row that they were', () => {
    const texts = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`欄${at}`, '「"\n」'.repeat(1250)]),
    );
    const long: TabCopy = { ...COPY, rows: [...ROWS, { cell: 'F4', texts }, { cell: 'F5', texts }] };
    const lines = copyLines(long);
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.flat().filter((text) => text.length > 32_767)).toEqual([]);
    expect(readCopies(lines)).toEqual([{ ...long, lines: lines.map((_, at) => at) }]);
  });

  it.each([
    ['of a mended cell', { 列: '目標', 状態: '修正' }],
    ['of a cell, with the word of a copy', { 列: '目標' }],
    ['with a word that is no copy', { 状態: '確定解除' }],
    ['that is no JSON', { 直す前: '訓練を行います。' }],
    ['of a list', { 直す前: '["訓練"]' }],
    ['of nothing', { 直す前: 'null' }],
    ['of a number', { 直す前: '3' }],
  ])('leave out one %s', (_, more) => {
    expect(readCopies([line(more)])).toEqual([]);
  });

  it('take what is no text as one', () => {
    expect(readCopies([line({ 直す前: '{"達成度":3,"目標":null}' })])[0]?.rows[0]?.texts).toEqual({
      達成度: '3',
      目標: 'null',
    });
  });
});

describe('copies of one second', () => {
  const rated = (rating: string): KeptRow[] =>
    ROWS.map(({ cell, texts }) => ({ cell, texts: { ...texts, 達成度: rating } }));
  const added: KeptRow = { cell: 'F4', texts: { 目標: '広報を行います。' } };

  it('of one kind stay two, with the rows of each', () => {
    const again = { ...COPY, rows: [...rated('5'), added] };
    const values = [...copyLines(COPY), ...copyLines(again)];
    expect(readCopies(values).map(({ rows }) => rows)).toEqual([COPY.rows, again.rows]);
    expect(copySince(readCopies(values), '総務課', { kind: 'submit' })?.rows).toEqual(again.rows);
  });

  it('with a single row stay two', () => {
    const [one, other] = [COPY, { ...COPY, rows: rated('5') }].map((copy) => ({
      ...copy,
      rows: copy.rows.slice(0, 1),
    }));
    const values = [one, other].flatMap((copy) => (copy ? copyLines(copy) : []));
    expect(readCopies(values).map(({ rows }) => rows)).toEqual([one?.rows, other?.rows]);
  });

  it('of two people stay two, also where no row is the same', () => {
    const other = { ...COPY, by: 'b@example.lg.jp', rows: [added] };
    expect(readCopies([...copyLines(COPY), ...copyLines(other)]).map(({ by }) => by)).toEqual([
      COPY.by,
      other.by,
    ]);
  });
});

describe('reviewedSince', () => {
  it.each([
    [['submit'], undefined],
    [['submit', 'return'], undefined],
    [['submit', 'return', 'submit'], { kind: 'return' }],
    [['submit', 'return', 'submit', 'submit', 'look'], { kind: 'return' }],
    [['submit', 'return', 'submit', 'close'], undefined],
    [['submit', 'return', 'submit', 'close', 'submit'], undefined],
    [[], undefined],
  ] as [CopyKind[], unknown][])('after %j is %j', (kinds, since) => {
    expect(reviewedSince(copies(...kinds, ['return', 'a', '税務課']), '総務課')).toEqual(since);
  });
});

describe('earlierThatDay', () => {
  const at = (kind: CopyKind, time: string, department = '総務課'): StoredCopy => ({
    ...COPY,
    ...{ kind, department, at: time, lines: [] },
  });
  const all = [
    at('submit', '2018/04/09 10:00:00'),
    at('submit', '2018/04/10 10:00:00'),
    at('return', '2018/04/10 11:00:00'),
    at('submit', '2018/04/10 11:00:00', '税務課'),
    at('submit', '2018/04/10 15:00:00'),
  ];
  const times = (since: Parameters<typeof copySince>[2]) => {
    const copy = copySince(all, '総務課', since);
    return [copy?.at, ...earlierThatDay(all, copy, since).map((each) => each.at)];
  };

  it('names what else was kept on the day that was asked for', () => {
    expect(times({ day: '2018/04/10' })).toEqual([
      '2018/04/10 15:00:00',
      '2018/04/10 10:00:00',
      '2018/04/10 11:00:00',
    ]);
  });

  it('names nothing for another day, a moment, a kind or nothing', () => {
    expect(times({ day: '2018/04/09' })).toEqual(['2018/04/09 10:00:00']);
    expect(times({ day: '2018/04/12' })).toEqual(['2018/04/10 15:00:00']);
    expect(times({ day: '2018/04/10 10:59' })).toEqual(['2018/04/10 10:00:00']);
    expect(times({ day: '2018/04/10 11:00:00' })).toEqual(['2018/04/10 11:00:00']);
    expect(times({ kind: 'submit' })).toEqual(['2018/04/10 15:00:00']);
    expect(times(undefined)).toEqual(['2018/04/10 15:00:00']);
  });
});

describe('sameRows', () => {
  it('holds where all texts are the same, wherever the rows stand', () => {
    expect(
      sameRows(
        ROWS,
        ROWS.map((row) => ({ ...row, cell: 'F9' })),
      ),
    ).toBe(true);
    expect(sameRows([], [])).toBe(true);
  });

  it('does not hold where a row, a text or a column is another', () => {
    expect(sameRows(ROWS, ROWS.slice(1))).toBe(false);
    expect(sameRows(ROWS.slice(1), ROWS)).toBe(false);
    expect(sameRows(ROWS, [...ROWS].reverse())).toBe(false);
    const [first] = ROWS;
    if (!first) throw new Error('no row');
    const more = { ...first, texts: { ...first.texts, 目標値: '2回' } };
    expect(sameRows([first], [more])).toBe(false);
    expect(sameRows([more], [first])).toBe(false);
  });
});

/** Of 総務課 but where told otherwise, in the order of their making. */
const copies = (...kinds: readonly (CopyKind | readonly [CopyKind, by: string, department?: string])[]) =>
  kinds.map((each, at): StoredCopy => {
    const [kind, by = 'a', department = '総務課'] = typeof each === 'string' ? [each] : each;
    return { department, kind, at: `2018/04/0${at + 1} 10:00:00`, by, rows: [], lines: [at] };
  });

const placesOf = (found: readonly StoredCopy[]): number[] => found.flatMap(({ lines }) => lines);

describe('surplusCopies', () => {
  const seven = ['close', 'submit', 'submit', 'submit', 'submit', 'submit', 'return'] as const;

  it('are none while there is room', () => {
    expect(MOST_COPIES).toBe(8);
    expect(surplusCopies(copies(...seven), '総務課', 'submit')).toEqual([]);
  });

  it('are the oldest, but never the last of a kind that is not the one to be added', () => {
    expect(placesOf(surplusCopies(copies(...seven, 'submit'), '総務課', 'submit'))).toEqual([1]);
    expect(placesOf(surplusCopies(copies(...seven, 'submit', 'submit'), '総務課', 'submit'))).toEqual([1, 2]);
    expect(placesOf(surplusCopies(copies(...seven, 'submit'), '総務課', 'close'))).toEqual([0]);
  });

  it('leave each reviewer a last look', () => {
    const some = copies(
      ['look', 'b'],
      ['look', 'a'],
      ['look', 'a'],
      ['look', 'a'],
      ...Array.from({ length: 4 }, () => 'submit' as const),
    );
    expect(placesOf(surplusCopies(some, '総務課', 'submit'))).toEqual([1]);
  });

  it('take a name that is typed another way for the same reviewer', () => {
    const names = ['山田　花子', '山田 花子', '山田花子', '田中 花子', 'Ｙａｍａｄａ', 'yamada'] as const;
    const some = copies(...names.map((name) => ['look', name] as const), 'submit', 'submit');
    expect(placesOf(surplusCopies(some, '総務課', 'submit'))).toEqual([0]);
    expect(copySince(some, '総務課', { kind: 'look', by: ' 山田　花子' })?.lines).toEqual([2]);
    expect(copySince(some, '総務課', { kind: 'look', by: 'Yamada' })?.lines).toEqual([5]);
    expect(copySince(some, '総務課', { kind: 'look', by: '山田' })).toBeNull();
  });

  it('do not count those of another 課', () => {
    const others = Array.from({ length: 8 }, () => ['submit', 'a', '税務課'] as const);
    expect(surplusCopies(copies(...others, 'submit'), '総務課', 'submit')).toEqual([]);
  });
});

describe('copySince', () => {
  const all = copies(
    'submit',
    'return',
    ['submit', 'b'],
    ['look', 'a'],
    ['look', 'b'],
    ['close', 'a', '税務課'],
  );
  const place = (since: Parameters<typeof copySince>[2], department = '総務課') =>
    copySince(all, department, since)?.lines[0] ?? null;

  it('is the last hand-over where nothing is said', () => {
    expect(place(undefined)).toBe(2);
    expect(place(undefined, '税務課')).toBe(5);
    expect(place(undefined, '会計課')).toBeNull();
  });

  it('is the last one of a kind, of anybody or of somebody', () => {
    expect(place({ kind: 'submit' })).toBe(2);
    expect(place({ kind: 'submit', by: 'a' })).toBe(0);
    expect(place({ kind: 'look' })).toBe(4);
    expect(place({ kind: 'look', by: 'a' })).toBe(3);
    expect(place({ kind: 'close' })).toBeNull();
  });

  it('is the last one up to the end of a day, or the oldest', () => {
    expect(place({ day: '2018/04/02' })).toBe(1);
    expect(place({ day: '2018/04/30' })).toBe(4);
    expect(place({ day: '2018/03/31' })).toBe(0);
    expect(place({ day: '2018/03/31' }, '会計課')).toBeNull();
  });
});
