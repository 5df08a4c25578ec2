/** The rating of a goal, 1 to 5, and what people write in its cell instead. */
import { type CalendarDate, type CellValue, isCalendarDate, serialOf } from '../cells/cell-value';
import { foldText, isBlankText, trimBlanks, withoutBlanks } from '../cells/folded-text';
import { contradicts, saysLevel } from './rating-words';

export type Rating = 1 | 2 | 3 | 4 | 5;

/** The five levels as the report's legend prints them, best first. */
export const RATING_LEVELS: readonly { rating: Rating; meaning: string }[] = [
  { rating: 5, meaning: '目標を完全に達成した。' },
  { rating: 4, meaning: '目標を概ね達成した。' },
  { rating: 3, meaning: '目標を一部達成した。' },
  { rating: 2, meaning: '目標をほとんど達成できなかった。' },
  { rating: 1, meaning: '目標をまったく達成できなかった。' },
];

/** Why a cell is no rating; each has a sentence of its own. */
export type InvalidRatingReason =
  | 'other-form'
  | 'blanks'
  | 'out-of-range'
  | 'fraction'
  | 'several'
  | 'contradiction'
  | 'other-words'
  | 'other-scale'
  | 'percentage'
  | 'not-rated'
  | 'date'
  | 'date-format'
  | 'unreadable';

export type RatingCell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'rated'; readonly rating: Rating }
  /** `fix` is the rating it clearly means, or null. It must be shown and confirmed, never silently taken. */
  | { readonly kind: 'invalid'; readonly reason: InvalidRatingReason; readonly fix: Rating | null };

/**
 * Reads a rating cell. The number 4 and the bare text "4" are ratings (a dropdown at Google may store either);
 * every other form of a 4 (４, ④, 4点, 4.0, 「4　概ね」, 四) is invalid with a fix.
 */
export function readRating(value: CellValue): RatingCell {
  if (typeof value === 'number') return readNumber(value);
  if (isCalendarDate(value)) return readDate(value);
  if (typeof value === 'boolean') return invalid('unreadable');
  if (/^[1-5]$/.test(value)) return { kind: 'rated', rating: Number(value) as Rating };
  if (isBlankText(value)) return { kind: 'blank' };
  if (/^[1-5]$/.test(trimBlanks(value))) {
    return { kind: 'invalid', reason: 'blanks', fix: Number(trimBlanks(value)) as Rating };
  }
  const meant = meaningOf(value);
  if (typeof meant === 'string') return invalid(meant);
  const fix = meant;
  return fix ? { kind: 'invalid', reason: 'other-form', fix } : invalid(reasonFor(value));
}

/** Whether a cell's text lets people read a rating in it: "4", and what a town's own format makes of it, 「4点」. */
export function showsRating(shown: string, rating: Rating): boolean {
  const read = readRating(shown);
  return rating === (read.kind === 'rated' ? read.rating : read.kind === 'invalid' ? read.fix : null);
}

function readNumber(value: number): RatingCell {
  if (value < 1 || value > 5) return invalid('out-of-range');
  if (!Number.isInteger(value)) return invalid('fraction');
  return { kind: 'rated', rating: value as Rating };
}

/** The days that the numbers 1 to 5 show as where the cell's format is a date. */
function readDate(date: CalendarDate): RatingCell {
  const serial = serialOf(date);
  return serial >= 1 && serial <= 5
    ? { kind: 'invalid', reason: 'date-format', fix: serial as Rating }
    : invalid('date');
}

const invalid = (reason: InvalidRatingReason): RatingCell => ({ kind: 'invalid', reason, fix: null });

/** Digits that NFKC leaves as they are: 四, ❹, ➃; and Roman numerals, which it would turn into letters. */
// biome-ignore format: one row per script
const OTHER_DIGITS: Readonly<Record<string, string>> = {
  一: '1', 二: '2', 三: '3', 四: '4', 五: '5',
  Ⅰ: '1', Ⅱ: '2', Ⅲ: '3', Ⅳ: '4', Ⅴ: '5',
  '❶': '1', '❷': '2', '❸': '3', '❹': '4', '❺': '5',
  '➀': '1', '➁': '2', '➂': '3', '➃': '4', '➄': '5',
};

