/** Rating cells of towns with levels of their own. */
import type { CellValue } from '../../../src/core/cells/cell-value';
import { readRating } from '../../../src/core/evaluation/rating';
import { FIVE_LEVELS, type Scale, scaleOf } from '../../../src/core/evaluation/scale';

const scale = (...lines: readonly (readonly [symbol: string, meaning: string])[]): Scale =>
  scaleOf(lines.map(([symbol, meaning]) => ({ symbol, meaning })));

const LETTERS = scale(
  ['A', '達成'],
  ['B', '概ね達成'],
  ['C', '一部達成'],
  ['D', 'ほとんど達成できなかった'],
  ['E', '達成できなかった'],
);
const SABC = scale(['S', '期待を上回る'], ['A', '期待どおり'], ['B', 'やや下回る'], ['C', '大きく下回る']);
const MARKS = scale(['◎', '十分達成'], ['○', '達成'], ['△', '不十分'], ['×', '未達成']);
const WORDS = scale(['達成', ''], ['一部達成', ''], ['未達成', '']);
const TEN = scaleOf(Array.from({ length: 10 }, (_, at) => ({ symbol: String(10 - at), meaning: '' })));
const FIRST_CLASS = scale(['1', '優'], ['2', '良'], ['3', '可']);

describe('the very symbol is the rating', () => {
  it.each<[Scale, CellValue, number]>([
    [LETTERS, 'A', 5],
    [LETTERS, 'E', 1],
    [SABC, 'S', 4],
    [MARKS, '○', 3],
    [WORDS, '一部達成', 2],
    [TEN, 10, 10],
    [TEN, '10', 10],
    [TEN, 1, 1],
    [FIRST_CLASS, 1, 3],
    [FIRST_CLASS, '3', 1],
  ])('%#: %j', (levels, value, rating) => {
    expect(readRating(value, levels)).toEqual({ kind: 'rated', rating });
  });
});

describe('what clearly means a level has a fix', () => {
  it.each<[Scale, CellValue, number]>([
    [LETTERS, 'Ａ', 5],
    [LETTERS, 'b', 4],
    [LETTERS, 'Ｂ評価', 4],
    [LETTERS, 'Bランク', 4],
    [LETTERS, '【B】', 4],
    [LETTERS, '評価：C', 3],
    [LETTERS, 'B 概ね', 4],
    [LETTERS, 'B　概ね達成した。', 4],
    [LETTERS, '概ね達成', 4],
    [LETTERS, '(E)', 1],
    [SABC, 'Ａ　期待どおり', 3],
    [MARKS, '◯', 3],
    [MARKS, '〇', 3],
    [MARKS, '○達成', 3],
    [MARKS, '✕', 1],
    [WORDS, '【達成】', 3],
    [TEN, '１０', 10],
    [TEN, '７点', 7],
    [FIRST_CLASS, '① 優', 3],
    [FIRST_CLASS, '1 優', 3],
  ])('%#: %j', (levels, value, fix) => {
    expect(readRating(value, levels)).toEqual({ kind: 'invalid', reason: 'other-form', fix });
  });

  it('takes blanks around the symbol off', () => {
    expect(readRating('B　', LETTERS)).toEqual({ kind: 'invalid', reason: 'blanks', fix: 4 });
  });

  it('knows a number that the format of its cell shows as a day', () => {
    expect(readRating({ year: 1900, month: 1, day: 6 }, TEN)).toEqual({
      kind: 'invalid',
      reason: 'date-format',
      fix: 7,
    });
  });
});

describe('all else has none', () => {
  it.each<[Scale, CellValue, string]>([
    [LETTERS, 'B 達成', 'contradiction'],
    [LETTERS, 'A 現状維持', 'other-words'],
    [LETTERS, 'A・B', 'several'],
    [LETTERS, '【C・B】', 'several'],
    [LETTERS, 'A B', 'several'],
    [LETTERS, 'A～B', 'several'],
    [LETTERS, 'F', 'unreadable'],
    [LETTERS, 'B以上', 'unreadable'],
    [LETTERS, 4, 'other-scale'],
    [LETTERS, '97.0%', 'percentage'],
    [LETTERS, '未実施', 'not-rated'],
    [LETTERS, '○', 'other-scale'],
    [SABC, 'D', 'other-scale'],
    [WORDS, '達成できなかった', 'unreadable'],
    [WORDS, '一部', 'unreadable'],
    [TEN, 11, 'out-of-range'],
    [TEN, 3.5, 'fraction'],
    [MARKS, true, 'unreadable'],
  ])('%#: %j', (levels, value, reason) => {
    expect(readRating(value, levels)).toEqual({ kind: 'invalid', reason, fix: null });
  });
});

it('leaves the usual five to their own reader, whoever wrote them down', () => {
  const copy = FIVE_LEVELS.map((level) => ({ ...level }));
  expect(readRating('4　概ね', copy)).toEqual({ kind: 'invalid', reason: 'other-form', fix: 4 });
});
