import { readRating } from '../../src/core/rating';

describe('readRating', () => {
  it.each([
    [1, 1],
    [5, 5],
    [4.0, 4],
    ['4', 4],
  ])('takes %j as a rating', (value, rating) => {
    expect(readRating(value)).toEqual({ kind: 'rated', rating });
  });

  it.each(['', ' ', '　', '\n', '\u200b'])('finds %j blank', (value) => {
    expect(readRating(value)).toEqual({ kind: 'blank' });
  });

  it.each([
    ['４', 4],
    ['④', 4],
    ['⑷', 4],
    ['❹', 4],
    ['Ⅳ', 4],
    ['四', 4],
    ['㈣', 4],
    ['（四）', 4],
    ["'4", 4],
    ['4点', 4],
    ['４点', 4],
    ['4.0', 4],
    ['4.', 4],
    ['（4）', 4],
    ['(4)', 4],
    ['【4】', 4],
    ['4月', 4],
    ['4　概ね', 4],
    ['4概ね達成', 4],
    ['4：概ね達成した', 4],
    ['５：完全に達成', 5],
    ['1　現状維持', 1],
    ['評価：3', 3],
    ['目標を概ね達成した。', 4],
    ['2 ほとんど達成できなかった。', 2],
  ])('offers %s as %d, and does not take it silently', (value, fix) => {
    expect(readRating(value)).toEqual({ kind: 'invalid', reason: 'other-form', fix });
  });

  it.each(['4 ', '　4', '4\n', '4\u200b', '\u20604'])('offers to take the blanks off %j', (value) => {
    expect(readRating(value)).toEqual({ kind: 'invalid', reason: 'blanks', fix: 4 });
  });

  it.each([
    [0, 'out-of-range'],
    [6, 'out-of-range'],
    [-1, 'out-of-range'],
    ['0', 'out-of-range'],
    ['10', 'out-of-range'],
    [3.5, 'fraction'],
    ['3.5', 'fraction'],
    ['3～4', 'several'],
    ['3、4', 'several'],
    ['4 5', 'several'],
    ['４　３', 'several'],
    ['【C・B】', 'several'],
    ['A', 'other-scale'],
    ['Ｂ', 'other-scale'],
    ['○', 'other-scale'],
    ['△', 'other-scale'],
    ['－', 'not-rated'],
    ['ー', 'not-rated'],
    ['未実施', 'not-rated'],
    ['評価不能', 'not-rated'],
    ['4？', 'unreadable'],
    ['4以上', 'unreadable'],
    ['4 ほとんど達成できなかった', 'unreadable'],
    ['達成', 'unreadable'],
    [true, 'unreadable'],
    [{ year: 2018, month: 4, day: 1 }, 'date'],
  ])('refuses %j without a fix: %s', (value, reason) => {
    expect(readRating(value)).toEqual({ kind: 'invalid', reason, fix: null });
  });
});
