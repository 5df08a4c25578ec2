/** What 集計 draws for levels of other signs, what it counts of tabs that lack a column, and which columns are its own. */
import type { CellValue } from '../../../src/core/cells/cell-value';
import { findHeader } from '../../../src/core/evaluation/header';
import { FIVE_LEVELS, type Scale, scaleOf } from '../../../src/core/evaluation/scale';
import { SUMMARY_TEXTS } from '../../../src/core/messages/set-up';
import { barMarks, totalCells } from '../../../src/core/summary/summary-cells';
import { countFormulas, NOT_COUNTED } from '../../../src/core/summary/summary-formulas';
import { findSummary } from '../../../src/core/summary/summary-place';
import { isExplained } from '../../../src/core/summary/summary-state';
import { newSummary, planSummary } from '../../../src/core/summary/summary-table';

const scale = (...symbols: string[]): Scale => scaleOf(symbols.map((symbol) => ({ symbol, meaning: '' })));

it.each<[Scale, string[]]>([
  [FIVE_LEVELS, ['5', '4', '3', '2', '1']],
  [scale('◎', '○', '△'), ['◎', '○', '△']],
  [scale('𠮷', '凶'), ['𠮷', '凶']],
  [scale('A', 'AB'), ['2', '1']],
  [scale('済み', '未'), ['2', '1']],
  [scale(...'一二三四五六七八九'.split(''), '十十'), ['0', '9', '8', '7', '6', '5', '4', '3', '2', '1']],
])('a bar is drawn of signs that are one character each, else of levels: %#', (levels, marks) => {
  expect(barMarks(levels)).toEqual(marks);
});

it.each<[Scale, string]>([
  [FIVE_LEVELS, 'E5*5+F5*4+G5*3+H5*2+I5*1'],
  [scale('10', '5', '0'), 'E5*10+F5*5+G5*0'],
  [scale('A', '5', '0'), 'E5*3+F5*2+G5*1'],
])('the average counts numbers as they are, and other signs as levels: %#', (levels, points) => {
  const { place } = newSummary(3, [], [], levels, () => 1000);
  const { average } = totalCells(place);
  expect(average).toEqual({ formula: `=IFERROR(ROUND((${points})/C5,1),"")` });
});

it('what a tab has no column for is not counted', () => {
  const of = (...names: string[]) => {
    const header = findHeader([names]);
    return header && countFormulas({ name: '課', header, lastRow: 9 }, scale('A', 'B'));
  };
  const whole = of('番号', '個別事業', '目標', '達成度', '確認');
  expect(
    Object.values(whole ?? {})
      .flat()
      .includes(NOT_COUNTED),
  ).toBe(false);
  expect(of('番号', '個別事業', '目標', '理由', '確認')).toMatchObject({
    levels: [NOT_COUNTED, NOT_COUNTED],
  });
  expect(of('番号', '個別事業', '目標', '達成度', '理由')).toMatchObject({ flagged: NOT_COUNTED });
  expect(of('番号', '個別事業', '達成度', '理由', '確認')).toMatchObject({ goals: NOT_COUNTED });
});

describe('columns of levels', () => {
  const HEADER = [
    '課',
    '目標数',
    '入力済み',
    '要修正',
    '達成度5',
    '達成度4',
    '達成度3',
    '達成度2',
    '達成度1',
  ];
  const BAR = ['達成度の内訳', '平均（参考）', '状態'];

  it.each([
    ['達成度6', [9]],
    ['達成度とても長い名前の段階一つ', [9]],
    ['達成度とても長い名前の段階一つめ', []],
    ['前年度達成度5', []],
    ['達成度', []],
  ])('beside the bars 「%s」 is one too many: %j', (name, surplus) => {
    expect(findSummary([[...HEADER, name, ...BAR]], FIVE_LEVELS)?.surplus).toEqual(surplus);
  });
});

it('the sentence above the table is looked for above it alone', () => {
  const { place } = newSummary(1, [], [], FIVE_LEVELS, () => 1000);
  const rated = `${SUMMARY_TEXTS.explanationStart}達成度も数えます。`;
  const rows = (...texts: CellValue[]) => texts.map((text) => [text]);
  expect(isExplained(rows(rated, '課'), place, true)).toBe(true);
  expect(isExplained(rows(rated, '課'), place, false)).toBe(false);
  expect(isExplained(rows(SUMMARY_TEXTS.explanationStart, '課'), place, true)).toBe(false);
  expect(isExplained(rows('', '課', rated), place, false)).toBe(true);
});

it('a row follows its tab also where its columns stand beyond Z', () => {
  const names = ['総務課'];
  const wide = Array.from({ length: 30 }, (_, at) => `メモ${at}`);
  const values: CellValue[][] = [
    [...wide, '番号', '個別事業', '目標', '達成度', '確認'],
    [...wide.map(() => ''), 1, '防災', '訓練', 4, ''],
  ];
  const tabs = [{ name: '総務課', values }];
  const { place, rows } = newSummary(0, names, tabs, FIVE_LEVELS, () => 700);
  const width = Math.max(...Object.values(place.columns)) + 1;
  const cells = rows.map((row) =>
    Array.from({ length: width }, (_, at) => {
      const [field] = Object.entries(place.columns).find(([, column]) => column === at) ?? [''];
      return row[field as keyof typeof row] ?? '';
    }),
  );
  const sheet = {
    values: cells.map((line) => line.map((cell) => (typeof cell === 'string' ? cell : 0))),
    formulas: cells.map((line) => line.map((cell) => (typeof cell === 'string' ? '' : cell.formula))),
  };
  expect(planSummary(sheet, place, names, tabs, () => 1000)).toBeNull();
});
