/** The levels by which a town rates its goals: five from 5 to 1, or those of its own table in 設定. */
import { foldText } from '../cells/folded-text';

/** A level, counted from below: 1 is the worst, whatever its symbol. */
export type Rating = number;

export interface Level {
  readonly rating: Rating;
  /** What stands in the cells: 「5」, 「A」, 「◎」, 「一部達成」. */
  readonly symbol: string;
  /** '' where the town gives none. */
  readonly meaning: string;
}

/** Two to ten levels, best first. */
export type Scale = readonly Level[];

export const FIVE_LEVELS: Scale = [
  { rating: 5, symbol: '5', meaning: '目標を完全に達成した。' },
  { rating: 4, symbol: '4', meaning: '目標を概ね達成した。' },
  { rating: 3, symbol: '3', meaning: '目標を一部達成した。' },
  { rating: 2, symbol: '2', meaning: '目標をほとんど達成できなかった。' },
  { rating: 1, symbol: '1', meaning: '目標をまったく達成できなかった。' },
];

/** A level before its place in a scale is known. */
export type SymbolLine = Omit<Level, 'rating'>;

/** Symbols with their meanings, best first, as levels. */
export const scaleOf = (lines: readonly SymbolLine[]): Scale =>
  lines.map(({ symbol, meaning }, at) => ({ rating: lines.length - at, symbol, meaning }));

/** Whether these are the usual five with their usual meanings, so that their words are known (`rating-words.ts`). */
export const isFiveLevels = (scale: Scale): boolean =>
  scale === FIVE_LEVELS ||
  (scale.length === FIVE_LEVELS.length &&
    FIVE_LEVELS.every(
      ({ symbol, meaning }, at) => scale[at]?.symbol === symbol && scale[at]?.meaning === meaning,
    ));

/** What stands for a level in the cells; '' for a level that the scale does not have. */
export const symbolOf = (scale: Scale, rating: Rating): string =>
  scale.find((level) => level.rating === rating)?.symbol ?? '';

/** As a cell holds it: a number where the symbol is one. */
export function cellValueOf(scale: Scale, rating: Rating): string | number {
  const symbol = symbolOf(scale, rating);
  return isNumeric(symbol) ? Number(symbol) : symbol;
}

export const isNumeric = (symbol: string): boolean => /^(?:0|[1-9]\d{0,2})$/.test(symbol);

/** How many levels at either end are high, or low: two of five or four, one of three. */
const endOf = (scale: Scale): number => Math.max(1, Math.round(scale.length * 0.4));

/** Whether a level says that the goal was reached, wholly or nearly. */
export const isHigh = (scale: Scale, rating: Rating): boolean => rating > scale.length - endOf(scale);
export const isBest = (scale: Scale, rating: Rating): boolean => rating === scale.length;
export const isLow = (scale: Scale, rating: Rating): boolean => rating <= endOf(scale);

/** Up to which level a reason is needed where 設定 does not say. */
export const usualLimit = (scale: Scale): Rating => endOf(scale);

const CIRCLES = /[◯〇⚪]/g;
const CROSSES = /[✕✖☓╳]/g;

/** A symbol as it is compared: in any width and letter case, and with one sign for all circles and crosses. */
export const foldSymbol = (text: string): string =>
  foldText(text.replace(CIRCLES, '○').replace(CROSSES, '×'));

/** The level whose symbol this is, in any width; undefined for none. */
export function levelNamed(scale: Scale, text: string): Level | undefined {
  const folded = foldSymbol(text);
  return folded === '' ? undefined : scale.find(({ symbol }) => foldSymbol(symbol) === folded);
}
