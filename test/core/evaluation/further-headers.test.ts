/** The columns of the town: which they are, and what their figures say. */
import type { CellValue } from '../../../src/core/cells/cell-value';
import { figuresIn, isLess, shortfallOf } from '../../../src/core/evaluation/figures';
import {
  achievementRate,
  figureColumn,
  figureOf,
  furtherHeaders,
  goalFigures,
  isRemark,
  isSecondRating,
  isTypedInto,
} from '../../../src/core/evaluation/further-headers';
import { findHeader } from '../../../src/core/evaluation/header';
import { HEADER_ROW } from '../check/department-tab';

const columns = (...names: string[]) => names.map((name, at) => ({ name, at }));

it('are all with a header of their own', () => {
  const values = [[...HEADER_ROW, ' 目標値 ', '', '　', '二次評価']];
  const header = findHeader(values);
  if (header === null) throw new Error('no header');
  expect(furtherHeaders(header)).toEqual([
    { name: ' 目標値 ', at: 8 },
    { name: '二次評価', at: 11 },
  ]);
  const typed = Array.from({ length: 13 }, (_, at) => at).filter((at) => isTypedInto(header, at));
  expect(typed).toEqual([0, 1, 2, 3, 4, 5, 6, 8, 11]);
});

/** Each as the upper and the lower line of a header whose other columns are grouped; the last are its own columns' texts. */
const TWO_LINES: readonly (readonly [string, readonly string[], readonly string[], readonly string[]])[] = [
  ['merged over both', ['所見', '回答'], ['', ''], ['所見', '回答']],
  ['one blank below', ['二次評価', '備考'], ['　', '欄'], ['二次評価', '欄']],
  ['below a group', ['指標', '', '次年度'], ['目標値', '実績値', '方針'], ['目標値', '実績値', '方針']],
  ['one word in two lines', ['二次', '実績', '目標'], ['評価', '値', '値'], ['二次評価', '実績値', '目標値']],
  ['one phrase in two lines', ['町長の', '次年度の'], ['評価', '方針'], ['町長の評価', '次年度の方針']],
  ['a known name below another', ['町長の', '課長'], ['所見', '回答（課）'], ['所見', '回答（課）']],
  ['who rates, below 評価', ['評価', ''], ['部長', '外部評価'], ['部長評価', '外部評価']],
  [
    'of another',
    ['二次評価', '', '外部'],
    ['評価', '理由', '評定'],
    ['二次評価', '二次評価理由', '外部評定'],
  ],
];

it.each(TWO_LINES)('are named by both lines of the header: %s', (_, upper, lower, names) => {
  const values = [
    ['番号', '事業名', '担当', '目標', '', '自己評価', '', ...upper, '確認'],
    ['', '', '', '番号', '内容', '達成度', '理由', ...lower, ''],
    ['1', '防災', '班', '1', '訓練をする。', '4', '行った。', ...upper.map(() => 'x'), ''],
  ];
  const header = findHeader(values);
  if (header === null) throw new Error('no header');
  expect(header).toMatchObject({ row: 1, missing: [], duplicates: [], guesses: [] });
  expect(furtherHeaders(header)).toEqual(names.map((name, at) => ({ name, at: at + 7 })));
  expect(names.every((_name, at) => isTypedInto(header, at + 7))).toBe(true);
});

it('are those beside a lower line that is whole by itself, too', () => {
  const header = findHeader([
    ['計画', '', '', '', '', '自己評価', '', '', '所見', '回答'],
    [...HEADER_ROW, '', ''],
  ]);
  expect(header && [header.row, furtherHeaders(header)]).toEqual([
    1,
    [
      { name: '所見', at: 8 },
      { name: '回答', at: 9 },
    ],
  ]);
});

it.each(['二次評価', '外部評価', '課長評価', '部長評価', '最終評価', '二次評価（部長）', '二 次 評 価'])(
  'takes %s for a rating that somebody else gives',
  (name) => expect(isSecondRating({ name, at: 0 })).toBe(true),
);

it.each(['一次評価', '評価', '二次評価の理由', '（二次評価）欄'])('takes %s for none', (name) => {
  expect(isSecondRating({ name, at: 0 })).toBe(false);
});

it('finds the first column of a figure, whatever stands in brackets behind it', () => {
  const all = columns('目標', '目標値（人）', '目標値', '実績値(人)', '単位', '前年度実績値');
  expect((['target', 'actual', 'measure'] as const).map((figure) => figureColumn(all, figure)?.at)).toEqual([
    1, 3, 4,
  ]);
  expect(figureColumn(columns('目標（値）'), 'target')).toBeUndefined();
});

it.each<[string, number | undefined]>([
  ['1,200', 1200],
  ['１２０', 120],
  ['85%', 85],
  ['12.5', 12.5],
  ['-3', -3],
  ['150人', 150],
  ['3団体', 3],
  ['30世帯以上', 30],
  ['30世帯以上の', undefined],
  ['約30', undefined],
  ['30-40', undefined],
  ['1.2.3', undefined],
  ['12.', undefined],
  ['', undefined],
  ['なし', undefined],
])('reads the figure %j as %s', (text, value) => {
  expect(figureOf(text)).toBe(value);
});

it.each<[string, string, number | null]>([
  ['200', '150', 75],
  ['3', '2', 66],
  ['3', '3', 100],
  ['2', '3', 150],
  ['0.3', '0.3', 100],
  ['1.1', '3.3', 300],
  ['4', '0', 0],
  ['0', '3', null],
  ['-2', '1', null],
  ['多く', '3', null],
  ['3', '少し', null],
])('of %j, %j are %s per cent', (target, actual, rate) => {
  expect(achievementRate(target, actual)).toBe(rate);
});

