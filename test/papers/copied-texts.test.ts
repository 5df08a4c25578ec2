/** Text as a viewer of PDF files copies it: one blank behind a name, numbers inside of a sentence, and columns that are mixed. */
import { PAPER_MESSAGES as TEXT } from '../../src/core/messages/papers';
import type { UnderstoodPaper } from '../../src/core/paper/understand-paper';
import { readText } from '../../src/papers/read-paper';
import { understood } from './seed-shapes';

const read = (name: string, ...lines: readonly string[]): UnderstoodPaper =>
  understood(readText(name, lines.join('\n')));
const content = ({ rows }: UnderstoodPaper): unknown[] =>
  rows.map(({ goalNumber, goal, rating, outcome }) => [goalNumber, goal, rating, outcome]);

it.each(['理由', '効果', '成果', '達成状況', '効果・理由'])(
  'the name 「%s」 before one blank is no part of what stands below a rating',
  (name) => {
    const paper = read(
      'a.txt',
      '1. 道路の維持管理（管理係）',
      '(1) 町道の点検を年 4 回行います。',
      '達成度 4',
      `${name} 点検を 4 回行い、126 か所を補修しま`,
      'した。',
      '(2) 橋の点検を 15 橋行います。',
      '達成度 5',
      `${name} 15 橋すべて終えました。`,
    );
    expect(content(paper)).toEqual([
      ['1', '町道の点検を年 4 回行います。', '4', '点検を 4 回行い、126 か所を補修しました。'],
      ['2', '橋の点検を 15 橋行います。', '5', '15 橋すべて終えました。'],
    ]);
    expect(paper.questions).toEqual([]);
  },
);

it.each([' ', '　', '：'])('takes a rating and a reason in one line apart, with %j between', (sign) => {
  const paper = read(
    'a.txt',
    '1. 道路の維持管理（管理係）',
    '(1) 町道の点検を年4回行います。',
    `達成度${sign}4 理由${sign}点検を4回行い、126か所を補修しました。うち119か所は`,
    '3日以内に補修できました。',
    '(2) 橋の点検を15橋行います。',
    `達成度${sign}5　理由${sign}すべて終えました。`,
  );
  expect(content(paper)).toEqual([
    [
      ...['1', '町道の点検を年4回行います。', '4'],
      '点検を4回行い、126か所を補修しました。うち119か所は3日以内に補修できました。',
    ],
    ['2', '橋の点検を15橋行います。', '5', 'すべて終えました。'],
  ]);
  expect(paper.questions).toEqual([]);
});

it('leaves a sentence whole that speaks of a rating and a reason', () => {
  const paper = read(
    'a.txt',
    '1. 道路の維持管理（管理係）',
    '(1) 町道の点検を行います。',
    '達成度：4',
    '理由：点検を行った。',
    '評価 方法の 理由 を広報紙で町民に分かりやすく示した。',
  );
  expect(content(paper)).toEqual([
    [
      '1',
      '町道の点検を行います。',
      '4',
      '点検を行った。\n評価 方法の 理由 を広報紙で町民に分かりやすく示した。',
    ],
  ]);
});

it('a sentence of the outcome may begin with such a word', () => {
  const paper = read(
    'a.txt',
    '1. 窓口の改善（班）',
    '(1) 待ち時間を短くする。',
    '達成度：3',
    '理由：職員が足りなかった。',
    '成果 としては予約を始めた。',
  );
  expect(content(paper)).toEqual([
    ['1', '待ち時間を短くする。', '3', '職員が足りなかった。\n成果 としては予約を始めた。'],
  ]);
});

it.each([
  '①民生委員と連携し、②月1回以上、独居高齢者を訪問する',
  '①町民の声を集め、②四半期ごとに公表する',
  '①施設の点検及び②補修を行う',
])('「%s」 is one goal, and keeps its signs', (goal) => {
  const paper = read(
    'a.csv',
    '個別事業,目標,達成度,理由',
    `見守り,${goal},3,151人を訪問した。`,
    '見守り,緊急通報装置を20台設置する,1,"①業者の撤退、②予算の不足のため"',
  );
  expect(content(paper)).toEqual([
    ['', goal, '3', '151人を訪問した。'],
    ['', '緊急通報装置を20台設置する', '1', '①業者の撤退、②予算の不足のため'],
  ]);
});

it('keeps them beside a column of numbers, in the outcome too', () => {
  const paper = read(
    'a.csv',
    '個別事業,目標番号,目標,達成度,理由',
    '広聴,1,①町民の声を集め、②四半期ごとに公表する,4,①412件を集め、②4回公表した',
  );
  expect(content(paper)).toEqual([
    ['1', '①町民の声を集め、②四半期ごとに公表する', '4', '①412件を集め、②4回公表した'],
  ]);
});

it.each(['①研修を行う', '①研修を行い、②のとおり公表する', '①研修を行う。②に続く', '①会議・研修を行う'])(
  '「%s」 is numbered',
  (goal) => {
    const paper = read('a.csv', '個別事業,目標,達成度,理由', `人事,${goal},3,行った。`);
    expect(content(paper)).toEqual([['1', goal.slice(1), '3', '行った。']]);
  },
);

it('says that columns are mixed rather than that a sentence is no level', () => {
  const paper = read(
    'a.txt',
    '平成 28 年度 建設課 目標と自己評価',
    ...['個別事業', '1. 道路の維持管理', '（管理係）', '', '2. 下水道の普及促', '進（下水道係）', ''],
    ...[
      '目標',
      '達成度',
      '町道の路面の点検',
      '4',
      'を年 4 回行います。',
      '橋の点検を',
      '15 橋行います。',
      '',
      '5',
      '',
    ],
    ...['効果・理由', '点検を 4 回行い', 'ました。', '15 橋すべて', 'の点検を終えました。'],
  );
  expect([paper.rows, paper.questions]).toEqual([[], [TEXT.nothingFound.interleaved]]);
});
