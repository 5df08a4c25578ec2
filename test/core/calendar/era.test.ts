import { eraOn, isOnOrAfter, westernYear } from '../../../src/core/calendar/era';

const day = (text: string) => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return { year, month, day: date };
};

describe('westernYear', () => {
  it.each([
    ['令和', '元', 2019],
    ['令', '1', 2019],
    ['r', '99', 2117],
    ['平成', '31', 2019],
    ['平', '元', 1989],
    ['H', '1', 1989],
    ['昭和', '64', 1989],
    ['s', '1', 1926],
  ])('of %s%s is %d', (name, year, western) => {
    expect(westernYear(name, year)).toBe(western);
  });

  it.each([
    ['平成', '32'],
    ['平成', '0'],
    ['昭和', '65'],
    ['明治', '1'],
    ['M', '1'],
  ])('is not there for %s%s', (name, year) => {
    expect(westernYear(name, year)).toBeUndefined();
  });
});

describe('eraOn', () => {
  it.each([
    ['2019-05-01', { kanji: '令和', letter: 'R', year: 1 }],
    ['2019-04-30', { kanji: '平成', letter: 'H', year: 31 }],
    ['1989-01-08', { kanji: '平成', letter: 'H', year: 1 }],
    ['1989-01-07', { kanji: '昭和', letter: 'S', year: 64 }],
    ['1926-12-25', { kanji: '昭和', letter: 'S', year: 1 }],
    ['1926-12-24', undefined],
  ])('on %s is %j', (text, era) => {
    expect(eraOn(day(text))).toEqual(era);
  });
});

describe('isOnOrAfter', () => {
  it.each([
    ['2018-03-31', '2018-03-31', true],
    ['2018-04-01', '2018-03-31', true],
    ['2018-03-30', '2018-03-31', false],
    ['2018-03-31', '2018-04-01', false],
    ['2019-01-01', '2018-12-31', true],
    ['2017-12-31', '2018-01-01', false],
  ])('of %s and %s: %s', (one, other, expected) => {
    expect(isOnOrAfter(day(one), day(other))).toBe(expected);
  });
});
