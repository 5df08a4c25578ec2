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

/** Kana, kanji, 「、」 to 〟, ASCII in both widths, and usual blanks: folding makes no other character of one, whatever stands beside it. */
const FOLDED_ALONE = /^[\n -~\u3000-〟ぁ-ゖァ-ヾ一-鿿！-～]*$/;

/**
 * The same number for all texts that folding makes the same; others have mostly another. Most texts it need not fold.
 * @param isFolded Whether it is folded already.
 */
export function foldedHash(text: string, isFolded = false): number {
  if (!isFolded && !FOLDED_ALONE.test(text)) return foldedHash(foldText(text), true);
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) {
    const typed = text.charCodeAt(at);
    if (typed === 0x20 || typed === 0x0a || typed === 0x3000) continue;
    const code = typed > 0xff00 ? typed - 0xfee0 : typed;
    hash = (hash * 31 + (code > 0x40 && code < 0x5b ? code + 0x20 : code)) | 0;
  }
  return hash;
}

/** The text without any blank or line break, in the characters it was typed with. */
export const withoutBlanks = (text: string): string => text.replace(BLANKS, '');

/** The text without blanks of any width, line breaks and invisible characters at both ends. */
export const trimBlanks = (text: string): string => text.replace(ENDS, '');

/** Whether nothing but blanks, line breaks and invisible characters is there. */
export const isBlankText = (text: string): boolean => ALL_BLANK.test(text);

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
