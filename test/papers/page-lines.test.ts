/** Text of a PDF: lines that the page's width has cut are joined, and the numbers of pages are no text. */
import { readText } from '../../src/papers/read-paper';
import { understood } from './seed-shapes';

const goalOf = (...lines: readonly string[]) => {
  const { rows, questions } = understood(readText('a.txt', lines.join('\n')));
  return { rows: rows.map(({ theme, goal, rating, outcome }) => [theme, goal, rating, outcome]), questions };
};

it('joins what the width has cut, over the end of a page too', () => {
  const { rows, questions } = goalOf(
    ...['1. 防災対策の推進（総務班）', '(1) 自主防災組織の結成率を八割に', '引き上げます。', '達成度：3'],
    ...['理由：説明会を8回開きましたが、結成', '- 1 -', 'は75％でした。', '今後も続けます。', '- 2 -'],
  );
  expect(rows).toEqual([
    [
      '防災対策の推進',
      '自主防災組織の結成率を八割に引き上げます。',
      '3',
      '説明会を8回開きましたが、結成は75％でした。\n今後も続けます。',
    ],
  ]);
  expect(questions).toEqual([]);
});

it('leaves lines apart that are short, are divided by a blank one, or begin with a mark', () => {
  const { rows } = goalOf(
    ...['1. 防災対策の推進（総務班）', '(1) 備蓄の品を見直し、足りないものを買う', '達成度：3'],
    ...['理由：毛布', '水', '・倉庫を三つの地区に建てて鍵を区長に預け', '・点検の係を決めて名簿を役場に', ''],
    ...['続けて見直す'],
  );
  expect(rows[0]?.[3]).toBe(
    '毛布\n水\n・倉庫を三つの地区に建てて鍵を区長に預け\n・点検の係を決めて名簿を役場に\n続けて見直す',
  );
});

it.each(['- 1 -', '－ 12 －', '1/3', '2 ／ 10', 'p. 4', 'Page 5', '6ページ', '7 頁'])(
  'takes %s for the number of a page',
  (number) => {
    const { rows } = goalOf('1. 防災', '(1) 訓練を行う', '達成度：4', number, '理由：二回行った。');
    expect(rows).toEqual([['防災', '訓練を行う', '4', '二回行った。']]);
  },
);

it('begins a goal at its name with one blank, as cells of a PDF stand beside each other', () => {
  const { rows } = goalOf(
    ...['第１ 資源循環', '目標 家庭ごみの排出量を520g以下とする。', '達成度', '', '5', ''],
    ...['理由 出前講座を12回開き、手引きを全戸に配布し', 'た結果、518gとなった。'],
    ...['目標 監視カメラを3台増設する。', '達成度', '', '2', '', '理由 2台の増設にとどまった。'],
    '目標を見直すこととした。',
  );
  expect(rows.map(([, ...row]) => row)).toEqual([
    ['家庭ごみの排出量を520g以下とする。', '5', expect.stringContaining('518gとなった。')],
    ['監視カメラを3台増設する。', '2', '2台の増設にとどまった。\n目標を見直すこととした。'],
  ]);
});
