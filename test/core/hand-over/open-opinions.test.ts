import { type CellValues, textOf } from '../../../src/core/cells/cell-value';
import { openOpinions } from '../../../src/core/hand-over/open-opinions';

const tab = (header: string[], ...rows: string[][]): CellValues => [
  ['所見', '説明の行です'],
  header,
  ...rows,
];

const opinions = (values: CellValues, row = 1) =>
  openOpinions(values, { row, names: (values[row] ?? []).map(textOf) });

describe('openOpinions', () => {
  it('are those without a 回答, with their places', () => {
    const values = tab(
      ['番号', '目標', ' 所 見 ', '回答'],
      ['1', '訓練', '回数を書いてください。', ''],
      ['2', '広報', '部数は。', '5千部です。'],
      ['3', '備蓄', '', ''],
      ['4', '点検', '　', '　'],
      ['5', '研修', '対象者は。', ' 　'],
    );
    expect(opinions(values)).toEqual([
      { row: 2, column: 2, text: '回数を書いてください。' },
      { row: 6, column: 2, text: '対象者は。' },
    ]);
  });

  it('are all of them where the tab has no column for a 回答, and where the columns stand in front', () => {
    expect(opinions(tab(['目標', '所見'], ['訓練', '回数は。']))).toEqual([
      { row: 2, column: 1, text: '回数は。' },
    ]);
    expect(opinions(tab(['所見', '目標'], ['回数は。', '訓練']))).toHaveLength(1);
    expect(opinions(tab(['回答', '所見'], ['2回です。', '回数は。'], ['', '部数は。']))).toEqual([
      { row: 3, column: 1, text: '部数は。' },
    ]);
  });

  it('are none without such a column, or without a header', () => {
    expect(opinions(tab(['番号', '目標', '回答'], ['1', '訓練', '']))).toEqual([]);
    expect(opinions(tab(['所見'], ['回数は。']), 9)).toEqual([]);
  });
});
