/** What a rating cell may hold: a level, nothing, or something that is no level. */
import type { Rating } from './scale';

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
  | 'one-or-dash'
  | 'date'
  | 'date-format'
  | 'unreadable';

export type RatingCell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'rated'; readonly rating: Rating }
  /** `fix` is the rating it clearly means, or null. It must be shown and confirmed, never silently taken. */
  | { readonly kind: 'invalid'; readonly reason: InvalidRatingReason; readonly fix: Rating | null };

export const invalid = (reason: InvalidRatingReason, fix: Rating | null = null): RatingCell => ({
  kind: 'invalid',
  reason,
  fix,
});

/** Digits that NFKC leaves as they are: 四, ❹, ➃; and Roman numerals, which it would turn into letters. */
// biome-ignore format: one row per script
const OTHER_DIGITS: Readonly<Record<string, string>> = {
  一: '1', 二: '2', 三: '3', 四: '4', 五: '5',
  Ⅰ: '1', Ⅱ: '2', Ⅲ: '3', Ⅳ: '4', Ⅴ: '5',
  ⅰ: '1', ⅱ: '2', ⅲ: '3', ⅳ: '4', ⅴ: '5',
  '❶': '1', '❷': '2', '❸': '3', '❹': '4', '❺': '5',
  '➀': '1', '➁': '2', '➂': '3', '➃': '4', '➄': '5',
};

/** The text with its first character, or the one behind a bracket, as a digit where it is one in other signs. */
export const withDigit = (text: string): string =>
  text.replace(
    /^([([【「<〔《『]?)(.)/u,
    (_, bracket: string, sign: string) => bracket + (OTHER_DIGITS[sign] ?? sign),
  );

/** Words and signs behind a symbol that change or question it. */
export const CHANGING_WORDS =
  /[0-9?~〜～+<>≦≧→・/]|未満|以上|以下|以内|または|又は|もしく|から|程度|相当|か$/;

export const NOT_RATED =
  /^[-―ー‐−–—_/]+$|未実施|評価不能|評価できない|評価なし|対象外|該当なし|未評価|未定|中止|保留|評価中|確認中|集計中|後日|^無し$|^なし$|評価(?:を?せず|しない|していない)|評価できず|未記入|^未$|^n\/?a$/;

/** 「97.0%」, 「約80%」, 「達成率95%」, 「100%達成」, 「9割」. */
export const PERCENTAGE =
  /^(?:約|ほぼ|おおむね|概ね|達成率:?|目標比|対目標)*-?(?:\d+(?:\.\d+)?(?:%|パーセント)|[0-9一二三四五六七八九十]割[0-9一二三四五六七八九]?分?)(?:程度|弱|強|以上|未満|超|達成|の達成)*$/;

/** A letter or a sign of another scale, alone or with its words behind it: 「B　概ね期待どおり」, 「Ａ評価」, 「◎順調」. */
export const OTHER_SCALE =
  /^[([【「]?[a-es][)\]】」]?(?:[+-]?|[+-]?[:.、([]?(?:[.、]|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}].*))$|^[○◯〇◎△▲×✕☓](?:[:.、([]?[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}].*|[○◯〇◎△▲×✕☓]*)$|^(?:達成|評価|順調)?[○◯〇◎△▲×✕☓]$|^[★☆]{2,}$|^[ア-オ甲乙丙丁優良可秀]$|^(?:不可|最良|良好|普通|ふつう|不良|やや良い?|やや不良)$/u;
