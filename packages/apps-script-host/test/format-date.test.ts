import { formatDate } from '../src/utilities/format-date';

const MOMENT = new Date(Date.UTC(2018, 2, 31, 15, 4, 5, 67)); // 00:04:05.067 on Sunday, April 1 in Tokyo

describe('formatDate', () => {
  it.each([
    ['yyyy-MM-dd HH:mm:ss', '2018-04-01 00:04:05'],
    ['yy/M/d H:m:s', '18/4/1 0:4:5'],
    ['MMM MMMM E EEEE u', 'Apr April Sun Sunday 7'],
    ['a h hh K k', 'AM 12 12 0 24'],
    ['SSS D', '067 91'],
    ['z Z X XX XXX', 'JST +0900 +09 +0900 +09:00'],
    ["yyyy年M月d日'T'''", "2018年4月1日T'"],
    ["'it''s' yyyy", "it's 2018"],
  ])('writes %p in Tokyo as %p', (pattern, expected) => {
    expect(formatDate(MOMENT, 'Asia/Tokyo', pattern)).toBe(expected);
  });

  it.each([
    ['JST', '2018-04-01 00:04'],
    ['GMT', '2018-03-31 15:04'],
    ['UTC', '2018-03-31 15:04'],
    ['GMT+9', '2018-04-01 00:04'],
    ['GMT-03:30', '2018-03-31 11:34'],
    ['America/New_York', '2018-03-31 11:04'],
  ])('knows the zone %s', (zone, expected) => {
    expect(formatDate(MOMENT, zone, 'yyyy-MM-dd HH:mm')).toBe(expected);
  });

  it('follows summer time', () => {
    const winter = new Date(Date.UTC(2018, 0, 1, 12));
    expect(formatDate(winter, 'America/New_York', 'HH Z')).toBe('07 -0500');
    expect(formatDate(MOMENT, 'America/New_York', 'HH Z')).toBe('11 -0400');
  });

  it('writes Z for an offset of nothing', () => {
    expect(formatDate(MOMENT, 'UTC', "yyyy-MM-dd'T'HH:mm:ssXXX")).toBe('2018-03-31T15:04:05Z');
  });

  it('refuses an unknown zone, letter or an open quote', () => {
    expect(() => formatDate(MOMENT, 'Tokyo', 'yyyy')).toThrow('Invalid argument: Tokyo');
    expect(() => formatDate(MOMENT, 'UTC', 'b')).toThrow("Illegal pattern character 'b'");
    expect(() => formatDate(MOMENT, 'UTC', "yyyy'年")).toThrow('Unterminated quote');
  });
});
