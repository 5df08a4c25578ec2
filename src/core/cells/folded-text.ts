/** Texts made comparable: width, blanks and line breaks do not count. */

export { excerpt } from '@jiko-hyoka/lossless-xlsx/text';

/** Blanks of every width, line breaks, and characters that take no room; the first are what `\s` knows. */
const BLANK = '[\\s\\u115f\\u1160\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u3164]+';
const BLANKS = new RegExp(BLANK, 'g');
const ALL_BLANK = new RegExp(`^(?:${BLANK})?$`);
const ENDS = new RegExp(`^${BLANK}|${BLANK}$`, 'g');

/**
 * Texts of which folding changes nothing but full-width brackets: most sentences, and folding them in every way is what
 * a check spends longest on.
 */
const PLAIN = /^[0-9a-zぁ-ゖァ-ヺ・ー一-鿿、。「」（）]*$/;
const WIDE_BRACKETS = /[（）]/;

/** NFKC without any blank or line break, in lower case: 「目　標」 and 「目標」 are the same. */
export function foldText(text: string): string {
  const isPlain = PLAIN.test(text);
  const bare = isPlain ? text : withoutBlanks(text);
  if (!isPlain && !PLAIN.test(bare)) return withoutBlanks(bare.normalize('NFKC')).toLowerCase();
  return WIDE_BRACKETS.test(bare) ? bare.replace(/（/g, '(').replace(/）/g, ')') : bare;
}

/** The text without any blank or line break, in the characters it was typed with. */
export const withoutBlanks = (text: string): string => text.replace(BLANKS, '');

/** The text without blanks of any width, line breaks and invisible characters at both ends. */
export const trimBlanks = (text: string): string => text.replace(ENDS, '');

/** Whether nothing but blanks, line breaks and invisible characters is there. */
export function isBlankText(text: string): boolean {
  const first = text.charCodeAt(0);
  // Most texts begin with kana or kanji, and of most columns most cells hold nothing.
  const isWord = first > 0x3000 && first < 0xfe00 && first !== 0x3164;
  return text === '' || (!isWord && ALL_BLANK.test(text));
}

/** How many characters a person sees, blanks left out; 𠮷 counts as one. */
export const visibleLength = (text: string): number => Array.from(withoutBlanks(text)).length;

/** Whether two texts differ by at most one character put in, left out or exchanged. */
export function differsByOneCharacter(one: string, other: string): boolean {
  const [short, long] = [Array.from(one), Array.from(other)].sort((a, b) => a.length - b.length) as [
    string[],
    string[],
  ];
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  const skip = long.length === short.length ? 1 : 0;
  return short.slice(same + skip).join('') === long.slice(same + 1).join('');
}
