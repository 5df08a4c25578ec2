import {
  findLastYear,
  LAST_YEAR_HEADER,
  type LastYearGoal,
  lastYearLine,
  readLastYear,
} from '../../../src/core/department-tab/last-year';

const goal = (title: string, text: string, rating = '4'): LastYearGoal => ({
  year: '平成28年度',
  department: '総務課',
  title,
  goal: text,
  rating,
  outcome: '実施した。',
});

describe('lastYearLine', () => {
  it('has a goal’s own texts in their columns, and all others with their headers in the last one', () => {
    const texts = { 達成度: '4', 個別事業: '防災', 目標値: '3回', 目標: '訓練を行う。', 担当: '防災班' };
    const line = ['平成28年度', '総務課', '防災', '訓練を行う。', '4', '', '目標値：3回\n担当：防災班'];
    expect(lastYearLine('平成28年度', '総務課', texts)).toEqual(line);
    expect(LAST_YEAR_HEADER).toEqual([
      '年度',
      '課',
      '個別事業',
      '目標',
      '達成度',
      '目標達成の効果又は達成できなかった理由等',
      'その他',
    ]);
  });
});

describe('readLastYear', () => {
  it('reads the goals of every 課, also cells that are missing', () => {
    const rows = [
      [...LAST_YEAR_HEADER],
      ['平成28年度', '総務課', '防災', '訓練', 4, '実施した。', ''],
      ['平成28年度', '税務課'],
      ['平成28年度', '', '防災', '訓練'],
      ['', '福祉課'],
    ];
    const blank = { title: '', goal: '', rating: '', outcome: '' };
    expect(readLastYear(rows)).toEqual([
      goal('防災', '訓練'),
      { year: '平成28年度', department: '税務課', ...blank },
      { year: '', department: '福祉課', ...blank },
    ]);
  });

  it.each(LAST_YEAR_HEADER.map((name, at) => [name, at] as const))(
    'takes a tab without the column %s for somebody’s own',
    (_, at) => {
      const header: string[] = [...LAST_YEAR_HEADER];
      header[at] = 'メモ';
      expect(readLastYear([header, ['平成28年度', '総務課', '防災', '訓練', 4, '実施した。', '']])).toEqual(
        [],
      );
    },
  );

  it('reads nothing from a blank tab', () => {
    expect(readLastYear([])).toEqual([]);
  });
});

describe('findLastYear', () => {
  const goals = [
    goal('防災', '訓練を行う。', '1'),
    goal('広報', '訓練を行う。', '2'),
    goal('広報', '毎月発行する。', '3'),
    goal('庁舎管理', '', '4'),
  ];
  const find = findLastYear(goals, []);

  it.each([
    ['防災', '訓練を行う。', '1'],
    ['広報', '訓練を行う。', '2'],
    ['広　報', ' 訓練を行う。', '2'],
    ['新しい事業', '訓練を行う。', '1'],
    ['防災', '毎月発行する。', '3'],
    ['庁舎管理', '', '4'],
  ])('finds %s「%s」', (title, text, rating) => {
    expect(find(title, { goal: text, goalNumber: '' })?.rating).toBe(rating);
  });

  it.each([
    ['防災', '訓練'],
    ['広報', ''],
    ['', ''],
  ])('does not find %s「%s」', (title, text) => {
    expect(find(title, { goal: text, goalNumber: '' })).toBeUndefined();
  });

  it.each([
    ['防災', '訓練を二回行う。', '1'],
    ['防　災', '地域と訓練を行う', '1'],
    ['広報', '毎月1回発行する。', '3'],
    ['防災', '備蓄を進める。', undefined],
    ['庁舎管理', '庁舎を管理する。', undefined],
    ['新しい事業', '訓練を二回行う。', undefined],
  ])('knows a goal of %s again that is now worded 「%s」', (title, text, rating) => {
    expect(find(title, { goal: text, goalNumber: '' })?.rating).toBe(rating);
  });

  it('tells goals of the same words in one theme by their numbers, as 前年度 keeps them', () => {
    const line = (number: string, rating: string): string[] =>
      lastYearLine('平成28年度', '総務課', {
        ...{ 番号: '1', 個別事業: '防災', 担当: '室', 目標番号: number },
        ...{ 目標: '訓練を行う。', 達成度: rating, 備考: '目標番号：9ではない' },
      });
    const read = readLastYear([[...LAST_YEAR_HEADER], line('1', '5'), line('2', '3'), line('(3)', '1')]);
    const ratingOf = (goalNumber: string | number, title = '防災') =>
      findLastYear(read, [])(title, { goal: '訓練を行う。', goalNumber })?.rating;
    expect([1, '2', '(3)', 4, ''].map((number) => ratingOf(number))).toEqual(['5', '3', '1', '5', '5']);
    expect(ratingOf(2, '新しい事業')).toBe('3');
    expect(read.map(({ goalNumber }) => goalNumber)).toEqual(['1', '2', '(3)']);
  });

  it('takes no goal for a reworded one that this year has word for word', () => {
    const present = ['訓練を行う。', '訓練を二回行う。'];
    expect(
      findLastYear(goals, present)('防災', { goal: '訓練を二回行う。', goalNumber: '' }),
    ).toBeUndefined();
  });
});
