/** Rating cells of towns with levels of their own. */
import type { CellValue } from '../../../src/core/cells/cell-value';
import { readRating } from '../../../src/core/evaluation/rating';
import {
  cellValueOf,
  FIVE_LEVELS,
  isFiveLevels,
  isNumeric,
  levelNamed,
  type Scale,
  scaleOf,
} from '../../../src/core/evaluation/scale';

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
const DONE = scale(['完了', '計画を全て終えた'], ['完了見込', '年度末に終える'], ['遅れ', '']);
const LONG = scale(['AAA', '特に優れる'], ['AA', '優れる'], ['A', '目標どおり']);
const MIXED = scale(['2', '終えた'], ['1', '途中'], ['未', '手を付けていない']);
const ENDED = scale(['済', '終えた'], ['終', '途中で止めた']);
const TWINS = scale(['A', '達成'], ['B', '未達成'], ['C', '未達成']);
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
    [DONE, '遅れ', 1],
    [MIXED, '未', 1],
  ])('%#: %j', (levels, value, rating) => {
    expect(readRating(value, levels)).toEqual({ kind: 'rated', rating });
  });
});

describe('what clearly means a level has a fix', () => {
  it.each<[Scale, CellValue, number]>([
    [LETTERS, 'Ａ', 5],
    [LETTERS, 'b', 4],
    [LETTERS, 'Ｂ評価', 4],
    [MARKS, '二重丸', 4],
    [MARKS, 'まる', 3],
    [MARKS, 'Ｏ', 3],
    [MARKS, '三角', 2],
    [MARKS, 'バツ', 1],
    [MARKS, 'ｘ', 1],
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
    [LETTERS, "'B", 4],
    [LETTERS, '’Ｂ', 4],
    [LETTERS, 'B評価。', 4],
    [LETTERS, '（B）評価', 4],
    [LETTERS, '【B評価】', 4],
    [LETTERS, '評価B', 4],
    [LETTERS, '(B 概ね達成', 4],
    [LETTERS, 'B.概ね', 4],
    [LETTERS, 'B 目標は概ね達成した', 4],
    [LETTERS, '目標を達成した', 5],
    [LETTERS, '目標概ね達成', 4],
    [LETTERS, '概ね達成です', 4],
    [SABC, 'S期待を上回る', 4],
    [MARKS, '不十分です', 2],
    [DONE, '完了 計画を全て終えた', 3],
    [DONE, '完了、計画を全て終えた', 3],
    [DONE, '完了見込 年度末', 2],
    [DONE, '計画を全て終えた', 3],
    [LONG, 'AAA 特に優れる', 3],
    [LONG, 'AA優れる', 2],
    [LONG, 'A 目標どおり', 1],
    [MIXED, '未 手を付けていない', 1],
    [TWINS, '達成', 3],
    [ENDED, '終えた', 2],
    [LETTERS, 'B「概ね達成」', 4],
  ])('%#: %j', (levels, value, fix) => {
    expect(readRating(value, levels)).toEqual({ kind: 'invalid', reason: 'other-form', fix });
  });

  it.each(['', '　', '\n'])('has nothing to say of a blank cell: %j', (value) => {
    expect(readRating(value, LETTERS)).toEqual({ kind: 'blank' });
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
    [LETTERS, { year: 2018, month: 4, day: 1 }, 'date'],
    [LETTERS, "B'", 'unreadable'],
    [LETTERS, '総合評価B', 'unreadable'],
    [LETTERS, 'x(B)', 'unreadable'],
    [LETTERS, '(B)x', 'unreadable'],
    [LETTERS, 'AB', 'unreadable'],
    [LETTERS, '概ね達成だった', 'unreadable'],
    [LETTERS, 'B 概', 'other-words'],
    [LETTERS, 'B評価評価', 'other-words'],
    [LETTERS, 'Bなど概ね', 'other-words'],
    [LETTERS, 'E 達成', 'contradiction'],
    [LETTERS, 'A・・B', 'several'],
    [LETTERS, ' A  B ', 'several'],
    [LETTERS, 'A・B・F', 'unreadable'],
    [LETTERS, '1.5', 'other-scale'],
    [LETTERS, '12.34', 'other-scale'],
    [LETTERS, '-3', 'other-scale'],
    [LETTERS, 'x1.5', 'unreadable'],
    [LETTERS, '1.5x', 'other-scale'],
    [LETTERS, '４：概ね達成', 'other-scale'],
    [LETTERS, '1〜4', 'unreadable'],
    [LETTERS, 'B中止', 'not-rated'],
    [SABC, 'A 期待', 'other-words'],
    [MARKS, '○十分', 'contradiction'],
    [MARKS, '○△', 'unreadable'],
    [WORDS, '達成 した', 'other-words'],
    [WORDS, '達成、終わり', 'other-words'],
    [WORDS, '全て達成：終わり', 'unreadable'],
    [WORDS, '一部 達成', 'unreadable'],
    [WORDS, '達成・未達成', 'several'],
    [DONE, '完了見込み', 'unreadable'],
    [DONE, '遅れ です', 'other-words'],
    [WORDS, '達成した（全部）', 'unreadable'],
    [LETTERS, '概ね目標達成', 'unreadable'],
    [LETTERS, 'B 概ね目標達成', 'other-words'],
    [LETTERS, '概ねできた達成', 'unreadable'],
    [LETTERS, 'B です', 'other-words'],
    [DONE, '完了計画を全て終えた', 'unreadable'],
    [DONE, '遅れ 大雪', 'other-words'],
    [DONE, '遅れ、計画を全て終えた', 'contradiction'],
    [LONG, 'AAAA', 'unreadable'],
    [LONG, 'AA 目標どおり', 'contradiction'],
    [MIXED, '3', 'out-of-range'],
    [MIXED, '1.5', 'fraction'],
    [TWINS, '未達成', 'unreadable'],
    [TWINS, 'B 未達成', 'other-words'],
  ])('%#: %j', (levels, value, reason) => {
    expect(readRating(value, levels)).toEqual({ kind: 'invalid', reason, fix: null });
  });
});

