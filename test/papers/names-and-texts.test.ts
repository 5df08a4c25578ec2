/** What is the name of a column or of a card, and what is a text that has a word of such a name in it. */
import { FIVE_LEVELS, scaleOf } from '../../src/core/evaluation/scale';
import { isLabelText } from '../../src/core/paper/column-roles';
import { understandPaper } from '../../src/core/paper/understand-paper';
import { readText } from '../../src/papers/read-paper';

const tr = (...cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => (cell.startsWith('<') ? cell : `<td>${cell}</td>`)).join('')}</tr>`;

function read(text: string, levels = '') {
  const scale =
    levels === '' ? FIVE_LEVELS : scaleOf(levels.split('/').map((symbol) => ({ symbol, meaning: '' })));
  const paper = readText('a.html', text);
  const { rows, questions } = understandPaper(paper, { scale, department: '', choices: [], further: [] });
  return {
    rows: rows.map(({ theme, goal, rating, outcome }) => [theme, goal, rating, outcome]),
    columns: rows[0]?.columns,
    asked: [...questions, ...rows.flatMap((row) => row.questions)],
  };
}

it.each([
  '残された課題',
  '次年度への課題',
  '改善策',
  '今後の方向性',
  '課長コメント',
  '学識経験者の意見',
  '中間（9月末）の状況',
  '予算額（千円）',
])('%s is a name', (text) => expect(isLabelText(text)).toBe(true));

it.each([
  '授業の改善を進める',
  '人権課題の啓発',
  '予算書をわかりやすくする',
  '給食の改善',
  '農業委員の改選',
  '町長と語る会',
  '回答の早さを上げる',
])('%s is the text of a goal', (text) => expect(isLabelText(text)).toBe(false));

it('takes a row for a goal where its first cell has a word of a name in it', () => {
  const table = (...rows: readonly string[]): string =>
    `<table>${tr('具体的な取組', '取組の成果と課題', '評価')}${rows.join('')}</table>`;
  const text = `<p><b>１　確かな学力</b></p>${table(
    tr('授業の改善を進める', '研究授業を行った。', '3'),
    tr('家庭学習の手引きを配る', '全家庭に配った。', '2'),
  )}<p><b>２　いじめの防止</b></p>${table(tr('相談の窓口を設ける', '四十二件に応じた。', '4'))}`;
  expect(read(text)).toEqual({
    rows: [
      ['確かな学力', '授業の改善を進める', '3', '研究授業を行った。'],
      ['確かな学力', '家庭学習の手引きを配る', '2', '全家庭に配った。'],
      ['いじめの防止', '相談の窓口を設ける', '4', '四十二件に応じた。'],
    ],
    columns: {},
    asked: [],
  });
});

it.each([
  ['a table for each', '</table><table>'],
  ['one table for all', ''],
])('counts cards by 「目標１」, beside which there stands what they are about, in %s', (_, between) => {
  const card = (at: number, title: string, goal: string, rating: string): string =>
    tr(`目標${at}`, title) +
    tr('目標の内容', goal) +
    tr('年度末の実績', `${goal}は済んだ。`) +
    tr('自己評価', rating);
  const text = `<h2>令和5年度 課長シート（こども課）</h2><table>${card(1, '待機児童', '枠を増やす', '4')}${between}${card(2, '学童保育', '改善を図る', '2')}</table>`;
  expect(read(text)).toEqual({
    rows: [
      ['待機児童', '枠を増やす', '4', '枠を増やすは済んだ。'],
      ['学童保育', '改善を図る', '2', '改善を図るは済んだ。'],
    ],
    columns: {},
    asked: [],
  });
});

it('names a column by its group where its own name would be another column, and by the group alone where it says no more', () => {
  const head =
    '<tr><th rowspan=2>改革項目</th><th rowspan=2>取組内容</th><th rowspan=2>実施状況</th><th colspan=2>効果額（千円）</th><th colspan=2>二次評価（部）</th><th rowspan=2>取組実績</th></tr><tr><th>目標</th><th>実績</th><th>評価</th><th>意見</th></tr>';
  const text = `<table>${head}${tr('使用料', '原価を出す', '実施済', '1,200', '1,350', '一部実施', '急ぐこと。', '条例を改めた。')}${tr('広告', '封筒に載せる', '検討中', '800', '310', '検討中', '', '応募がなかった。')}</table>`;
  expect(read(text, '実施済/一部実施/検討中')).toEqual({
    rows: [
      ['使用料', '原価を出す', '実施済', '条例を改めた。'],
      ['広告', '封筒に載せる', '検討中', '応募がなかった。'],
    ],
    columns: {
      '効果額（千円）目標': '1,200',
      '効果額（千円）実績': '1,350',
      '二次評価（部）': '一部実施',
      意見: '急ぐこと。',
    },
    asked: [],
  });
});

it.each([
  ['年間計画', '評価', '実績'],
  ['目標', '達成度', '達成度の理由'],
  ['業務目標', '評価', '結果の説明'],
  ['取組内容', '実施状況', '進捗状況の説明'],
])('knows %s, %s and %s', (goal, rating, outcome) => {
  const text = `<table>${tr('施策名', goal, rating, outcome)}${tr('移住', '相談会を開く', '4', '三世帯が移った。')}</table>`;
  expect(read(text)).toMatchObject({ rows: [['移住', '相談会を開く', '4', '三世帯が移った。']], asked: [] });
});

it('keeps a theme without goals that is not rated either, and numbers such as 1-2', () => {
  const text = `<table>${tr('個別事業', '目標', '達成度', '理由')}${tr('1-2. 有収率の向上', '', '', '老朽管の取替えが遅れた。')}${tr('2-1　検針', '', '', '端末を入れた。')}</table>`;
  const { rows } = understandPaper(readText('a.html', text), {
    ...{ scale: FIVE_LEVELS, department: '', choices: [], further: [], isRated: false },
  });
  expect(rows.map(({ number, theme, goal, outcome }) => [number, theme, goal, outcome])).toEqual([
    ['1-2', '有収率の向上', '', '老朽管の取替えが遅れた。'],
    ['2-1', '検針', '', '端末を入れた。'],
  ]);
});

it('keeps themes in rows of their own above outcomes, where nothing is rated', () => {
  const wide = (text: string): string => `<td colspan=2><b>${text}</b></td>`;
  const text = `<table>${tr('個別事業とその目標', '効果又は理由')}${tr(wide('1. 議会中継を始める'))}${tr('', '配信を始めた。')}${tr(wide('2. 会議録（記録係）'))}${tr('', '一か月半とした。')}</table>`;
  const { rows } = understandPaper(readText('a.html', text), {
    ...{ scale: FIVE_LEVELS, department: '', choices: [], further: [], isRated: false },
  });
  expect(rows.map(({ number, theme, unit, goal, outcome }) => [number, theme, unit, goal, outcome])).toEqual([
    ['1', '議会中継を始める', '', '', '配信を始めた。'],
    ['2', '会議録', '記録係', '', '一か月半とした。'],
  ]);
});

it('says with the name of its group what tells only when, and writes its levels as the town’s are', () => {
  const head =
    '<tr><td rowspan="2">取組目標</td><td>中間評価</td><td colspan="2">年度末評価</td><td rowspan="2">理由</td></tr>' +
    tr('（９月末）', '自己', '部長');
  const text = `<table>${head}${tr('日曜に窓口を開く', 'Ｂ', 'Ｃ', 'Ｃ評価', '二度開いた。')}${tr(
    '通知を七月末までに送る',
    '未定',
    'Ａ',
    'Ａ',
    '七月に終えた。',
  )}</table>`;
  expect(read(text, 'A/B/C/D/E')).toMatchObject({
    rows: [
      ['日曜に窓口を開く', '', 'C', '二度開いた。'],
      ['通知を七月末までに送る', '', 'A', '七月に終えた。'],
    ],
    columns: { '中間評価（９月末）': 'B', 部長評価: 'C' },
    asked: [],
  });
});
