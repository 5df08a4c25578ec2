import {
  formatLongJapaneseDate,
  formatShortJapaneseDate,
  formatWesternDate,
  parseJapaneseDate,
} from '../../../src/core/calendar/japanese-date';

const day = (year: number, month: number, date: number) => ({ year, month, day: date });

describe('parseJapaneseDate', () => {
  it.each([
    ['H30.3.31'],
    ['h30.3.31'],
    ['Ｈ３０．３．３１'],
    ['平30.3.31'],
    ['平成30.3.31'],
    ['平成30年3月31日'],
    ['平成３０年３月３１日'],
    ['平成30年 3月31日'],
    ['H30/3/31'],
    ['H30-03-31'],
    ['2018-03-31'],
    ['2018/3/31'],
    ['2018.3.31'],
    ['２０１８／３／３１'],
    ['2018年3月31日'],
    ['2018年3月31'],
    ['2018-3.31'],
    ['H30.3.31。'],
    ['平成30年3月31日、'],
  ])('reads %s as the 31st of March 2018', (text) => {
    expect(parseJapaneseDate(text)).toEqual(day(2018, 3, 31));
  });

  it.each([
    ['令和元年5月1日', day(2019, 5, 1)],
    ['R元.5.1', day(2019, 5, 1)],
    ['R1.5.1', day(2019, 5, 1)],
    ['平成31年4月30日', day(2019, 4, 30)],
    ['S63.12.31', day(1988, 12, 31)],
    ['昭和64年1月7日', day(1989, 1, 7)],
    ['R2.2.29', day(2020, 2, 29)],
    ['S2.1.1', day(1927, 1, 1)],
    ['2018/12/1', day(2018, 12, 1)],
    ['2018/1/1', day(2018, 1, 1)],
  ])('reads %s', (text, date) => {
    expect(parseJapaneseDate(text)).toEqual(date);
  });

  it('takes a real date cell as it is', () => {
    expect(parseJapaneseDate(day(2018, 3, 31))).toEqual(day(2018, 3, 31));
  });

  it.each([
    '',
    'H30',
    'H30.3',
    '3月31日',
    'H30.2.30',
    '2018/13/1',
    '平成40.3.31',
    'X30.3.31',
    43190,
    true,
    '令和0年1月1日',
    'R3.2.29',
    '2018/4/31',
    '2018/3/0',
    '2018/0/31',
    '12018/3/31',
    '2018/3/311',
    '2018/123/1',
    'AH30.3.31',
    'H30.3.31まで',
    'H130.3.31',
    '2018/3/3、1',
    '平成32年3月31日',
  ])('does not read %j', (value) => {
    expect(parseJapaneseDate(value)).toBeUndefined();
  });
});

describe('formatShortJapaneseDate', () => {
  it.each([
    [day(2018, 3, 31), 'H30.3.31'],
    [day(2019, 4, 30), 'H31.4.30'],
    [day(2019, 5, 1), 'R1.5.1'],
    [day(1989, 1, 7), 'S64.1.7'],
    [day(1989, 1, 8), 'H1.1.8'],
    [day(1900, 1, 1), '1900.1.1'],
  ])('writes %j as %s', (date, text) => {
    expect(formatShortJapaneseDate(date)).toBe(text);
  });
});

it.each([
  [day(2018, 3, 31), '平成30年3月31日', '2018-03-31'],
  [day(2019, 4, 30), '平成31年4月30日', '2019-04-30'],
  [day(2019, 5, 1), '令和元年5月1日', '2019-05-01'],
  [day(2020, 12, 10), '令和2年12月10日', '2020-12-10'],
  [day(1900, 3, 31), '1900年3月31日', '1900-03-31'],
  [day(802, 1, 2), '802年1月2日', '0802-01-02'],
])('writes %j for people as %s and for programs as %s', (date, long, western) => {
  expect([formatLongJapaneseDate(date), formatWesternDate(date)]).toEqual([long, western]);
});
