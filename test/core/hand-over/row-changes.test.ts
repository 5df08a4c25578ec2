import type { CellValues } from '../../../src/core/cells/cell-value';
import { findHeader } from '../../../src/core/evaluation/header';
import { readEvaluation } from '../../../src/core/evaluation/read-evaluation';
import { columnPlaces, goalRowsOf } from '../../../src/core/hand-over/kept-rows';
import { changeHeader, changesBetween } from '../../../src/core/hand-over/row-changes';

const HEADER = ['番号', '個別事業', '担当', '目標番号', '目標', '達成度', '効果・理由', '確認', '目標値'];
type Line = readonly (string | number)[];

const ROWS: readonly Line[] = [
  [1, '防災', '室', 1, '訓練を行います。', 3, '2回行いました。', '', '2回'],
  ['', '', '', 2, '広報を行います。', 2, '人手が足りませんでした。', '', ''],
  [2, '税務', '班', '', '調査を行います。', 4, '行いました。', '', ''],
];

function read(lines: readonly Line[], header: readonly string[] = HEADER) {
  const values = [[], [...header], ...lines.map((line) => [...line])] as unknown as CellValues;
  const found = findHeader(values);
  if (found === null) throw new Error('no header');
  const evaluation = readEvaluation('総務課', values, found);
  return { rows: goalRowsOf(values, evaluation), places: columnPlaces(evaluation) };
}

function changes(before: readonly Line[], after: readonly Line[], header = HEADER) {
  const now = read(after, header);
  return changesBetween('総務課', read(before).rows, now.rows, now.places).map(
    ({ goal, cell, column, before: old, after: text }) => [goal, cell, column, old, text],
  );
}

const line = (at: number): Line => ROWS[at] ?? [];
const withCell = (row: Line, column: number, value: string | number): Line =>
  row.map((each, at) => (at === column ? value : each));

