/** A table as a grid, how much of it is read, and the row that a goal of it becomes. */
import { FIVE_LEVELS } from '../../src/core/evaluation/scale';
import { PAPER_MESSAGES as TEXT } from '../../src/core/messages/papers';
import { doubtOf } from '../../src/core/paper/goal-draft';
import { importedRow } from '../../src/core/paper/imported-row';
import { cellText, filledLines, plainCell, plainLine } from '../../src/core/paper/paper';
import { excessOf } from '../../src/core/paper/paper-size';
import {
  filledSlots,
  gridOf,
  isFullWidth,
  MOST_COLUMNS,
  MOST_ROWS,
  slotText,
} from '../../src/core/paper/table-grid';

const cell = (text: string, columns = 1, rows = 1) => ({ ...plainCell(text), columns, rows });
const table = (...rows: readonly (readonly ReturnType<typeof cell>[])[]) => ({
  kind: 'table' as const,
  rows,
  name: '',
});
const texts = (...rows: readonly (readonly ReturnType<typeof cell>[])[]): string[] =>
  gridOf(table(...rows)).map((row) => row.map((slot) => slotText(slot) || '－').join(' '));

describe('a grid', () => {
  it('has a cell at each place that it covers', () => {
    expect(texts([cell('甲', 2, 2), cell('乙')], [cell('丙')], [cell('丁', 1), cell('戊', 2)])).toEqual([
      '甲 甲 乙',
      '甲 甲 丙',
      '丁 戊 戊',
    ]);
    expect(texts([cell('甲'), cell('乙', 1, 3), cell('丙')], [cell('丁'), cell('戊')], [cell('己')])).toEqual(
      ['甲 乙 丙', '丁 乙 戊', '己 乙 －'],
    );
    // Two cells that lie over each other: the first keeps its place.
    expect(texts([cell('甲', 1), cell('乙', 1, 2)], [cell('丙', 3)])).toEqual(['甲 乙 －', '丙 乙 丙']);
    expect(texts([cell('甲', 1, 9)])).toEqual(['甲']);
    expect(texts()).toEqual([]);
  });

  it('knows where each cell begins', () => {
    const [, second = []] = gridOf(table([cell('甲', 1, 2), cell('乙')], [cell('丙')]));
    expect(second.map((slot) => slot && [slot.top, slot.left])).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it('has at most so many columns and rows', () => {
    const [row = []] = gridOf(table([cell('甲', MOST_COLUMNS - 1), cell('乙', 2), cell('丙')]));
    expect([row.length, slotText(row[MOST_COLUMNS - 1])]).toEqual([MOST_COLUMNS, '乙']);
    expect(gridOf(table(...Array.from({ length: MOST_ROWS + 1 }, () => [cell('甲')])))).toHaveLength(
      MOST_ROWS,
    );
  });

  it('tells what is filled, and what lies across the whole row', () => {
    const [first = [], second = [], third = []] = gridOf(
      table([cell('甲', 3)], [cell('乙'), cell(''), cell('丙')], [cell('丁', 2)]),
    );
    expect([first, second, third].map((row) => filledSlots(row).map(slotText))).toEqual([
      ['甲'],
      ['乙', '丙'],
      ['丁'],
    ]);
    expect([first, second, third, [], first.slice(0, 1), [undefined, undefined]].map(isFullWidth)).toEqual([
      true,
      ...[false, false, false, false, false],
    ]);
  });
});

it('a cell says its lines without blank ones and without blanks at their ends', () => {
  expect(cellText(plainCell('　甲 \r\n\r　\n乙'))).toBe('甲\n乙');
  expect([cellText(undefined), cellText(plainCell(''))]).toEqual(['', '']);
  expect(plainCell('甲').lines).toEqual([{ text: '甲', isBold: false }]);
  expect(filledLines([plainLine(' 甲', true), plainLine('　')])).toEqual([{ text: '甲', isBold: true }]);
});

describe('a paper', () => {
  const line = { kind: 'line' as const, text: '甲', isBold: false };
  const many = <T>(count: number, what: T): T[] => Array<T>(count).fill(what);

  it('has at most fifty thousand lines, of which each cell has one free', () => {
    expect(excessOf({ blocks: many(50_000, line) })).toBeNull();
    expect(excessOf({ blocks: many(50_001, line) })).toBe('places');
    const lines = (count: number) => table([cell('甲\n'.repeat(count)), cell('甲')]);
    expect(excessOf({ blocks: [lines(25_000), lines(25_000)] })).toBeNull();
    expect(excessOf({ blocks: [lines(25_000), lines(25_000), line] })).toBe('places');
  });

  it('has at most five thousand rows in a table', () => {
    const rows = (count: number) => table(...many(count, [cell('甲')]));
    expect(excessOf({ blocks: [rows(MOST_ROWS), rows(MOST_ROWS)] })).toBeNull();
    expect(excessOf({ blocks: [line, rows(MOST_ROWS + 1)] })).toBe('rows');
  });

  it('has at most a million places in all tables together, covered ones too', () => {
    const wide = (rows: number) => table(...many(rows, [cell('甲', 400)]));
    expect(excessOf({ blocks: [wide(2000), wide(500)] })).toBeNull();
    expect(excessOf({ blocks: [wide(2000), wide(501)] })).toBe('places');
    // Cells beside one that reaches down lie behind it.
    const beside = (rows: number) =>
      table([cell('甲', 200, rows), cell('乙', 200)], ...many(rows - 1, [cell('丙', 200)]));
    expect(excessOf({ blocks: [beside(2500)] })).toBeNull();
    expect(excessOf({ blocks: [beside(2501)] })).toBe('places');
    const pushed = (rows: number) => table([cell('甲', 200, rows)], ...many(rows - 1, [cell('丙', 201)]));
    expect(excessOf({ blocks: [pushed(3000)] })).toBe('places');
    const freed = (rows: number) => table([cell('甲', 200, 2)], ...many(rows - 1, [cell('丙', 1)]));
    expect(excessOf({ blocks: [freed(4975)] })).toBeNull();
    expect(excessOf({ blocks: [freed(4976)] })).toBe('places');
  });
});

describe('a goal of a paper', () => {
  const HEADING = { number: '1', title: '文書', unit: '行政班', style: null };
  const DRAFT = {
    heading: HEADING,
    ...{ goalNumber: '(2)', goal: '(2) 電子化を進めます。　', rating: '４', level: '' },
    ...{ outcome: '（2） 進めました。', own: {}, doubts: [], place: { block: 0, row: 3 } },
  };
  const row = (change: object = {}) => importedRow({ ...DRAFT, ...change }, FIVE_LEVELS);

  it('becomes a row without labels', () => {
    expect(row()).toEqual({
      ...{
        number: '1',
        theme: '文書',
        unit: '行政班',
        goalNumber: '2',
        goal: '電子化を進めます。',
        rating: '4',
      },
      ...{ outcome: '進めました。', columns: {}, confidence: 1, questions: [], place: { block: 0, row: 3 } },
    });
  });

  it('is blank where our own pages print that it is', () => {
    const heading = { ...HEADING, title: '個別事業の名前のない目標' };
    expect(row({ heading, goal: '（この事業全体）', rating: '未記入' })).toMatchObject({
      ...{ theme: '', goal: '', rating: '', confidence: 1, questions: [] },
    });
  });

  it.each(['', '　', '-', '―', '－', 'ー', '—', '‐', '−', '–', '--', '／', '_'])(
    'has no rating in %j',
    (rating) => {
      expect(row({ rating })).toMatchObject({ rating: '', confidence: 1, questions: [] });
    },
  );

  it('asks about a rating that is in doubt, and takes a mark’s level', () => {
    expect(row({ rating: '未定', level: '3' })).toMatchObject({ rating: '3', confidence: 1, questions: [] });
    expect(row({ rating: '-5' }).rating).toBe('-5');
    expect(row({ rating: '5-' }).rating).toBe('5-');
    expect(row({ rating: '4　ほぼできた' })).toMatchObject({ rating: '4', confidence: 0.8, questions: [] });
    expect(row({ rating: ' 未定 ' })).toMatchObject({ rating: '未定', confidence: 0.3 });
    expect(row({ rating: '4・5' })).toMatchObject({ rating: '4・5', confidence: 0.3 });
    const symbols = ['5', '4', '3', '2', '1'];
    expect(row({ rating: '未定' }).questions).toEqual([TEXT.ratings.unknown('未定', symbols)]);
    expect(row({ rating: '4・5' }).questions).toEqual([TEXT.ratings.several('4・5', symbols)]);
    expect(row({ rating: '5　未達成' }).questions).toEqual([
      TEXT.ratings['other-words']('5　未達成', symbols),
    ]);
  });

  it('is less sure by each kind of doubt, and asks what is to be asked', () => {
    const doubts = ['column-rival', 'joined', 'joined', 'no-theme'] as const;
    const { confidence, questions } = row({ doubts: doubts.map(doubtOf) });
    expect([confidence, questions.length]).toEqual([0.38, 1]);
    expect(row({ doubts: [doubtOf('paragraphs-unclear')] }).questions).not.toEqual(questions);
  });

  it('has a second rating as the levels are written, where it is one', () => {
    const own = {
      一次評価: '5　未達成',
      二次評価: '４点',
      '最終 判定': '④',
      評価の内訳: '４',
      外部評価: '未定',
      部長評価: '',
      課長評価: '4・5',
    };
    expect(row({ own }).columns).toEqual({ ...own, 二次評価: '4', '最終 判定': '4' });
  });
});

it.each([
  ['column-guessed', 0.85, false],
  ['column-rival', 0.5, true],
  ['counts-differ', 0.4, true],
  ['order-only', 0.9, false],
  ['column-order', 0.6, true],
  ['paragraphs-unclear', 0.5, true],
  ['label-differs', 0.5, true],
  ['joined', 0.95, false],
  ['mark-by-place', 0.6, true],
  ['pattern', 0.6, true],
  ['no-theme', 0.8, false],
] as const)('the doubt %s leaves %d, and asks: %s', (kind, factor, asks) => {
  expect(doubtOf(kind)).toEqual({ kind, factor, asks });
});
