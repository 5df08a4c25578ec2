/** A rating cell of a town with levels of its own: letters, marks, words, other numbers. */
import { type CellValue, isCalendarDate, serialOf, textOf } from '../cells/cell-value';
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
import { foldSymbol, isNumeric, type Level, type Rating, type Scale } from './scale';

/**
 * Only the very symbol is a rating. What clearly means one (Ａ, 「Ａ評価」, 「【B】」, 「B 概ね達成」, a level's whole meaning)
 * is invalid with a fix.
 */
export function readSymbol(value: CellValue, scale: Scale): RatingCell {
  if (isCalendarDate(value)) return readDate(serialOf(value), scale);
  const text = textOf(value);
  const exact = scale.find(({ symbol }) => symbol === text);
  if (exact) return { kind: 'rated', rating: exact.rating };
  if (isBlankText(text)) return { kind: 'blank' };
  const trimmed = trimBlanks(text);
  const same = scale.find(({ symbol }) => symbol === trimmed);
  if (same) return invalid('blanks', same.rating);
  const meant = meaningOf(trimmed, scale);
  return typeof meant === 'number' ? invalid('other-form', meant) : invalid(meant ?? reasonFor(text, scale));
}

/** The days that small numbers show as where the cell's format is a date. */
function readDate(serial: number, scale: Scale): RatingCell {
  const level = scale.find(({ symbol }) => symbol === String(serial));
  return level ? invalid('date-format', level.rating) : invalid('date');
}

const NAME = /^(?:達成度|自己評価|評価|評定|判定|達成状況|レベル|ランク)[:\s]*/;
const BEHIND = /(?:評価|判定|ランク|段階|点|レベル)?[。.、]?$/;
const BRACKETS = /^[([【「<](.+)[)\]】」>]$/;
const WORDS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** How the marks are called, and typed where an input method gives no mark. */
const CALLED: Readonly<Record<string, string>> = {
  ...{ 二重丸: '◎', にじゅうまる: '◎', 二重まる: '◎', ニジュウマル: '◎' },
  ...{ 丸: '○', まる: '○', マル: '○', o: '○' },
  ...{ 三角: '△', さんかく: '△', サンカク: '△' },
  ...{ ばつ: '×', バツ: '×', x: '×' },
};

/** The level that the whole text means; why a symbol with words behind it means none; null when it is neither. */
function meaningOf(trimmed: string, scale: Scale): Rating | 'contradiction' | 'other-words' | null {
  const typed = trimBlanks(withDigit(withDigit(trimmed.replace(/^['’]/, '')).normalize('NFKC')));
  const named = typed.replace(NAME, '');
  const folded = foldSymbol(named).replace(BRACKETS, '$1');
  const is = (text: string) => scale.find(({ symbol }) => foldSymbol(symbol) === text);
  const level =
    is(folded) ?? is(folded.replace(BEHIND, '')) ?? is(folded.replace(BEHIND, '').replace(BRACKETS, '$1'));
  if (level) return level.rating;
  const called = is(CALLED[foldText(trimmed)] ?? '');
  if (called) return called.rating;
  // Comparing words leaves signs out: 「△ 達成」 is not what ○ means.
  const signs = scale.filter(({ symbol }) => wordsOf(symbol) === '' && folded.includes(foldSymbol(symbol)));
  const said = scale.filter(
    (each) =>
      each.meaning !== '' &&
      wordsOf(each.meaning) === wordsOf(typed) &&
      signs.every((signed) => signed === each),
  );
  if (said.length === 1 && said[0]) return said[0].rating;
  return readLabelled(named, scale);
}

/** 「B　概ね達成」: the words must be that level's own. */
function readLabelled(text: string, scale: Scale): Rating | 'contradiction' | 'other-words' | null {
  const folded = foldSymbol(text.replace(/^[([【「<]/, ''));
  const longestFirst = [...scale].sort((one, other) => other.symbol.length - one.symbol.length);
  const level = longestFirst.find(({ symbol }) => folded.startsWith(foldSymbol(symbol)));
  if (level === undefined) return null;
  const rest = folded.slice(foldSymbol(level.symbol).length);
  // Behind a symbol that is a word itself only a gap tells that another word begins.
  const isApart = /^[)\]】」>:.、,-]/.test(rest) || /^\S+[\s\u3000]/.test(text);
  if (!WORDS.test(rest) || (WORDS.test(level.symbol) && !isApart)) return null;
  if (CHANGING_WORDS.test(rest) || NOT_RATED.test(rest)) return null;
  const own = likeness(rest, level);
  const others = Math.max(...scale.filter((each) => each !== level).map((each) => likeness(rest, each)));
  if (own > others) return level.rating;
  return others > own ? 'contradiction' : 'other-words';
}

const wordsOf = (text: string): string =>
  foldText(text)
    .replace(/[\p{P}\p{S}]/gu, '')
    .replace(/^(?:目標|事業|計画)(?:を|は|が|の)?/, '')
    .replace(/(?:でした|です|した|しました|できた|できました|である)$/, '');

/** 2: the meaning itself; 1: a part of it; 0: neither. */
function likeness(label: string, { meaning }: Level): 0 | 1 | 2 {
  const [said, own] = [wordsOf(label), wordsOf(meaning)];
  if (own === '') return 0;
  if (said === own) return 2;
  return said.length > 1 && own.startsWith(said) ? 1 : 0;
}

function reasonFor(text: string, scale: Scale): InvalidRatingReason {
  const folded = foldSymbol(text);
  const parts = folded.replace(BRACKETS, '$1').split(/[・,、，/~〜→\s-]+/);
  const isSymbol = (part: string): boolean => scale.some(({ symbol }) => foldSymbol(symbol) === part);
  const typed = foldSymbol(text.trim().replace(/[\s\u3000]+/g, '・')).split('・');
  if ([parts, typed].some((some) => some.length > 1 && some.every(isSymbol))) return 'several';
  if (NOT_RATED.test(folded)) return 'not-rated';
  if (PERCENTAGE.test(folded)) return 'percentage';
  const hasNumbers = scale.some(({ symbol }) => isNumeric(symbol));
  // 「4」, 「4：概ね達成」
  if (!hasNumbers && /^\(?-?\d+(?:\.\d+)?\D*$/.test(folded)) return 'other-scale';
  if (/^-?\d+$/.test(folded)) return 'out-of-range';
  if (/^-?\d+\.\d+$/.test(folded)) return 'fraction';
  const isOwn = scale.some(({ symbol }) => folded.startsWith(foldSymbol(symbol)));
  return !isOwn && OTHER_SCALE.test(withoutBlanks(folded)) ? 'other-scale' : 'unreadable';
}
