import { readRating } from '../../../src/core/evaluation/rating';

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
    ['4　概ね', 4],
    ['4概ね達成', 4],
    ['4：概ね達成した', 4],
    ['５：完全に達成', 5],
    ['評価：3', 3],
    ['4段階', 4],
    ['達成度４ 概ね達成', 4],
    ['「目標を概ね達成した。」', 4],
    ['おおむね達成しました', 4],
    ['3 一部達成', 3],
    ['１　まったく達成できず', 1],
    ['目標を概ね達成した。', 4],
    ['2 ほとんど達成できなかった。', 2],
  ])('offers %s as %d, and does not take it silently', (value, fix) => {
    expect(readRating(value)).toEqual({ kind: 'invalid', reason: 'other-form', fix });
  });

  it.each(['4 ', '　4', '4\n', '4\u200b', '\u20604'])('offers to take the blanks off %j', (value) => {
    expect(readRating(value)).toEqual({ kind: 'invalid', reason: 'blanks', fix: 4 });
  });

  it('reads the days of 1 to 5 as ratings in a cell that shows dates', () => {
    const days = [31, 1, 2, 3, 4].map((day) =>
      day === 31 ? { year: 1899, month: 12, day } : { year: 1900, month: 1, day },
    );
    expect(days.map(readRating)).toEqual(
      [1, 2, 3, 4, 5].map((fix) => ({ kind: 'invalid', reason: 'date-format', fix })),
    );
    expect(readRating({ year: 1900, month: 1, day: 5 })).toEqual({
      kind: 'invalid',
      reason: 'date',
      fix: null,
    });
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
    ['5：達成できなかった', 'contradiction'],
    ['5 未達成', 'contradiction'],
    ['1 達成', 'contradiction'],
    ['4 ほとんど達成できなかった', 'contradiction'],
    ['2 ほとんど達成した', 'contradiction'],
    ['2　概ね達成', 'contradiction'],
    ['4 やや不十分', 'other-words'],
    ['② 計画通り', 'other-words'],
    ['１　現状維持', 'other-words'],
    ['1　現状維持', 'other-words'],
    ['3.概ね順調', 'other-words'],
    ['4月', 'other-words'],
    ['97.0%', 'percentage'],
    ['１００％', 'percentage'],
    ['B　概ね期待どおり', 'other-scale'],
    ['C　概ね順調', 'other-scale'],
    ['Ａ評価', 'other-scale'],
    ['◎順調', 'other-scale'],
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
    ['達成', 'unreadable'],
    [true, 'unreadable'],
    [{ year: 2018, month: 4, day: 1 }, 'date'],
  ])('refuses %j without a fix: %s', (value, reason) => {
    expect(readRating(value)).toEqual({ kind: 'invalid', reason, fix: null });
  });
});