describe('changesBetween', () => {
  it('tells before and after, with the place where the cell is now', () => {
    const after = [withCell(line(0), 5, 4), withCell(line(1), 6, '予算が足りませんでした。'), line(2)];
    expect(changes(ROWS, after)).toEqual([
      ['訓練を行います。', 'F3', 'rating', '3', '4'],
      ['広報を行います。', 'G4', 'outcome', '人手が足りませんでした。', '予算が足りませんでした。'],
    ]);
  });

  it('says nothing of rows that have only moved, nor of 確認', () => {
    expect(
      changes(
        ROWS,
        [line(2), line(0), line(1)].map((each) => withCell(each, 7, '直してください')),
      ),
    ).toEqual([]);
  });

  it('finds a changed goal again after rows were inserted and moved', () => {
    const added = [3, '会計', '室', '', '決算を行います。', '', '', '', ''];
    expect(changes(ROWS, [added, withCell(line(2), 5, 5), line(0), line(1)])).toEqual([
      ['決算を行います。', 'E3', 'goal', '', '決算を行います。'],
      ['調査を行います。', 'F4', 'rating', '4', '5'],
    ]);
  });

  it('tells a goal that was added once, and nothing of the blank cells below its theme', () => {
    const added = ['', '', '', 3, '備蓄を増やします。', '', '', '', ''];
    const { rows, places } = read([line(0), line(1), added, line(2)]);
    const [change, ...others] = changesBetween('総務課', read(ROWS).rows, rows, places);
    expect(others).toEqual([]);
    expect(change).toMatchObject({ cell: 'E5', column: 'goal', before: '', after: '備蓄を増やします。' });
    expect(change && changeHeader(change)).toBe('目標を追加');
  });

  it('knows a goal that was worded anew by its outcome, or by its number', () => {
    const worded = withCell(line(0), 4, '訓練を2回行います。');
    expect(changes(ROWS, [worded, line(1), line(2)])).toEqual([
      ['訓練を2回行います。', 'E3', 'goal', '訓練を行います。', '訓練を2回行います。'],
    ]);
    expect(changes(ROWS, [withCell(worded, 6, '3回行いました。'), line(1), line(2)])).toEqual([
      ['訓練を2回行います。', 'E3', 'goal', '訓練を行います。', '訓練を2回行います。'],
      ['訓練を2回行います。', 'G3', 'outcome', '2回行いました。', '3回行いました。'],
    ]);
  });

  it('tells what a goal said that is gone', () => {
    expect(changes(ROWS, [line(0), line(2)])).toEqual([
      ['広報を行います。', '', 'number', '1', ''],
      ['広報を行います。', '', 'title', '防災', ''],
      ['広報を行います。', '', 'unit', '室', ''],
      ['広報を行います。', '', 'goalNumber', '2', ''],
      ['広報を行います。', '', 'goal', '広報を行います。', ''],
      ['広報を行います。', '', 'rating', '2', ''],
      ['広報を行います。', '', 'outcome', '人手が足りませんでした。', ''],
    ]);
  });

  it('keeps equal goals of different themes apart', () => {
    const twin = [3, '会計', '室', 1, '広報を行います。', 5, '行いました。', '', ''];
    const before = [...ROWS, twin];
    expect(changes(before, [twin, withCell(line(0), 8, '3回'), line(1), line(2)])).toEqual([
      ['訓練を行います。', 'I4', '目標値', '2回', '3回'],
    ]);
  });

  it('follows a column that has moved', () => {
    const moved = [...HEADER.slice(0, 5), '効果・理由', '達成度', '確認', '目標値'];
    const swapped = ROWS.map((each) => [
      ...each.slice(0, 5),
      each[6] ?? '',
      each[5] ?? '',
      '',
      each[8] ?? '',
    ]);
    expect(changes(ROWS, swapped, moved)).toEqual([]);
  });

  it('follows a goal that was numbered anew, in its own theme where another has the same goal', () => {
    const twin = withCell(withCell(line(0), 1, '税務'), 6, '署と行いました。');
    const after = [withCell(withCell(twin, 3, 2), 5, 4), withCell(withCell(line(0), 3, 3), 5, 5)];
    expect(changes([line(0), twin], after)).toEqual([
      ['訓練を行います。', 'D3', 'goalNumber', '1', '2'],
      ['訓練を行います。', 'F3', 'rating', '3', '4'],
      ['訓練を行います。', 'D4', 'goalNumber', '1', '3'],
      ['訓練を行います。', 'F4', 'rating', '3', '5'],
    ]);
  });

  it('follows a goal into a theme of another name', () => {
    const after = withCell(withCell(withCell(line(0), 1, '防災と防犯'), 3, 2), 6, '3回行いました。');
    expect(changes([line(0)], [after]).map(([, cell]) => cell)).toEqual(['B3', 'D3', 'G3']);
  });

  it('follows a goal whose theme has no name', () => {
    const nameless: Line = ['', '', '', '', '訓練を行います。', 3, '2回行いました。', '', ''];
    expect(changes([nameless], [withCell(nameless, 6, '3回行いました。')])).toEqual([
      ['訓練を行います。', 'G3', 'outcome', '2回行いました。', '3回行いました。'],
    ]);
  });

  it('knows a row without theme and goal by its outcome alone', () => {
    const bare = (rating: number, outcome: string): Line => ['', '', '', '', '', rating, outcome, '', ''];
    const [first, second] = [bare(3, '2回行いました。'), bare(4, '3回行いました。')];
    expect(changes([first, second], [second])).toEqual([
      ['', '', 'rating', '3', ''],
      ['', '', 'outcome', '2回行いました。', ''],
    ]);
    expect(changes([first, second], [withCell(second, 5, 5), first])).toEqual([
      ['', 'F3', 'rating', '4', '5'],
    ]);
  });

  it.each([
    [0, '訓練を行います。'],
    [1, '広報を行います。'],
  ])('does not take a goal for another whose outcome is the same', (kept, was) => {
    const before = [line(0), line(1)].map((each) => withCell(each, 6, '計画どおり行いました。'));
    const worded = withCell(withCell(before[kept] ?? [], 1, '防災'), 4, '新しい目標です。');
    expect(changes(before, [worded])).toContainEqual([
      '新しい目標です。',
      'E3',
      'goal',
      was,
      '新しい目標です。',
    ]);
  });

  it('does not take a goal for another whose theme and number are the same', () => {
    const numbered = (goal: string, outcome: string): Line => [1, '防災', '室', 1, goal, 3, outcome, '', ''];
    const before = [numbered('訓練を行います。', '2回行いました。'), numbered('広報を行います。', '')];
    const told = changes(before, [numbered('備蓄を増やします。', '増やしました。')]);
    expect(told).toContainEqual(['備蓄を増やします。', 'E3', 'goal', '', '備蓄を増やします。']);
    for (const [goal] of [['訓練を行います。'], ['広報を行います。']])
      expect(told).toContainEqual([goal, '', 'goal', goal, '']);
  });

  it('does not take a new goal for one that is gone and has nothing in common with it', () => {
    const added: Line = [3, '会計', '班', '', '決算を行います。', 4, '早めました。', '', ''];
    const told = changes([line(0)], [added]);
    expect(told).toContainEqual(['決算を行います。', 'E3', 'goal', '', '決算を行います。']);
    expect(told).toContainEqual(['訓練を行います。', '', 'goal', '訓練を行います。', '']);
  });
});
