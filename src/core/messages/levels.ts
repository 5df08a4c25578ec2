/** The levels of a town in words: what can be chosen, and what a cell that holds none of them is told. */
import type { InvalidRatingReason } from '../evaluation/rating-cell';
import { isFiveLevels, type Scale } from '../evaluation/scale';

/** 「S、A、B、C」 */
export const symbolsText = (scale: Scale): string => scale.map(({ symbol }) => symbol).join('、');

/** More characters are not taken in at a glance. */
const LONGEST_LEVELS = 60;

/** With their meanings, where that stays readable: 「○（達成）、△（一部達成）、×」 */
function levelsText(scale: Scale): string {
  const meant = scale.map(({ symbol, meaning }) => symbol + (meaning && `（${meaning}）`)).join('、');
  return meant.length > LONGEST_LEVELS ? symbolsText(scale) : meant;
}

/** What the best and the lowest level mean, in one line. */
export function endsText(scale: Scale): string {
  if (isFiveLevels(scale)) return '5 完全に達成 〜 1 まったく達成できず';
  const ends = [scale[0], scale[scale.length - 1]];
  return ends.map((level) => `${level?.symbol} ${level?.meaning}`.trim()).join(' 〜 ');
}

/** What may stand in a rating cell, as the sentences go on from it. */
interface Choices {
  readonly one: string;
  readonly only: string;
  readonly alone: string;
  readonly whole: string;
  readonly anyOf: string;
  /** With the meaning of both ends. */
  readonly meant: string;
  readonly range: string;
  readonly sign: string;
}

const FIVE: Choices = {
  one: '1〜5の数字を一つ',
  only: '1〜5の数字を一つだけ',
  alone: '1〜5の数字だけを',
  whole: '1〜5の整数を一つ',
  anyOf: '1〜5のどれかを',
  meant: '1（まったく達成できなかった）〜5（完全に達成した）の数字を',
  range: '1〜5の範囲',
  sign: '数字',
};

function choicesOf(scale: Scale): Choices {
  if (isFiveLevels(scale)) return FIVE;
  const symbols = levelsText(scale);
  const one = `${symbols}のどれか一つを`;
  return {
    one,
    only: `${symbols}のどれか一つだけを`,
    alone: one,
    whole: one,
    anyOf: `${symbols}のどれかを`,
    meant: one,
    range: `この団体の段階（${symbolsText(scale)}）`,
    sign: '記号',
  };
}

export const ratingMissing = (scale: Scale): string =>
  `達成度が入力されていません。${isFiveLevels(scale) ? '1〜5の数字を' : choicesOf(scale).anyOf}入力してください。`;

/** @param typed What stands in the cell, short. */
export const ratingReason = (reason: InvalidRatingReason, typed: string, scale: Scale): string =>
  RATING_REASONS[reason](typed, choicesOf(scale));

const inCell = (typed: string, particle = 'が'): string => `達成度${particle}「${typed}」`;
const enter = (what: string): string => `${what}入力してください。`;

const unreadable = (typed: string, { one }: Choices): string =>
  `${inCell(typed, 'の')}を読み取れません。${enter(one)}`;

const RATING_REASONS: Readonly<Record<InvalidRatingReason, (typed: string, choices: Choices) => string>> = {
  'other-form': unreadable,
  blanks: (typed, { sign }) =>
    `${inCell(typed, 'の')}の前か後に空白や改行が入っています。${sign}「${typed}」だけを入力し直してください。`,
  'out-of-range': (typed, { range, one }) => `${inCell(typed)}ですが、${range}にありません。${enter(one)}`,
  fraction: (typed, { whole }) => `${inCell(typed)}ですが、小数は使えません。${enter(whole)}`,
  several: (typed, { only }) => `${inCell(typed, 'に')}と複数の評価が書かれています。${enter(only)}`,
  contradiction: (typed, { sign, alone }) =>
    `${inCell(typed)}と書かれていて、${sign}と言葉が合いません。どちらが正しいかを確かめて、${enter(alone)}`,
  'other-words': (typed, { alone }) =>
    `${inCell(typed, 'の')}に、この達成度の段階にない言葉が付いています。達成の度合いを確かめて、${enter(alone)}`,
  percentage: (typed, { meant }) =>
    `${inCell(typed)}と割合で書かれています。${meant}入力し、割合は効果・理由の欄に書いてください。`,
  'date-format': (typed, { sign }) =>
    `達成度が日付（${typed}）として表示されています。セルの表示形式を「自動」に戻し、${sign}だけを入力してください。`,
  'other-scale': (typed, { meant }) => `${inCell(typed)}と別の尺度で書かれています。${enter(meant)}`,
  'not-rated': (typed, { anyOf }) =>
    `${inCell(typed)}となっています。評価が難しい場合も${anyOf}入力し、事情は理由の欄に書いてください。`,
  'one-or-dash': (typed, { one }) =>
    `${inCell(typed, 'の')}が漢数字の一なのか横線なのかわかりません。${enter(one)}`,
  date: (typed, { one }) =>
    `達成度が日付（${typed}）になっています。${one === FIVE.one ? '1〜5の数字を' : one}入力し直してください。`,
  unreadable,
};