/** Words and signs behind a digit that change or question it. */
const CHANGING_WORDS = /[0-9?~〜～+<>≦≧→・/]|未満|以上|以下|以内|または|又は|もしく|から|程度|相当|か$/;

/** What may stand before a digit that is the rating: 「達成度：」. */
const NAME = '(?:(?:達成度|評価|評定|レベル)[:\\s]*)?';
const BARE = new RegExp(`^${NAME}[([【「<]?([1-5])(?:\\.0*)?[)\\]】」>]?\\s*(?:点|段階)?[。.、]?$`);
const LABELLED = new RegExp(`^${NAME}[([【「]?([1-5])[)\\]】」]?[\\s:.、,-]*(\\D+)$`);

/**
 * The rating that the whole text means; why a digit with words behind it means none; null when it is neither.
 * The words must be that level's own: 「５　未達成」 and 「１　現状維持」 are no ratings of this scale, whatever the digit says.
 */
function meaningOf(value: string): Rating | 'contradiction' | 'other-words' | null {
  const sentence = RATING_LEVELS.find(
    ({ rating, meaning }) => sameWords(value, meaning) || saysLevel(rating, value),
  );
  if (sentence) return sentence.rating;
  const trimmed = trimBlanks(value).replace(/^['’]/, '');
  // Roman numerals before NFKC, which would make letters of them; 四 behind it, for ㈣ turns into (四).
  const text = trimBlanks(withDigit(withDigit(trimmed).normalize('NFKC')));
  const bare = BARE.exec(text);
  if (bare) return Number(bare[1]) as Rating;
  const [, digit, label = ''] = LABELLED.exec(text) ?? [];
  if (digit === undefined || CHANGING_WORDS.test(label) || NOT_RATED.test(foldText(label))) return null;
  const rating = Number(digit) as Rating;
  if (saysLevel(rating, label)) return rating;
  if (!/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(label)) return null;
  return contradicts(rating, label) ? 'contradiction' : 'other-words';
}

/** The text with its first character, or the one behind a bracket, as a digit where it is one in other signs. */
const withDigit = (text: string): string =>
  text.replace(
    /^([([【「<]?)(.)/u,
    (_, bracket: string, sign: string) => bracket + (OTHER_DIGITS[sign] ?? sign),
  );

const sameWords = (one: string, other: string): boolean =>
  foldText(one).replace(/[。.]/g, '') === foldText(other).replace(/[。.]/g, '');

const NOT_RATED = /^[-―ー‐−–—_/]+$|未実施|評価不能|評価できない|評価なし|対象外|該当なし|未評価|未定|中止/;

/** A letter or a sign of another scale, alone or with its words behind it: 「B　概ね期待どおり」, 「Ａ評価」, 「◎順調」. */
const OTHER_SCALE =
  /^[([【「]?[a-es][)\]】」]?(?:[+-]?|[+-]?[:.、]?(?:評価|判定|ランク|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}].*))$|^[○◯〇◎△▲×✕☓](?:[:.、]?[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}].*|[○◯〇◎△▲×✕☓]*)$/u;

function reasonFor(value: string): InvalidRatingReason {
  const folded = foldText(value);
  if (/^[1-5](\s+[1-5])+$/.test(trimBlanks(value).normalize('NFKC'))) return 'several';
  if (NOT_RATED.test(folded)) return 'not-rated';
  if (/^-?\d+$/.test(folded)) return 'out-of-range';
  if (/^-?\d+(?:\.\d+)?(?:%|パーセント)$/.test(folded)) return 'percentage';
  if (/^[1-5]\.\d+$/.test(folded)) return 'fraction';
  if ((folded.match(/[1-5]/g) ?? []).length > 1) return 'several';
  if (/^[([【「]?[a-es][^a-z0-9]+[a-es][)\]】」]?$/.test(folded)) return 'several';
  if (OTHER_SCALE.test(withoutBlanks(folded))) return 'other-scale';
  return 'unreadable';
}