describe('goalFigures', () => {
  const figures = (names: string[], further: CellValue[], text = '参加者を増やします。') =>
    goalFigures(columns(...names), { text, further });

  it('are what stands in both columns, and the rate', () => {
    expect(figures(['実績値', '備考', '目標値'], [150, 'x', '200'])).toEqual({
      target: '200',
      actual: '150',
      rate: 75,
    });
    expect(figures(['目標値', '実績値'], [])).toEqual({ target: '', actual: '', rate: null });
  });

  it('are none where a column is lacking', () => {
    expect(figures(['目標値'], ['200'])).toBeNull();
    expect(figures(['実績値', '単位'], ['200', '人'])).toBeNull();
  });

  it.each<[string, string[], CellValue[], string]>([
    ['the target', ['目標値', '実績値'], ['10件以下', '5'], 'x'],
    ['the unit', ['目標値', '実績値', '単位'], ['10', '5', '日以内'], 'x'],
    ['the goal', ['目標値', '実績値'], ['10', '5'], '苦情を減らします。'],
    ['a header', ['目標値（削減）', '実績値'], ['10', '5'], 'x'],
    ['the other header', ['目標値', '実績値（短縮）'], ['10', '5'], 'x'],
  ])('have no rate where less is better by %s', (_, names, further, text) => {
    expect(figures(names, further, text)?.rate).toBeNull();
  });
});

it.each(['所見', '意見', 'コメント', '理由', '回答', '備考', '委員の意見（二次）'])(
  'takes %s for a remark',
  (name) => {
    expect(isRemark({ name, at: 0 })).toBe(true);
  },
);

it.each(['目標値', '次年度の方針', '方針（理由）'])('takes %s for none', (name) => {
  expect(isRemark({ name, at: 0 })).toBe(false);
});

describe('figuresIn', () => {
  const read = (text: string) => figuresIn(text).map(({ typed, value, unit }) => `${typed} ${value} ${unit}`);

  it.each([
    ['1,200人が参加しました。', ['1,200人 1200 人']],
    ['３団体、５０名', ['3団体 3 団体', '50名 50 人']],
    ['1.5万人と2千円', ['1.5万人 15000 人', '2千円 2000 円']],
    ['80％、90パーセント', ['80% 80 %', '90パーセント 90 %']],
    [
      '2か所、3カ所、4ヶ所、5ヵ所、6箇所',
      ['2か所 2 か所', '3カ所 3 か所', '4ヶ所 4 か所', '5ヵ所 5 か所', '6箇所 6 か所'],
    ],
    ['12件', ['12件 12 件']],
    ['第2回、3回目、10名以内の、20人前後、2本線', []],
    ['平成29年4月1日に2時間', []],
    ['第12回', []],
    ['30人目標、5件目的', ['30人 30 人', '5件 5 件']],
    ['3回目の訓練、2件目', []],
    ['目標1人材の育成、3基本方針、2組織、2本庁舎、5人口', []],
    ['20〜30人、5～10件', []],
    ['月1回、週２回、各3回、毎3回', []],
    ['年3回', ['3回 3 回']],
    ['多くの人', []],
  ])('%j: %j', (text, figures) => {
    expect(read(text)).toEqual(figures);
  });

  it.each([
    ...['30人以上', '30人以下', '30人以内', '30人未満', '30人を目標', '30人をめざ', '30人達成'],
    ...[
      '30人とする',
      '30人とします',
      '30人にする',
      '30人に増や',
      '30人に引き上げ',
      '30回実施',
      '30回を開催',
      '30人を確保',
    ],
    ...['30基設置', '30基を整備'],
  ])('knows a target: %s', (text) => {
    expect(figuresIn(text).map(({ isTarget }) => isTarget)).toEqual([true]);
  });

  it.each(['30人が参加', '30人と協議', '30人に配布', '30回の研修'])('knows none: %s', (text) => {
    expect(figuresIn(text).map(({ isTarget }) => isTarget)).toEqual([false]);
  });
});

describe('shortfallOf', () => {
  const told = (goal: string, outcome: string) => {
    const found = shortfallOf(goal, outcome);
    return found && `${found.wanted.typed} ${found.reached.typed}`;
  };

  it.each<[string, string, string | null]>([
    ['研修に30人を確保します。', '20人が参加しました。', '30人 20人'],
    ['研修に30人を確保します。', '30人が参加しました。', null],
    ['研修に30人を確保します。', '31人が参加しました。', null],
    ['研修に30人を確保します。', '20回行いました。', null],
    ['研修に30人を確保します。', '行いました。', null],
    ['研修に30人、会議に20人を集めます。', '10人が参加しました。', null],
    ['研修を行います。', '10人が参加しました。', null],
    ['研修に30人を確保します。', '30人に対し20人でした。', '30人 20人'],
    ['研修に30人を確保します。', '30人の計画で20人でした。', null],
    ['研修に30人を確保します。', '20人、次に10人が参加しました。', null],
    ['研修に30人を確保します。', '前年から5人多い。', null],
    ['研修に30人を確保します。', 'うち20人が女性でした。', null],
    ['苦情を30件以下に減らします。', '20件でした。', null],
    ['参加者を30人増やします。', '20人でした。', null],
    ['参加者を30人に増やします。', '20人でした。', '30人 20人'],
  ])('%s %s', (goal, outcome, shortfall) => {
    expect(told(goal, outcome)).toBe(shortfall);
  });

  it('is less than a part of what was wanted', () => {
    const half = shortfallOf('30人を確保します。', '15人でした。');
    if (half === null) throw new Error('no shortfall');
    expect([isLess(half, 0.5), isLess(half, 0.6), isLess(half, 0.4)]).toEqual([false, true, false]);
  });
});