it('leaves the usual five to their own reader, whoever wrote them down', () => {
  const copy = FIVE_LEVELS.map((level) => ({ ...level }));
  expect(readRating('4　概ね', copy)).toEqual({ kind: 'invalid', reason: 'other-form', fix: 4 });
});

describe('cellValueOf', () => {
  it('is a number where the symbol is one', () => {
    expect([3, 2, 1].map((rating) => cellValueOf(MIXED, rating))).toEqual([2, 1, '未']);
    expect(cellValueOf(MIXED, 4)).toBe('');
    expect(['0', '10', '100', '1000', '01', '1点', '第1', ''].map(isNumeric)).toEqual([
      ...[true, true, true],
      ...[false, false, false, false, false],
    ]);
  });
});

it('takes only the five with their own meanings for the usual ones', () => {
  const other = (at: number, more: Partial<Scale[number]>): Scale =>
    FIVE_LEVELS.map((level, place) => (place === at ? { ...level, ...more } : level));
  expect(isFiveLevels([...FIVE_LEVELS])).toBe(true);
  expect(isFiveLevels(other(0, { symbol: 'S' }))).toBe(false);
  expect(isFiveLevels(other(4, { meaning: '未着手' }))).toBe(false);
  expect(isFiveLevels(FIVE_LEVELS.slice(0, 4))).toBe(false);
  expect(isFiveLevels([...FIVE_LEVELS, { rating: 0, symbol: '0', meaning: '' }])).toBe(false);
});

it('finds a level by its symbol in any width, and none by nothing', () => {
  expect(levelNamed(LETTERS, ' ｂ ')?.rating).toBe(4);
  expect(levelNamed(MARKS, '◯')?.rating).toBe(3);
  expect(levelNamed(LETTERS, '　')).toBeUndefined();
  expect(levelNamed([...LETTERS, { rating: 0, symbol: '', meaning: '' }], '')).toBeUndefined();
});
