import { addableColumns } from '../../src/core/paper/addable-columns';

const rows = (...names: string[]) => [
  { columns: Object.fromEntries(names.map((name) => [name, 'x'])) as Record<string, string> },
];

describe('columns that a tab can get', () => {
  it('are those that it does not have', () => {
    expect(addableColumns(rows('二次評価', '次年度の 方針'), ['次年度の方針'])).toEqual(['二次評価']);
  });

  it.each(['評価', '達成度', '効果・理由', '事業名', '確認'])(
    'are none that would pass for its own: %s',
    (name) => {
      expect(addableColumns(rows(name, '備考'), [])).toEqual(['備考']);
    },
  );

  it('leave 達成率 out where its figures come along', () => {
    expect(addableColumns(rows('目標値', '実績値', '達成率'), [])).toEqual(['目標値', '実績値']);
    expect(addableColumns(rows('実績値', '達成率'), ['目標値'])).toEqual(['実績値']);
    expect(addableColumns(rows('達成率'), [])).toEqual(['達成率']);
  });
});
