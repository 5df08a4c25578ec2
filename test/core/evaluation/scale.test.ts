/** Levels of the usual five and of a town's own, from either end. */
import {
  cellValueOf,
  FIVE_LEVELS,
  isBest,
  isFiveLevels,
  isHigh,
  isLow,
  isNumeric,
  levelNamed,
  scaleOf,
  symbolOf,
  usualLimit,
} from '../../../src/core/evaluation/scale';

const townsOwn = (symbols: string) => scaleOf([...symbols].map((symbol) => ({ symbol, meaning: '' })));

it('the usual five have their digits and say what they mean', () => {
  expect(FIVE_LEVELS.map(({ rating, symbol, meaning }) => `${rating} ${symbol} ${meaning}`)).toEqual([
    '5 5 目標を完全に達成した。',
    '4 4 目標を概ね達成した。',
    '3 3 目標を一部達成した。',
    '2 2 目標をほとんど達成できなかった。',
    '1 1 目標をまったく達成できなかった。',
  ]);
});

it.each([
  ['54321', { best: '5', high: '54', low: '21', limit: 2 }],
  ['ABCD', { best: 'A', high: 'AB', low: 'CD', limit: 2 }],
  ['◎○△', { best: '◎', high: '◎', low: '△', limit: 1 }],
  ['○×', { best: '○', high: '○', low: '×', limit: 1 }],
  ['SABCDEFG', { best: 'S', high: 'SAB', low: 'EFG', limit: 3 }],
])('of %s', (symbols, { best, high, low, limit }) => {
  const scale = townsOwn(symbols);
  const those = (is: typeof isHigh): string =>
    scale
      .filter(({ rating }) => is(scale, rating))
      .map(({ symbol }) => symbol)
      .join('');
  expect([those(isBest), those(isHigh), those(isLow), usualLimit(scale)]).toEqual([best, high, low, limit]);
});

it('knows the usual five by symbols and meanings', () => {
  const same = FIVE_LEVELS.map((level) => ({ ...level }));
  expect(isFiveLevels(FIVE_LEVELS)).toBe(true);
  expect(isFiveLevels(same)).toBe(true);
  expect(isFiveLevels(same.slice(1))).toBe(false);
  expect(isFiveLevels(townsOwn('54321'))).toBe(false);
  expect(isFiveLevels(same.map((level) => ({ ...level, symbol: `${level.symbol}点` })))).toBe(false);
});

it('writes a level as its cell holds it', () => {
  expect(cellValueOf(FIVE_LEVELS, 4)).toBe(4);
  expect(cellValueOf(townsOwn('ABCD'), 4)).toBe('A');
  expect(symbolOf(FIVE_LEVELS, 6)).toBe('');
  expect(['0', '1', '100', '999', '1000', '01', '4.5', 'A', ''].filter(isNumeric)).toEqual([
    '0',
    '1',
    '100',
    '999',
  ]);
});

it('knows a level by its symbol in any width, case and sort of circle', () => {
  const named = (symbols: string, text: string): number | undefined =>
    levelNamed(townsOwn(symbols), text)?.rating;
  expect(['ａ', ' A ', 'b', 'E', ''].map((text) => named('ABCD', text))).toEqual([
    4,
    4,
    3,
    undefined,
    undefined,
  ]);
  expect(['〇', '◯', '⚪', '✕', '✖', '☓', '╳', '◎'].map((text) => named('○×', text))).toEqual([
    ...[2, 2, 2, 1, 1, 1, 1],
    undefined,
  ]);
});
