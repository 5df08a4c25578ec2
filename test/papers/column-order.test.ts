/** Plain text that was copied column by column: put together by its order where that adds up, and never with a goal less. */
import type { UnderstoodPaper } from '../../src/core/paper/understand-paper';
import { editableText, readText } from '../../src/papers/read-paper';
import { contentOf, exampleRows, printedRows, understood } from './seed-shapes';

const read = (...lines: readonly string[]): UnderstoodPaper =>
  understood(readText('a.txt', lines.join('\n')));
const triples = ({ rows }: UnderstoodPaper): unknown[] =>
  rows.map(({ theme, goalNumber, goal, rating, outcome }) => [theme, goalNumber, goal, rating, outcome]);

it('gives every goal of the example its own rating and reason, and asks about each', () => {
  const rows = printedRows();
  const column = (texts: (row: (typeof rows)[number]) => readonly string[]): string[] => rows.flatMap(texts);
  const outcomes = exampleRows().rows.map(
    ({ goalNumber, outcome }, at) => `(${goalNumber || at + 1}) ${outcome}`,
  );
  const found = read(
    '総務課の目標（平成29年度）自己評価書',
    ...['個別事業とその目標', '達成度', '目標達成の効果又は達成できなかった理由等'],
    ...column(({ goals }) => goals.map(({ text }, at) => (/^[(\d]/.test(text) ? text : `(${at}) ${text}`))),
    ...column(({ ratings }) => ratings),
    ...outcomes.map((text) => text.replace(/\n/g, '')),
  );
  expect(found.rows).toHaveLength(9);
  const pairs = (content: unknown[]): unknown[] =>
    (content as { rating: string; theme: string }[]).map(({ rating, theme }) => [theme, rating]);
  expect(pairs(contentOf(found))).toEqual(pairs(contentOf(exampleRows())));
  expect(found.rows.every(({ questions }) => questions.join('').includes('列ごとに'))).toBe(true);
});

it.each([
  ['ratings below each other', ['4', '3']],
  ['ratings in one line', ['達成度　4　3']],
])('joins lines that were cut, with %s', (_name, ratings) => {
  const found = read(
    '1. 防災（班）',
    ...['(1) 訓練を行い、町民の意識を', '高めます。', '(2) 備蓄を増やします。'],
    ...ratings,
    ...['訓練を行い、三百人が', '参加した。', '備蓄は足り', 'なかった。'],
  );
  expect(triples(found)).toEqual([
    ['防災', '1', '訓練を行い、町民の意識を高めます。', '4', '訓練を行い、三百人が参加した。'],
    ['防災', '2', '備蓄を増やします。', '3', '備蓄は足りなかった。'],
  ]);
});

it('knows themes beside their goals', () => {
  const found = read(
    ...['個別事業', '防災の充実', '窓口の改善', '目標', '訓練をします。', '待ち時間を減らします。'],
    ...['達成度', '4', '2', '理由', '訓練をした。', '人手が足りなかった。'],
  );
  expect(triples(found)).toEqual([
    ['防災の充実', '', '訓練をします。', '4', '訓練をした。'],
    ['窓口の改善', '', '待ち時間を減らします。', '2', '人手が足りなかった。'],
  ]);
});

it('says what was found where it does not add up, and takes nothing', () => {
  const found = read('(1) 訓練をします。', '(2) 備蓄をします。', '4', '3', '5', '訓練をした。');
  expect(found.rows).toEqual([]);
  expect(found.questions).toEqual([expect.stringContaining('目標 2件、達成度 3件、効果・理由 1件')]);
});

it('names a goal that was begun and has nothing below it', () => {
  const found = read(
    '1. 防災（班）',
    '(1) 訓練をします。',
    '(2) 備蓄をします。',
    '達成度：4',
    '理由：した。',
  );
  expect(triples(found)).toEqual([['防災', '2', '備蓄をします。', '4', 'した。']]);
  expect(found.questions).toEqual([expect.stringContaining('1件あります：「訓練をします。」')]);
});

it('can be joined by hand where it comes from files of text alone', () => {
  const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
  expect(editableText([file('a.txt', '\ufeff(1) 訓練'), file('b.txt', '4')])).toBe('(1) 訓練\n4');
  for (const other of [
    file('a.csv', '目標,達成度'),
    file('a.txt', '<html><p>目標'),
    file('a.txt', 'PK\u0003'),
  ])
    expect(editableText([file('b.txt', '4'), other])).toBe('');
});
