/** Papers in which a goal has two rows: its text and rating above, the reason below. */
import { readText } from '../../src/papers/read-paper';
import { understood } from './seed-shapes';

const read = (...rows: readonly string[]) =>
  understood(readText('x.html', `<table>${rows.map((cells) => `<tr>${cells}</tr>`).join('')}</table>`));

const found = (...rows: readonly string[]) =>
  read(...rows).rows.map(({ number, theme, goalNumber, goal, rating, outcome, confidence }) =>
    [number, theme, goalNumber, goal, rating, outcome, confidence].join('｜'),
  );

const HEAD = [
  '<th rowspan="2">個別事業</th><th>目標</th><th>達成度</th>',
  '<th colspan="2">効果・理由</th>',
] as const;

it('are read where the theme reaches over all its goals', () => {
  expect(
    found(
      ...HEAD,
      '<td rowspan="4">1. 防災（総務班）</td><td>(1) 訓練をする</td><td>4</td>',
      '<td colspan="2">(1) 二回した。<br>参加は百名。</td>',
      '<td>(2) 倉庫を建てる</td><td>2</td>',
      '<td colspan="2">(2) 用地が決まらなかった。</td>',
      '<td rowspan="2">2. 広報</td><td>紙面を改める</td><td>5</td>',
      '<td colspan="2">四月に改めた。</td>',
    ),
  ).toEqual([
    '1｜防災｜1｜訓練をする｜4｜二回した。\n参加は百名。｜1',
    '1｜防災｜2｜倉庫を建てる｜2｜用地が決まらなかった。｜1',
    '2｜広報｜｜紙面を改める｜5｜四月に改めた。｜1',
  ]);
});

it('are read where the theme stands at each goal, or in rows over the whole width', () => {
  const goal = (first: string, text: string, rating: string, outcome: string): string[] => [
    `<td rowspan="2">${first}</td><td>${text}</td><td>${rating}</td>`,
    `<td colspan="2">${outcome}</td>`,
  ];
  expect(
    found(
      ...HEAD,
      ...goal('防災', '訓練をする', '4', '二回した。'),
      ...goal('防災', '倉庫を建てる', '2', '遅れた。'),
    ),
  ).toEqual(['｜防災｜｜訓練をする｜4｜二回した。｜1', '｜防災｜｜倉庫を建てる｜2｜遅れた。｜1']);
  const numbered = [
    '<th rowspan="2">番号</th><th>目標</th><th>達成度</th>',
    '<th colspan="2">効果・理由</th>',
  ];
  expect(
    found(
      ...numbered,
      '<td colspan="3">1. 防災（総務班）</td>',
      ...goal('1', '訓練をする', '4', '二回した。'),
      ...goal('2', '倉庫を建てる', '2', '遅れた。'),
      '<td colspan="3">2. 広報（秘書班）</td>',
      ...goal('1', '紙面を改める', '5', '四月に改めた。'),
    ),
  ).toEqual([
    '1｜防災｜1｜訓練をする｜4｜二回した。｜1',
    '1｜防災｜2｜倉庫を建てる｜2｜遅れた。｜1',
    '2｜広報｜1｜紙面を改める｜5｜四月に改めた。｜1',
  ]);
});

it('keep the columns of the town, above and below', () => {
  const [row] = read(
    '<th rowspan="2">個別事業</th><th colspan="2">目標</th><th>達成度</th>',
    '<th>効果・理由</th><th>所見</th><th>二次評価</th>',
    '<td rowspan="2">1. 防災</td><td colspan="2">訓練をする</td><td>4</td>',
    '<td>二回した。</td><td>よい。</td><td>3</td>',
  ).rows;
  expect(row).toMatchObject({
    ...{ theme: '防災', goal: '訓練をする', rating: '4', outcome: '二回した。' },
    columns: { 所見: 'よい。', 二次評価: '3' },
  });
});

describe('are not', () => {
  it('those whose header names groups of columns', () => {
    expect(
      found(
        '<th rowspan="2">個別事業</th><th colspan="3">目標の内容</th>',
        '<th>目標</th><th>達成度</th><th>効果・理由</th>',
        '<td rowspan="2">1. 防災</td><td>訓練をする</td><td>4</td><td>二回した。</td>',
        '<td>倉庫を建てる</td><td>2</td><td>遅れた。</td>',
      ),
    ).toEqual(['1｜防災｜｜訓練をする｜4｜二回した。｜1', '1｜防災｜｜倉庫を建てる｜2｜遅れた。｜1']);
  });

  it('those with a row too many: it is not taken for a goal', () => {
    const { rows } = read(
      ...HEAD,
      '<td rowspan="2">1. 防災</td><td>訓練をする</td><td>4</td>',
      '<td colspan="2">二回した。</td>',
      '<td>1. 防災</td><td>倉庫を建てる</td><td>2</td>',
    );
    expect(rows.filter(({ goal, outcome }) => goal === '倉庫を建てる' && outcome !== '')).toEqual([]);
  });
});
