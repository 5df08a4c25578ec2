import { laterBy, nextSettings, nextYearOf } from '../../../src/core/set-up/next-year';
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
