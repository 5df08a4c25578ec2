import type { CellValues } from '../../../src/core/cells/cell-value';
import { findHeader } from '../../../src/core/evaluation/header';
import { readEvaluation } from '../../../src/core/evaluation/read-evaluation';
import { clearedColumns, laterBy, nextSettings, nextYearOf } from '../../../src/core/set-up/next-year';
import { readSettings, type Settings } from '../../../src/core/settings/settings';

const settings = (year: string, ratedOn = '', deadline = ''): Settings =>
  readSettings([
    ['団体名', '○○町'],
    ['年度', year],
    ['評価基準日', ratedOn],
    ['提出期限', deadline],
  ]);

describe('nextYearOf', () => {
  it.each([
    ['平成29年度', '', 2018],
    ['平成30', '', 2019],
    ['平成29', '平成30', 2018],
    ['平成29', '令和元', 2019],
    ['2017', '平成31', 2019],
  ])('goes from %s with %j to %i', (year, typed, next) => {
    expect(nextYearOf(settings(year), typed)).toBe(next);
  });

  it.each([
    ['平成29', '平成29', '平成29年度より後の年度'],
    ['平成29', 'いつか', '「いつか」から始めることはできません'],
    ['？', '平成30', '設定の年度（「？」）を読み取れない'],
  ])('refuses to go from %s to %s', (year, typed, sentence) => {
    expect(() => nextYearOf(settings(year), typed)).toThrow(sentence);
  });
});

it('a year that cannot be begun is a wrong call', () => {
  for (const [year, typed] of [
    ['平成29', '平成29'],
    ['？', '平成30'],
  ] as const)
    expect(() => nextYearOf(settings(year), typed)).toThrow(expect.objectContaining({ code: 'wrong-call' }));
});

it('settings are told from the top of 設定 on, wherever they stand there', () => {
  const turned = readSettings([
    ['提出期限', 'H30.4.20'],
    ['評価基準日', 'H30.3.31'],
    ['年度', '平成29'],
  ]);
  expect(nextSettings(turned, 2018)).toEqual([
    { row: 0, value: 'H31.4.20' },
    { row: 1, value: 'H31.3.31' },
    { row: 2, value: '平成30年度' },
  ]);
});

describe('nextSettings', () => {
  it.each([
    [['平成29年度', 'H30.3.31', 'H30.4.20'], 2018, ['平成30年度', 'H31.3.31', 'H31.4.20']],
    [['平成30', 'H31.3.31', 'H31.4.20'], 2019, ['令和元年度', 'R2.3.31', 'R2.4.20']],
    [['H31', 'R2.3.31', '令和2年4月20日'], 2021, ['令和3年度', 'R4.3.31', 'R4.4.20']],
  ])('moves %j on to %i', ([year = '', ratedOn, deadline], next, values) => {
    expect(nextSettings(settings(year, ratedOn, deadline), next).map(({ value }) => value)).toEqual(values);
  });

  it('leaves alone what is blank or cannot be read', () => {
    expect(nextSettings(settings('平成29', '年度末', ''), 2018)).toEqual([{ row: 1, value: '平成30年度' }]);
  });
});

it('knows that 2月29日 is not in every year', () => {
  expect(laterBy(1, { year: 2020, month: 2, day: 29 })).toEqual({ year: 2021, month: 2, day: 28 });
  expect(laterBy(4, { year: 2020, month: 2, day: 29 })).toEqual({ year: 2024, month: 2, day: 29 });
});

describe('clearedColumns', () => {
  const columnsOf = (values: CellValues): number[] => {
    const header = findHeader(values);
    if (header === null) throw new Error('no header');
    return clearedColumns(readEvaluation('総務課', values, header));
  };
  const header = ['番号', '事業', '目標', '達成度', '理由', '確認'];
  const cleared = (...further: string[]): number[] => {
    const values = [
      [...header, ...further],
      [1, '防災', '訓練を行う。', 4, '行いました。', '', ...further.map(() => '')],
    ];
    return columnsOf(values);
  };

  it('are those of ratings, outcomes and 確認, not those of the goal', () => {
    expect(cleared()).toEqual([3, 4, 5]);
  });

  it.each<[string, boolean]>([
    ['目標値', false],
    ['目標値（人）', false],
    ['単位', false],
    ['単 位', false],
    ['実績値', true],
    ['単位の説明', true],
    ['所見', true],
    ['回答（課）', true],
  ])('with the town’s column %s it is %s that it is emptied', (name, isCleared) => {
    expect(cleared(name)).toEqual(isCleared ? [3, 4, 5, 6] : [3, 4, 5]);
  });

  it('are told from left to right', () => {
    const values = [
      ['確認', '所見', '理由', '達成度', '目標', '事業'],
      ['', '', '', 4, '訓練を行う。', '防災'],
    ];
    expect(columnsOf(values)).toEqual([0, 1, 2, 3]);
  });
});
