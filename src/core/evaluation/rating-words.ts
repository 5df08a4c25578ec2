/** Words that belong to a level of the rating, as people write them beside the digit or instead of it. */
import { foldText } from '../cells/folded-text';
import { MISSED, NOT_ACHIEVED } from './not-achieved';

/** A level of the usual five. */
export type FiveLevel = 1 | 2 | 3 | 4 | 5;

const ACHIEVED = '達成(?:した|しました|できた|できました|された|済み?|している|しています)?';

/** The whole words of each level, signs and blanks left out: its key word alone, or with 達成 in any ending that fits. */
const WORDS: Readonly<Record<FiveLevel, RegExp>> = {
  5: new RegExp(`^完全に?(?:${ACHIEVED})?$`),
  4: new RegExp(`^(?:概ね|おおむね)(?:${ACHIEVED})?$`),
  3: new RegExp(`^(?:一部|部分的に?)(?:のみ|だけ|を|が|は)?(?:${ACHIEVED})?$`),
  2: new RegExp(`^(?:ほとんど|殆ど|ほぼ${NOT_ACHIEVED})(?:${NOT_ACHIEVED})?$`),
  1: new RegExp(`^(?:まったく|全く)(?:${NOT_ACHIEVED})?$`),
};

const LEVELS: readonly FiveLevel[] = [1, 2, 3, 4, 5];

const SIGNS = /[\p{P}\p{S}]/gu;
const GOAL = /^(?:目標|事業)(?:を|は|が|の)?/;

const wordsOf = (text: string): string => foldText(text).replace(SIGNS, '').replace(GOAL, '');

/** Whether a text is that level's own and nothing else: its sentence or its key word, whatever the ending. */
export const saysLevel = (level: FiveLevel, text: string): boolean => WORDS[level].test(wordsOf(text));

/** As {@link saysLevel}, of any level. */
export function saysAnyLevel(text: string): boolean {
  const words = wordsOf(text);
  return LEVELS.some((level) => WORDS[level].test(words));
}

const NEGATIVE = new RegExp(MISSED);
const FAILED = new RegExp(NOT_ACHIEVED);
const POSITIVE = /達成|完了|実施した|できた/;

/** Whether the words speak against the digit: another level's, a failure beside a high one, a success beside a low one. */
export function contradicts(level: FiveLevel, label: string): boolean {
  const words = wordsOf(label);
  if (LEVELS.some((other) => other !== level && WORDS[other].test(words))) return true;
  if (NEGATIVE.test(words)) return level === 5 || (level === 4 && FAILED.test(words));
  return level <= 2 && POSITIVE.test(words);
}
