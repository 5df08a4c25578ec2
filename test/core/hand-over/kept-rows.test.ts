import type { CellValue, CellValues } from '../../../src/core/cells/cell-value';
import { findHeader } from '../../../src/core/evaluation/header';
import { readEvaluation } from '../../../src/core/evaluation/read-evaluation';
import {
  columnCode,
  columnHeader,
  columnPlaces,
  goalRowsOf,
  keptName,
  townColumns,
} from '../../../src/core/hand-over/kept-rows';

function read(header: readonly string[], ...rows: readonly (readonly CellValue[])[]) {
  const values = [header, ...rows] as unknown as CellValues;
  const found = findHeader(values);
  if (found === null) throw new Error('no header');
  const evaluation = readEvaluation('総務課', values, found);
  return {
    rows: goalRowsOf(values, evaluation),
    own: townColumns(evaluation),
    places: [...columnPlaces(evaluation)],
  };
}

const HEADER = ['番号', '個別事業', '担当', '目標番号', '目標', '達成度', '効果・理由', '確認'];

describe('goalRowsOf', () => {
  it("keeps what a row says by its headers, blank texts left out, and the town's own columns by theirs", () => {
    const header = [...HEADER, ' 目標値 ', '', '目標値', '達成度', '次年度の方針'];
    const { rows } = read(
      header,
      [' 1. ', '防災', '室', '', '訓練を行います。', 3, '', '直してください', '2回', 'x', '9回', 5, ''],
      ['', '', '', 2, '広報', '', '配りました。', '', '#DIV/0!', '', '', '', '続ける'],
    );
    expect(rows).toEqual([
      {
        row: 1,
        cell: 'F2',
        texts: {
          番号: '1.',
          個別事業: '防災',
          担当: '室',
          目標: '訓練を行います。',
          達成度: '3',
          目標値: '2回',
        },
      },
      {
        row: 2,
        cell: 'F3',
        texts: {
          番号: '1.',
          個別事業: '防災',
          担当: '室',
          目標番号: '2',
          目標: '広報',
          [keptName('outcome')]: '配りました。',
          次年度の方針: '続ける',
        },
      },
    ]);
  });

  it('are in the order of the tab, also where a theme goes on below another one', () => {
    const { rows } = read(
      HEADER,
      [1, '防災', '室', 1, '訓練', 4, ''],
      [2, '財政', '班', '', '健全化', 4, ''],
      [1, '防災', '室', 2, '備蓄', 4, ''],
    );
    expect(rows.map(({ row, texts }) => [row, texts['目標']])).toEqual([
      [1, '訓練'],
      [2, '健全化'],
      [3, '備蓄'],
    ]);
  });

  it('keeps a text as far as 控え can hold it, with a mark of the rest', () => {
    const kept = (outcome: string): string =>
      read(HEADER, [1, '防災', '室', 1, '訓'.repeat(5_000), 4, outcome]).rows[0]?.texts[
        keptName('outcome')
      ] ?? '';
    const long = '行'.repeat(5_000);
    expect(kept(long)).toBe(long);
    expect(kept(`${long}甲`)).toMatch(/^行{5000}…（全5001文字、以下省略：[0-9a-f]{8}）$/);
    expect(kept(`${long}甲`)).toBe(kept(`${long}甲`));
    expect(kept(`${long}甲`)).not.toBe(kept(`${long}乙`));
  });

  it('points at the goal where the tab has no ratings', () => {
    expect(read(['番号', '個別事業', '目標'], [1, '防災', '訓練']).rows.map(({ cell }) => cell)).toEqual([
      'C2',
    ]);
  });
});

it('finds the place of each kept text: all of our columns but 確認, and those of the town by the first of a name', () => {
  const { own, places } = read(
    [...HEADER, '目標値', '目標値', ' 方針 '],
    [1, '防災', '室', 1, '訓練', 4, ''],
  );
  expect(own).toEqual([
    { at: 8, name: '目標値' },
    { at: 10, name: '方針' },
  ]);
  expect(places.filter(([name]) => name !== keptName('outcome'))).toEqual([
    ['番号', 0],
    ['個別事業', 1],
    ['担当', 2],
    ['目標番号', 3],
    ['目標', 4],
    ['達成度', 5],
    ['目標値', 8],
    ['方針', 10],
  ]);
  expect(read(['番号', '個別事業', '目標'], [1, '防災', '訓練']).places).toEqual([
    ['番号', 0],
    ['個別事業', 1],
    ['目標', 2],
  ]);
});

it('knows a column by its name in code and by its header', () => {
  expect(['rating', 'goal', '次年度の方針'].map(columnHeader)).toEqual(['達成度', '目標', '次年度の方針']);
  expect(['達成度', '目標', '次年度の方針'].map(columnCode)).toEqual(['rating', 'goal', '次年度の方針']);
});
