import type { CellValue } from '../../../src/core/cells/cell-value';
import { findHeader } from '../../../src/core/evaluation/header';
import { readRows } from '../../../src/core/evaluation/row-values';
import { type TabRow, tabValues } from '../check/department-tab';

/** The 0-based rows that are read, of rows that begin with row 1. */
function readIn(values: CellValue[][]): number[] {
  const header = findHeader(values);
  if (header === null) throw new Error('no header');
  return readRows(values, header).map(({ row }) => row);
}

const isRead = (row: TabRow): boolean => readIn(tabValues([row])).length === 1;

describe('readRows', () => {
  it('begins below the header', () => {
    const values = [['自己評価書'], ...tabValues([[1, '防災', '', 1, '訓練', 4, '実施した。']])];
    expect(readIn(values)).toEqual([2]);
  });

  it.each<[string, TabRow]>([
    ['番号', [1]],
    ['個別事業', ['', '防災']],
    ['担当', ['', '', '室']],
    ['目標番号', ['', '', '', 1]],
    ['目標', ['', '', '', '', '訓練']],
    ['達成度', ['', '', '', '', '', 4]],
    ['効果・理由', ['', '', '', '', '', '', '実施した。']],
  ])('takes a row with nothing but %s', (_, row) => {
    expect(isRead(row)).toBe(true);
  });

  it('takes no row that has nothing, blanks, or 確認 alone', () => {
    expect(isRead(['', '　', '\n', '', '\u200b'])).toBe(false);
    expect(isRead(['', '', '', '', '', '', '', '達成度が入力されていません。'])).toBe(false);
  });

  it('passes over a header that is repeated, with all of its three texts', () => {
    const goalRatingOutcome = (goal: string, rating: string, outcome: string): TabRow => [
      '',
      '',
      '',
      '',
      goal,
      rating,
      outcome,
    ];
    expect(isRead(goalRatingOutcome('目標', '達成度', '理由'))).toBe(false);
    expect(isRead(goalRatingOutcome('目標内容', '評価', '効果・理由'))).toBe(false);
    expect(isRead(goalRatingOutcome('訓練', '達成度', '理由'))).toBe(true);
    expect(isRead(goalRatingOutcome('目標', '4', '理由'))).toBe(true);
    expect(isRead(goalRatingOutcome('目標', '達成度', '実施した。'))).toBe(true);
  });
});

describe('a row of sums', () => {
  it.each([
    '合計',
    '小計',
    '総計',
    '総合計',
    '計',
    '平均',
    '平均値',
    '平均点',
    '達成度の平均',
    '評価合計',
    '合計点',
    '中央値',
    '件数',
    '課平均',
    '課合計',
    '全体平均',
    '（合計）',
    '【合計】',
    '合　計',
  ])('is passed over: %s', (name) => {
    expect(isRead(['', '', '', '', name, 3.7])).toBe(false);
  });

  it.each([[0], [1], [2], [3], [4]])('may have its name in column %d', (at) => {
    const row: CellValue[] = ['', '', '', '', '', 37, '12件'];
    row[at] = '合計';
    expect(isRead(row)).toBe(false);
  });

  it.each<[string, TabRow]>([
    ['another text stands beside it', [1, '合計', '', '', '', 4]],
    ['it names a 事業', ['', '合計', '', '', '訓練', 4]],
    ['the name goes on', ['', '', '', '', '合計を出す', 4]],
    ['the name begins otherwise', ['', '', '', '', '町の合計', 4]],
    ['no text stands there', ['', '', '', '', '', 3.7]],
    ['the outcome has words', ['', '', '', '', '合計', 4, '実施した']],
  ])('is none where %s', (_, row) => {
    expect(isRead(row)).toBe(true);
  });

  it('may have a figure with a unit of three characters as its outcome', () => {
    expect(isRead(['', '', '', '', '合計', 4, '12か所で'])).toBe(false);
    expect(isRead(['', '', '', '', '合計', 4, '12 か所 です'])).toBe(true);
  });
});
