/** Headings by a letter above tables, and rows over the whole width that are no goals. */
import { readText } from '../../src/papers/read-paper';
import { understood } from './seed-shapes';

const table = (header: string, ...rows: readonly string[]): string => {
  const cells = (row: string, tag: string): string =>
    row
      .split('|')
      .map((text) => `<${tag}>${text}</${tag}>`)
      .join('');
  return `<table><tr>${cells(header, 'th')}</tr>${rows.map((row) => `<tr>${row.startsWith('<') ? row : cells(row, 'td')}</tr>`).join('')}</table>`;
};
const read = (html: string) => understood(readText('x.html', html));
const wide = (text: string): string => `<td colspan=4>${text}</td>`;

describe('a heading by a letter', () => {
  it.each([
    ['一　安心なまち', '二　育ちのまち'],
    ['<b>一　安心なまち</b>', '<b>二、育ちのまち</b>'],
    ['Ａ　安心なまち', 'Ｂ　育ちのまち'],
    ['<b>Ａ．安心なまち</b>', 'B. 育ちのまち'],
  ])('%s names the goals of the table right below it', (first, second) => {
    const { rows, notes, questions } = read(
      `<p>${first}</p>${table('取組|評価|実績', '見回り|4|毎月回った。')}<p>${second}</p>${table('取組|評価|実績', '保育|5|二園を開いた。')}`,
    );
    const numbers = first.includes('一') ? ['1', '2'] : ['A', 'B'];
    expect(rows.map(({ number, theme, goal }) => [number, theme, goal])).toEqual([
      [numbers[0], '安心なまち', '見回り'],
      [numbers[1], '育ちのまち', '保育'],
    ]);
    expect([notes, questions]).toEqual([[], []]);
  });

  it('is told where the table has themes of its own', () => {
    const { rows, notes } = read(
      `<p>Ａ　健康福祉</p>${table('取組項目|目標|達成度|理由', '健診|受診率を50%にする|3|48%であった。')}`,
    );
    expect(rows.map(({ theme }) => theme)).toEqual(['健診']);
    expect(notes).toEqual([expect.stringContaining('見出し「健康福祉」')]);
  });

  it('is none in a list of levels, or one by itself that is a level', () => {
    const { rows } = read(
      `<p>Ａ　順調</p><p>Ｂ　遅れ</p>${table('取組|評価|実績', '見回り|4|毎月回った。')}<p>Ｃ　中止</p><p>次の表</p>${table('取組|評価|実績', '保育|5|二園を開いた。')}`,
    );
    expect(rows.map(({ theme, goal }) => [theme, goal])).toEqual([
      ['見回り', ''],
      ['保育', ''],
    ]);
  });

  it('is told where a chapter above it is the theme', () => {
    const { rows, notes } = read(
      `<p>柱１　くらし</p><p>(1) 防犯</p>${table('目標|達成度|理由', '防犯灯を三十基置く|4|三十基を置いた。')}`,
    );
    expect(rows.map(({ theme }) => theme)).toEqual(['くらし']);
    expect(notes).toEqual([expect.stringContaining('見出し「防犯」')]);
  });
});

describe('a row over the whole width', () => {
  const HEADER = '事業名|目標|達成度|成果';
  const ROWS = ['窓口|待ち時間を減らす|4|五分縮めた。', '広報|毎月発行する|3|毎月発行した。'] as const;

  it('that is the name of a remark gives the next one to the goal above', () => {
    const { rows } = read(
      table(HEADER, ROWS[0], wide('所見'), wide('短くなった。引き続き努めること。'), ROWS[1]),
    );
    expect(rows.map(({ goal, columns }) => [goal, columns])).toEqual([
      ['待ち時間を減らす', { 所見: '短くなった。引き続き努めること。' }],
      ['毎月発行する', {}],
    ]);
  });

  it.each([
    [wide('総括　全体として順調に進んだ。')],
    [wide('総評'), wide('おおむね順調である。')],
    [wide('この課は順調である。')],
    ['<td>総括</td><td colspan=3>順調に進んだ。</td>'],
    ['<td>総評</td><td>順調に進んだ。</td><td></td><td></td>'],
  ])('that speaks of all goals is none, and is told: %s', (...wides) => {
    const { rows, notes } = read(table(HEADER, ...ROWS, ...wides));
    expect(rows.map(({ goal }) => goal)).toEqual(['待ち時間を減らす', '毎月発行する']);
    expect(notes).toEqual([expect.stringContaining('目標ではないものとして取り込みません')]);
  });

  it('that is short is the theme of the rows below it', () => {
    const { rows } = read(table('目標|達成度|成果|備考', ROWS[0], wide('住民の安全'), '見回る|4|回った。|'));
    expect(rows.at(-1)).toMatchObject({ theme: '住民の安全', goal: '見回る' });
  });
});

