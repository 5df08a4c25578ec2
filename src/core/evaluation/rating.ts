/** The rating of a goal, and what people write in its cell instead of one of the levels. */
import { type CalendarDate, type CellValue, isCalendarDate, serialOf } from '../cells/cell-value';
import { foldText, isBlankText, trimBlanks, withoutBlanks } from '../cells/folded-text';
import {
  CHANGING_WORDS,
  type InvalidRatingReason,
  invalid,
  NOT_RATED,
  OTHER_SCALE,
  PERCENTAGE,
  type RatingCell,
  withDigit,
} from './rating-cell';
import { readSymbol } from './rating-symbols';
import { contradicts, type FiveLevel, saysLevel } from './rating-words';
import { FIVE_LEVELS, isFiveLevels, levelNamed, type Rating, type Scale } from './scale';

export type { InvalidRatingReason, RatingCell } from './rating-cell';
export type { Rating } from './scale';

/**
 * Reads a rating cell. The number 4 and the bare text "4" are ratings (a dropdown at Google may store either);
 * every other form of a 4 (４, ④, 4点, 4.0, 「4　概ね」, 四) is invalid with a fix. So are all but the very symbols of a
 * town's own levels.
 */
export const readRating = (value: CellValue, scale: Scale): RatingCell =>
  typeof value === 'string' && ONE_OR_DASH.test(value) && !levelNamed(scale, value)
    ? invalid('one-or-dash')
    : isFiveLevels(scale)
      ? readFive(value)
      : readSymbol(value, scale);

/** By itself it may be the dash of a goal that was not rated, which looks the same. */
const ONE_OR_DASH = /^[\s\p{P}]*一[\s\p{P}]*$/u;

function readFive(value: CellValue): RatingCell {
  if (typeof value === 'number') return readNumber(value);
  if (isCalendarDate(value)) return readDate(value);
  if (typeof value === 'boolean') return invalid('unreadable');
  if (/^[1-5]$/.test(value)) return { kind: 'rated', rating: Number(value) };
  if (isBlankText(value)) return { kind: 'blank' };
  if (/^[1-5]$/.test(trimBlanks(value))) {
    return invalid('blanks', Number(trimBlanks(value)));
  }
  const meant = meaningOf(value);
  if (typeof meant === 'string') return invalid(meant);
  const fix = meant;
  return fix ? invalid('other-form', fix) : invalid(reasonFor(value));
}

/** Whether a cell's text lets people read a rating in it: "4", and what a town's own format makes of it, 「4点」. */
export function showsRating(shown: string, rating: Rating, scale: Scale): boolean {
  const read = readRating(shown, scale);
  return rating === (read.kind === 'rated' ? read.rating : read.kind === 'invalid' ? read.fix : null);
}

function readNumber(value: number): RatingCell {
  if (value < 1 || value > 5) return invalid('out-of-range');
  if (!Number.isInteger(value)) return invalid('fraction');
  return { kind: 'rated', rating: value };
}

/** The days that the numbers 1 to 5 show as where the cell's format is a date. */
function readDate(date: CalendarDate): RatingCell {
  const serial = serialOf(date);
  return serial >= 1 && serial <= 5 ? invalid('date-format', serial) : invalid('date');
}

/** What may stand before a digit that is the rating: 「達成度：」. */
const NAME = '(?:(?:達成度|自己評価|評価|評定|レベル)(?:は|が)?[:\\s]*)?';
const BARE = new RegExp(
  `^${NAME}[([【「<〔《『]?([1-5])(?:\\.0*)?[)\\]】」>〕》』]?\\s*(?:点|段階|評価|レベル)?(?:です|とする|とします|とした|としました|である)?[。.、]?$`,
);
/** 「概ね達成（4）」: the digit behind the words. */
const LABELLED_BEFORE = /^(\D+?)[\s:([【「]*([1-5])[)\]】」]?[。.]?$/;
const LABELLED = new RegExp(`^${NAME}[([【「]?([1-5])[)\\]】」]?[\\s:.、,・-]*(\\D+)$`);

/**
 * The rating that the whole text means; why a digit with words behind it means none; null when it is neither.
 * The words must be that level's own: 「５　未達成」 and 「１　現状維持」 are no ratings of this scale, whatever the digit says.
 */
function meaningOf(value: string): Rating | 'contradiction' | 'other-words' | null {
  const isOtherScale = OTHER_SCALE.test(withoutBlanks(foldText(value)));
  const sentence = FIVE_LEVELS.find(({ rating }) => !isOtherScale && saysLevel(rating as FiveLevel, value));
  if (sentence) return sentence.rating;
  const trimmed = trimBlanks(value).replace(/^['’]/, '');
  // Roman numerals before NFKC, which would make letters of them; 四 behind it, for ㈣ turns into (四).
  const text = trimBlanks(withDigit(withDigit(trimmed).normalize('NFKC')));
  const bare = BARE.exec(text);
  if (bare) return Number(bare[1]);
  const before = LABELLED_BEFORE.exec(text);
  const [, digit, label = ''] = LABELLED.exec(text) ?? turned(before);
  if (digit === undefined || CHANGING_WORDS.test(label) || NOT_RATED.test(foldText(label))) return null;
  const rating = Number(digit) as FiveLevel;
  if (saysLevel(rating, label)) return rating;
  if (!/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(label)) return null;
  if (contradicts(rating, label)) return 'contradiction';
  // 「目標4」: words before a digit need not be about it.
  return before === null ? 'other-words' : null;
}

const turned = (found: RegExpExecArray | null): readonly (string | undefined)[] =>
  found === null ? [] : ['', found[2], found[1]];

function reasonFor(value: string): InvalidRatingReason {
  const folded = foldText(value);
  if (/^[1-5](\s+[1-5])+$/.test(trimBlanks(value).normalize('NFKC'))) return 'several';
  if (NOT_RATED.test(folded)) return 'not-rated';
  if (/^-?\d+$/.test(folded)) return 'out-of-range';
  if (PERCENTAGE.test(folded)) return 'percentage';
  if (/^[1-5]\.\d+$/.test(folded)) return 'fraction';
  if ((folded.match(/[1-5]/g) ?? []).length > 1) return 'several';
  if (/^[([【「]?[a-es][^a-z0-9]+[a-es][)\]】」]?$/.test(folded)) return 'several';
  if (OTHER_SCALE.test(withoutBlanks(folded))) return 'other-scale';
  return 'unreadable';
}
