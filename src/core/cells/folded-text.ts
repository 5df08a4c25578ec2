/** Texts made comparable: width, blanks and line breaks do not count. */

export { excerpt } from '@jiko-hyoka/lossless-xlsx/text';

/** Blanks of every width, line breaks, and characters that take no room. */
const BLANKS = /[\s\u00a0\u115f\u1160\u200b-\u200f\u202a-\u202e\u2060-\u2064\u3000\u3164\ufeff]+/g;
const NO_BLANK = /[^\s\u00a0\u115f\u1160\u200b-\u200f\u202a-\u202e\u2060-\u2064\u3000\u3164\ufeff]/;

/**
 * Texts of which folding changes nothing but full-width brackets: most sentences, and folding them in every way is what
 * a check spends longest on.
 */
const PLAIN = /^[0-9a-zぁ-ゖァ-ヺ・ー一-鿿、。「」]*$/;
const PLAIN_WITH_BRACKETS = /^[0-9a-zぁ-ゖァ-ヺ・ー一-鿿、。「」（）]*$/;

/** NFKC without any blank or line break, in lower case: 「目　標」 and 「目標」 are the same. */
export function foldText(text: string): string {
  if (text === '' || PLAIN.test(text)) return text;
  return PLAIN_WITH_BRACKETS.test(text)
    ? text.replace(/（/g, '(').replace(/）/g, ')')
    : text.normalize('NFKC').replace(BLANKS, '').toLowerCase();
}

/** The text without any blank or line break, in the characters it was typed with. */
export const withoutBlanks = (text: string): string => text.replace(BLANKS, '');

/** The text without blanks of any width, line breaks and invisible characters at both ends. */
export const trimBlanks = (text: string): string =>
  text.replace(
    /^[\s\u200b-\u200f\u202a-\u202e\u2060-\u2064\u3000\ufeff]+|[\s\u200b-\u200f\u202a-\u202e\u2060-\u2064\u3000\ufeff]+$/g,
    '',
  );

/** Whether nothing but blanks, line breaks and invisible characters is there. */
export const isBlankText = (text: string): boolean => text === '' || !NO_BLANK.test(text);

/** How many characters a person sees, blanks left out; 𠮷 counts as one. */
export const visibleLength = (text: string): number => Array.from(withoutBlanks(text)).length;

/** Whether two texts differ by at most one character put in, left out or exchanged. */
export function differsByOneCharacter(one: string, other: string): boolean {
  const [short, long] = [Array.from(one), Array.from(other)].sort((a, b) => a.length - b.length) as [
    string[],
    string[],
  ];
  if (long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  const skip = long.length === short.length ? 1 : 0;
  return short.slice(same + skip).join('') === long.slice(same + 1).join('');
}