describe('columns', () => {
  it('of what is measured are the goals where nothing else is', () => {
    const { rows } = read(
      '<table><tr><th rowspan=2>施策</th><th rowspan=2>成果指標</th><th rowspan=2>実績値</th><th colspan=2>評価</th></tr><tr><th>担当課</th><th>外部委員</th></tr><tr><td>防災力の向上</td><td>訓練の参加者</td><td>850</td><td>3</td><td>2</td></tr></table>',
    );
    expect(rows).toMatchObject([
      { theme: '防災力の向上', goal: '訓練の参加者', rating: '3', columns: { 外部委員: '2' } },
    ]);
    expect(rows[0]?.confidence).toBeLessThan(1);
  });

  it('of 重点課題 are themes', () => {
    const { rows, questions } = read(table('重点課題|目標|評価|実績', '人材育成|研修を開く|4|六回開いた。'));
    expect([rows[0]?.theme, rows[0]?.goal, questions]).toEqual(['人材育成', '研修を開く', []]);
  });

  it('have the name of their group, also where the cell beside it is empty', () => {
    const { columns } = read(
      '<table><tr><td>施策名</td><td colspan=3>令和4年度</td><td colspan=3>令和5年度</td></tr><tr><td></td><td>目標</td><td>実績</td><td>評価</td><td>目標</td><td>実績</td><td>評価</td></tr><tr><td>防犯</td><td>灯を十基</td><td>置いた。</td><td>3</td><td>灯を二十基</td><td>十八基を置いた。</td><td>2</td></tr></table>',
    );
    expect(
      columns.filter(({ role }) => role !== 'own').map(({ header, role }) => `${header} ${role}`),
    ).toEqual(['施策名 title', '令和5年度目標 goal', '令和5年度実績 outcome', '令和5年度評価 rating']);
  });

  it('that only say 項目 and 内容 are none of a card', () => {
    const card = (theme: string, goal: string): string =>
      table('項目|内容', `事業名|${theme}`, `目標|${goal}`, '実績|終えた。', '達成度|3', '課題|ない。');
    const { rows, questions } = read(card('空き家', '台帳を作る') + card('移住', '十件受ける'));
    expect(rows.map(({ theme, goal }) => [theme, goal])).toEqual([
      ['空き家', '台帳を作る'],
      ['移住', '十件受ける'],
    ]);
    expect(questions).toEqual([]);
  });
});

it('a theme stands beside its name, above a header that is printed again', () => {
  const { rows, questions } = read(
    '<table><tr><td>重点目標</td><td colspan=3>① 災害に強いまち</td></tr><tr><th>目標</th><th>計画値</th><th>達成度</th><th>理由</th></tr><tr><td>耐震化</td><td>三棟</td><td>4</td><td>終えた。</td></tr><tr><td>重点目標</td><td colspan=3>② 開かれた町政</td></tr><tr><th>目標</th><th>計画値</th><th>達成度</th><th>理由</th></tr><tr><td>会議の公開</td><td>十回</td><td>5</td><td>十二回。</td></tr></table>',
  );
  expect(rows.map(({ number, theme, goal }) => [number, theme, goal])).toEqual([
    ['1', '災害に強いまち', '耐震化'],
    ['2', '開かれた町政', '会議の公開'],
  ]);
  expect(questions).toEqual([]);
});
