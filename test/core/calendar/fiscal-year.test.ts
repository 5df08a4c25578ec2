import {
  formatFiscalYear,
  isWithinTwoYearsFrom,
  lastDayOf,
  parseFiscalYear,
} from '../../../src/core/calendar/fiscal-year';

describe('parseFiscalYear', () => {
  it.each([
    ['平成29', 2017],
    ['平成29年度', 2017],
    ['平成２９年度', 2017],
    [' 平成　29 年度 ', 2017],
    ['H29', 2017],
    ['h29年度', 2017],
    ['Ｈ２９', 2017],
    ['平29', 2017],
    ['2017', 2017],
    ['2017年度', 2017],
    ['2017年', 2017],
    ['平成29年', 2017],
    [2017, 2017],
    [1926, 1926],
    [2199, 2199],
    ['平成31', 2019],
    ['令和元', 2019],
    ['令和元年度', 2019],
    ['令和1年度', 2019],
    ['R1', 2019],
    ['令和7', 2025],
    ['昭和63年度', 1988],
    ['平成元年度', 1989],
  ])('reads %s as %d', (value, year) => {
    expect(parseFiscalYear(value)).toBe(year);
  });

  it.each([
    '',
    '二十九年',
    '平成',
    '平成0',
    '平成32',
    '昭和65',
    '29',
    '17',
    'H29.4',
    '平成29年4月1日',
    '20171',
    '12017',
    '西暦2017',
    '2017年分',
    '2017度',
    '平29度',
    'A平成29',
    '平成129',
    1925,
    2200,
    '令和182',
    '昭和元年度分',
    '明治30',
    true,
    3.5,
    { year: 2017, month: 4, day: 1 },
  ])('does not read %j', (value) => {
    expect(parseFiscalYear(value)).toBeUndefined();
  });
});

describe('formatFiscalYear', () => {
  it.each([
    [2017, '平成29年度'],
    [2018, '平成30年度'],
    [2019, '令和元年度'],
    [2020, '令和2年度'],
    [1989, '平成元年度'],
    [1988, '昭和63年度'],
    [1927, '昭和2年度'],
    [1926, '1926年度'],
  ])('writes %d as %s', (year, text) => {
    expect(formatFiscalYear(year)).toBe(text);
  });
});

describe('the days of a fiscal year', () => {
  it('end on the 31st of March', () => {
    expect(lastDayOf(2017)).toEqual({ year: 2018, month: 3, day: 31 });
  });

  it.each([
    ['2017-04-01', true],
    ['2018-03-31', true],
    ['2019-03-31', true],
    ['2017-03-31', false],
    ['2019-04-01', false],
  ])('and those of the next year hold %s: %s', (text, inside) => {
    const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
    expect(isWithinTwoYearsFrom({ year, month, day }, 2017)).toBe(inside);
  });
});
