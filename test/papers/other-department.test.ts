/** A paper that names another 課 than the chosen one: of the book, or one that the book does not have. */
import { FIVE_LEVELS } from '../../src/core/evaluation/scale';
import { otherDepartments, understandForDepartment } from '../../src/core/paper/other-department';
import { readText } from '../../src/papers/read-paper';

const BOOK = ['総務課', '福祉課', '社会福祉課'];
const named = (text: string, department: string): string[] =>
  otherDepartments(readText(text.startsWith('<') ? 'a.html' : '', text), {
    departments: BOOK,
    department,
    scale: FIVE_LEVELS,
  });

it('names the 課 of the paper where another one was chosen', () => {
  const text = '平成28年度 福祉課 自己評価書\n1. 見守り（班）\n(1) 訪問します。\n達成度：4';
  expect(named(text, '総務課')).toEqual(['福祉課']);
  expect(named(text, '福祉課')).toEqual([]);
  expect(named('1. 見守り（班）\n(1) 訪問します。\n達成度：4', '総務課')).toEqual([]);
});

it('takes a longer name for itself, and what a sentence speaks of for nothing', () => {
  expect(named('社会福祉課の自己評価', '福祉課')).toEqual(['社会福祉課']);
  const sentence = `(1) ${'町の見守りを、'.repeat(6)}福祉課とともに行います。`;
  expect(named(`総合窓口の自己評価\n${sentence}`, '総務課')).toEqual([]);
});

it('asks nothing where the chosen 課 is in the paper too', () => {
  expect(named('福祉課\n(1) 訪問します。\n総務課\n(1) 広報を行います。', '総務課')).toEqual([]);
});

it.each([
  ['平成28年度 税務課 自己評価書', '税務課'],
  ['令和5年度まちづくり課の目標（令和5年度）自己評価書', 'まちづくり課'],
  ['こども課長　大塚　正徳', 'こども課'],
  ['担当課：健康づくり課', '健康づくり課'],
  ['農業委員会事務局', '農業委員会事務局'],
])('names a 課 that the book does not have: %s', (head, name) => {
  const goals = '\n1. 見守り（班）\n(1) 訪問します。\n達成度：4';
  expect(named(head + goals, '総務課')).toEqual([name]);
  expect(named(`${head}\n総務課${goals}`, '総務課')).toEqual([]);
});

it('takes no column of the goals and no goal for whose paper it is', () => {
  const table = (head: string): string =>
    `<p>${head}</p><table><tr><th>個別事業</th><th>担当</th><th>目標</th><th>達成度</th><th>理由</th></tr>
    <tr><td>訓練</td><td>防災課</td><td>訓練を行う。</td><td>4</td><td>行った。</td></tr></table>`;
  expect(named(table('令和5年度　事業評価'), '総務課')).toEqual([]);
  expect(named(table('税務課　令和5年度　事業評価'), '総務課')).toEqual(['税務課']);
  for (const line of [
    '各課の自己評価',
    '公課の滞納を減らします。',
    '税務課と連携し、催告を行う',
    'これからの課題',
  ])
    expect(named(`${line}\n1. 見守り（班）\n(1) 訪問します。\n達成度：4`, '総務課')).toEqual([]);
});

it('writes such a paper only once it was said that the 課 is right', () => {
  const paper = readText(
    '',
    '税務課の目標（平成28年度）自己評価書\n1. 税の相談（班）\n(1) 夜間に開く。\n達成度：4\n理由：月2回開いた。',
  );
  const asked = (column: string): unknown => {
    const choices = column === '' ? [] : [{ column, role: 'department' as const }];
    const { questions, isForeign } = understandForDepartment(paper, {
      ...{ departments: BOOK, department: '総務課', scale: FIVE_LEVELS, further: [], choices },
    });
    return [isForeign, ...questions];
  };
  expect(asked('')).toEqual([
    true,
    '文書には「税務課」とありますが、取り込む課は「総務課」です。課が合っているか確かめてください。',
  ]);
  expect(asked('総務課')).toEqual([false]);
});

it('leaves out a table of other 課 where another table of the paper has rows of the wanted one', () => {
  const table = (...rows: readonly (readonly [string, string])[]): string =>
    '<table><tr><th>取組項目</th><th>担当課</th><th>取組内容</th><th>達成度</th><th>理由</th></tr>' +
    rows
      .map(
        ([theme, owner]) =>
          `<tr><td>${theme}</td><td>${owner}</td><td>行う。</td><td>4</td><td>した。</td></tr>`,
      )
      .join('') +
    '</table>';
  const text = `<h2>１　財政</h2>${table(['使用料の改定', '財政課'], ['広告の募集', '総務課'])}<h2>２　組織</h2>${table(['定員の管理', '人事課'])}`;
  const read = (department: string) =>
    understandForDepartment(readText('a.html', text), {
      departments: BOOK,
      department,
      scale: FIVE_LEVELS,
      choices: [],
      further: [],
    });
  const { rows, questions } = read('総務課');
  expect([rows.map(({ theme }) => theme), questions]).toEqual([['広告の募集'], []]);
  expect(read('福祉課').isForeign).toBe(true);
});
