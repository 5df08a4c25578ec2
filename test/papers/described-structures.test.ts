/** Structures written down from descriptions of real papers: each gives its rows with themes, ratings and reasons. */
import { scaleOf } from '../../src/core/evaluation/scale';
import { understandPaper } from '../../src/core/paper/understand-paper';
import { readText } from '../../src/papers/read-paper';

const th = (...names: readonly string[]): string =>
  `<tr>${names.map((name) => `<th>${name}</th>`).join('')}</tr>`;
const tr = (...cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => (cell.startsWith('<') ? cell : `<td>${cell}</td>`)).join('')}</tr>`;
const over = (rows: number, text: string): string => `<td rowspan=${rows}>${text}</td>`;
const table = (...rows: readonly string[]): string => `<table>${rows.join('')}</table>`;

function rowsOf(text: string, levels: string, further: readonly string[] = []): unknown[] {
  const scale = scaleOf(levels.split('/').map((symbol) => ({ symbol, meaning: '' })));
  const { rows } = understandPaper(readText('a.html', text), { scale, department: '', choices: [], further });
  return rows.map(({ theme, goal, rating, outcome }) => [theme, goal, rating, outcome]);
}

it('takes the one column before the goals for the themes, whatever it is called, and no title of the paper', () => {
  const text = `<p>令和4年度　組織目標 達成状況報告書</p>${table(
    th('組織目標', '具体的な取組内容', 'ランク', '評価の理由'),
    tr(over(2, '職員の力を伸ばす'), '研修を年6回開く', 'A', '8回開いた。'),
    tr('提案制度をつくる', 'C', '周知が遅れた。'),
    tr('庁舎の電気を減らす', '消灯を徹底する', 'B', '照明が古い。'),
  )}`;
  expect(rowsOf(text, 'A/B/C/D')).toEqual([
    ['職員の力を伸ばす', '研修を年6回開く', 'A', '8回開いた。'],
    ['職員の力を伸ばす', '提案制度をつくる', 'C', '周知が遅れた。'],
    ['庁舎の電気を減らす', '消灯を徹底する', 'B', '照明が古い。'],
  ]);
});

it('counts a name over several rows once, and loses no row to it', () => {
  const text = table(
    th('区分', '目標（何を・どの水準まで）', '自己', '上司', '自己評価のコメント'),
    tr(over(2, '業務'), '条例を改める', 'S', 'A', '6月に終えた。'),
    tr('例規の検索を新しくする', 'B', 'B', '3月になった。'),
    tr('人材', '後任に教える', 'A', 'A', '手順書を作った。'),
  );
  expect(rowsOf(text, 'S/A/B/C', ['上司評価'])).toEqual([
    ['業務', '条例を改める', 'S', '6月に終えた。'],
    ['業務', '例規の検索を新しくする', 'B', '3月になった。'],
    ['人材', '後任に教える', 'A', '手順書を作った。'],
  ]);
});

it('puts what was done and why the rest was not into the one column that the book has', () => {
  const text = table(
    th('改革項目', '取組内容', '令和4年度の取組実績', '達成状況', '未達成の理由'),
    tr('使用料', '原価を出す', '公表した。', '達成', ''),
    tr('補助金', '基準を定める', '案を作った。', '一部達成', '日程が整わなかった。'),
  );
  expect(rowsOf(text, '達成/一部達成/未達成')).toEqual([
    ['使用料', '原価を出す', '達成', '公表した。'],
    ['補助金', '基準を定める', '一部達成', '案を作った。\n日程が整わなかった。'],
  ]);
});

it('knows columns of levels beside few names, criteria in rows, and figures that are no reason', () => {
  const marks = table(
    tr('重点目標', '達成基準', '○', '△', '×', '結果・考察'),
    tr('①　会議を減らす', '会議の時間を2割減らす', '', 'レ', '', '1割2分の減であった。'),
  );
  expect(rowsOf(marks, '○/△/×')).toEqual([
    ['会議を減らす', '会議の時間を2割減らす', '△', '1割2分の減であった。'],
  ]);
  const steps = ['5：月4回', '4：月3回', '3：月2回', '2：月1回', '1：開かない'];
  const criteria = table(
    th('目標項目', '評価基準', '該当', '根拠・説明'),
    ...steps.map((step, at) =>
      at === 0
        ? tr(over(5, '会を開く'), step, '', over(5, '語り手が足りない。'))
        : tr(step, at === 3 ? '○' : ''),
    ),
  );
  expect(rowsOf(criteria, '5/4/3/2/1')).toEqual([['会を開く', '', '2', '語り手が足りない。']]);
  const figures = table(
    th('施策', 'R5目標', 'R5実績', 'R5達成率', '分析'),
    tr('移住の促進', '30世帯', '21世帯', '70%', '住まいが足りない。'),
    tr('交流の拡大', '2万人', '2万4千人', '120%', '祭りを開いた。'),
  );
  expect(rowsOf(figures, '5/4/3/2/1')).toEqual([
    ['移住の促進', '30世帯', '', '住まいが足りない。'],
    ['交流の拡大', '2万人', '', '祭りを開いた。'],
  ]);
});

it('takes goals that are sentences below 組織目標 where no other column holds goals, and the year’s rating of two', () => {
  const text = `<table>${tr(
    '<td rowspan="2">No</td>',
    '<td rowspan="2">組織目標</td>',
    '<td colspan="2">上半期（4～9月）</td>',
    '<td colspan="2">下半期（10～3月）</td>',
    '<td rowspan="2">年度評価</td>',
    '<td rowspan="2">部長評価</td>',
  )}${tr('取組状況', '評価', '取組状況', '評価')}${tr('1', '被害額を450万円以下とする。', '柵を6km設けた。', 'B', '530万円となった。', 'B', 'C', 'C')}${tr(
    '2',
    '集積率を58％とする。',
    '話合いを行った。',
    'B',
    '58.6％となった。',
    'A',
    'A',
    'B',
  )}</table>`;
  expect(rowsOf(text, 'A/B/C/D')).toEqual([
    ['', '被害額を450万円以下とする。', 'C', '530万円となった。'],
    ['', '集積率を58％とする。', 'A', '58.6％となった。'],
  ]);
});

it('keeps the text beside a name that nobody knows among those of a card, and no line of who is responsible', () => {
  const card = (number: string, title: string, goal: string, rating: string): string =>
    tr(`重点課題${number}`, title) +
    tr('目標', goal) +
    tr('前期の取組', '5橋を補修した。') +
    tr('後期の取組', '6橋を補修した。') +
    tr('達成状況', rating) +
    tr('理由', '資材が遅れた。') +
    tr('次年度に向けて', '6月までに終える。');
  const text = `<table>${tr('建設部長　三浦　和彦')}${card('1', '橋の補修', '12橋を補修する。', '△')}${card('２', '空き家', '5件を除却する。', '×')}</table>`;
  const scale = scaleOf([...'◎○△×'].map((symbol) => ({ symbol, meaning: '' })));
  const { rows } = understandPaper(readText('a.html', text), {
    scale,
    department: '',
    choices: [],
    further: [],
  });
  const own = {
    前期の取組: '5橋を補修した。',
    後期の取組: '6橋を補修した。',
    次年度に向けて: '6月までに終える。',
  };
  expect(rows).toMatchObject([
    { number: '1', theme: '橋の補修', goal: '12橋を補修する。', rating: '△', columns: own },
    { number: '2', theme: '空き家', goal: '5件を除却する。', rating: '×', columns: own },
  ]);
  expect(rows.map(({ columns }) => Object.keys(columns))).toEqual([Object.keys(own), Object.keys(own)]);
});

it('takes a sign for the row above as its theme, and no sum and no row of dashes for goals', () => {
  const text = table(
    th('施策', '目標', '評価', '理由'),
    tr('資源循環', '520g以下とする', '◎', '518gとなった。'),
    tr('〃', '3台増設する', '△', '2台にとどまった。'),
    tr('脱炭素', '40件交付する', '○', '42件交付した。'),
    tr('同上', '年4回調べる', '○', '4回調べた。'),
    tr('―', '―', '―', '―'),
    tr('合計', '4件', '◎1 ○2 △1', ''),
  );
  expect(rowsOf(text, '◎/○/△/×').map((row) => (row as string[]).slice(0, 3).join(' '))).toEqual([
    '資源循環 520g以下とする ◎',
    '資源循環 3台増設する △',
    '脱炭素 40件交付する ○',
    '脱炭素 年4回調べる ○',
  ]);
});

it('reads boxes to be ticked beside a name, whose words are names elsewhere', () => {
  const card = (number: string, goal: string, boxes: string): string =>
    table(tr(`重点目標${number}`, goal), tr('達成状況', boxes), tr('成果・課題', '三回開いた。'));
  const text = `<p>第１章　資源循環</p>${card('１', '520g以下とする', '☑達成　□概ね達成　□一部達成　□未達成')}${card(
    '２',
    '3台増設する',
    '□達成　□概ね達成　☑一部達成　□未達成',
  )}`;
  const rows = rowsOf(text, '達成/概ね達成/一部達成/未達成') as string[][];
  expect(rows.map(([, , rating]) => rating)).toEqual(['達成', '一部達成']);
});

it('names two ratings at mid-year and at the year’s end by whose they are', () => {
  const text = `<table>${tr(
    over(2, '目標'),
    '<td colspan="2">中間評価</td>',
    '<td colspan="2">年度末評価</td>',
    over(2, '理由'),
  )}${tr('自己', '二次', '自己', '二次')}${tr('520g以下とする', 'Ｂ', 'Ｂ', 'Ａ', 'Ｂ', '518gとなった。')}</table>`;
  const scale = scaleOf([...'ABCD'].map((symbol) => ({ symbol, meaning: '' })));
  const { rows } = understandPaper(readText('a.html', text), {
    scale,
    department: '',
    choices: [],
    further: [],
  });
  expect(rows).toMatchObject([
    { rating: 'A', columns: { '中間評価（自己）': 'B', '中間評価（二次）': 'B', 二次評価: 'B' } },
  ]);
});

describe('a table of one goal with its rating in a line below', () => {
  const goal = (text: string, figure: string): string =>
    table(th('取組目標', '指標', '目標値', '実績値'), tr(text, '件数', '10件', figure));
  const below = (rating: string, reason: string): string =>
    `<p>自己評価：${rating}</p><p></p><p>評価の理由：${reason}</p>`;

  it('is read with that, also below one heading with others', () => {
    const text =
      `<p>【施策１　資源循環】</p>${goal('520g以下とする。', '9件')}${below('A', '518gとなった。')}` +
      `${goal('3台増設する。', '8件')}${below('B', '2台にとどまった。')}` +
      `<p>【施策２　脱炭素】</p>${goal('40件交付する。', '12件')}${below('S', '42件交付した。')}`;
    expect(rowsOf(text, 'S/A/B/C').map((row) => (row as string[]).slice(1))).toEqual([
      ['520g以下とする。', 'A', '518gとなった。'],
      ['3台増設する。', 'B', '2台にとどまった。'],
      ['40件交付する。', 'S', '42件交付した。'],
    ]);
  });

  it('leaves lines alone that do not rate', () => {
    const text = `${goal('520g以下とする。', '9件')}<p>備考：図を参照</p><p>自己評価：A</p>${table(
      th('個別事業', '目標', '評価', '理由'),
      tr('脱炭素', '40件交付する。', 'S', '42件交付した。'),
    )}`;
    expect(rowsOf(text.replace('<p>自己評価：A</p>', ''), 'S/A/B/C')).toEqual([
      ['脱炭素', '40件交付する。', 'S', '42件交付した。'],
    ]);
    expect(rowsOf(text, 'S/A/B/C')).toHaveLength(2);
  });
});
