/**
 * What stands in a text, told by one look at its characters: a rule reads a text only where a sign of its business is. Most texts
 * have none, and the one look costs less than any of the rules' expressions.
 */
import { foldText } from '../../cells/folded-text';

/** Signs that take two characters; they stand in the lowest bits, so that a table can hold them thrice. */
const STRANGE = 1;
/** What begins each word for a person's health or conduct; the two in kana by themselves, for 「が」 begins too much. */
const SENSITIVE_KANJI = 2;
const SENSITIVE_KANA = 4;
export const SENSITIVE = SENSITIVE_KANJI | SENSITIVE_KANA;
/** What stands in each word of a shortfall. */
export const MISSED_SIGN = 8;
/** A digit with what may be a unit behind it, or with a character that may become one. */
export const FIGURE_SIGN = 16;

export const WIDE_DIGIT = 32;
export const WIDE_COMMA = 64;
/** 「@」, or as many digits as a telephone number has. */
export const PERSONAL = 128;
/** A sentence that ends in です or ます in any form. */
export const POLITE = 256;
/** One that ends in した, である, 行う and the like. */
export const PLAIN = 512;

/** Signs of this file alone: what a character is. */
const DIGIT = 1024;
const BRACKET = 2048;
const END = 4096;
/** Beyond the usual characters: folding may make another one of it, with what stands beside it. */
const UNUSUAL = 8192;
/** One in which a sentence of either style may end. */
const STYLE_END = 16384;
/** One that folding leaves out. */
const BLANK = 32768;

/** A bracket without its like, a character beyond the usual ones, blanks in a row, a year of an era, or many lines. */
export const ODD = STRANGE | UNUSUAL;

export interface TextLook {
  /** Those of the above that are in the text, added up. */
  readonly signs: number;
  /** The same for all texts that folding makes the same; others have mostly another. */
  readonly hash: number;
}

/** So many digits has a telephone number. */
const LEAST_PERSONAL_DIGITS = 10;
/** Shorter texts fit into a row, each line break counting as a line of 15. */
const LEAST_LONG = 27 * 15;

/** @param isFolded Whether it is folded already. */
export function lookAt(text: string, isFolded = false): TextLook {
  table ??= makeTable();
  let signs = 0;
  let hash = 0;
  let before = 0;
  let digits = 0;
  let breaks = 0;
  let closer = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const own = table[code] as number;
    signs |= own | (((before << LEADS) & own) >>> (SINGLE + LEADS));
    before = own;
    if ((own & (DIGIT | BRACKET | END | BLANK)) !== 0) {
      if ((own & DIGIT) !== 0) digits += 1;
      if ((own & END) !== 0) signs |= styleBefore(text, at, table);
      if (code === LINE_FEED) breaks += 1;
      if ((own & BLANK) !== 0) continue;
      if ((own & BRACKET) !== 0) {
        // Brackets that stand beside each other are in order; of nested ones it is not told here.
        if (closer === 0) closer = OPENERS.includes(text.charAt(at)) ? code + 1 : -1;
        else if (code === closer) closer = 0;
        else closer = -1;
        if (closer < 0) signs |= STRANGE;
      }
    }
    // The lowest five bits are those of the letter in the other width and in the other case too.
    hash = (hash * 37 + (code & 31)) | 0;
  }
  signs |= styleBefore(text, text.length, table);
  if (closer !== 0 || text.length + breaks * 15 > LEAST_LONG) signs |= STRANGE;
  if (digits >= LEAST_PERSONAL_DIGITS) signs |= PERSONAL;
  signs &= (1 << SINGLE) - 1;
  if ((signs & UNUSUAL) === 0) return { signs, hash };
  return { signs: signs | FIGURE_SIGN, hash: isFolded ? hash : lookAt(foldText(text), true).hash };
}

const LINE_FEED = 0x0a;
/** Each stands right before its like in the order of the characters. */
const OPENERS = '(（「';

const POLITE_END = /(?:です|ます|でした|ました|ません|ましょう)$/;
/** した, である, いる, 行う, but not でしょう; a sentence that is polite is asked before. */
const PLAIN_SENTENCE = /(?:[たん]だ?|(?<!しょ)[うくつぶむぐるいす])$/;

/** The style of the sentence that ends before a place; 0 where it is of neither, as one that ends in a noun. */
function styleBefore(text: string, end: number, signs: Signs): number {
  if (((signs[text.charCodeAt(end - 1)] ?? 0) & STYLE_END) === 0) return 0;
  const tail = text.slice(Math.max(0, end - 4), end);
  if (POLITE_END.test(tail)) return POLITE;
  // Elsewhere a plain sentence may be a part of another one.
  return text.charAt(end) === '。' && PLAIN_SENTENCE.test(tail) ? PLAIN : 0;
}

/**
 * By the number of a character: the signs that it is, in the lowest bits; above them those that it may begin, and above these those
 * that it completes right behind.
 */
type Signs = Uint32Array;
/** How many bits the first and the second of these take. */
const SINGLE = 16;
const LEADS = 5;

/** Made at the first look, for a script does nothing while it is loaded. */
let table: Signs | undefined;

const DIGITS = '0123456789０１２３４５６７８９';

function makeTable(): Signs {
  const signs = new Uint32Array(0x10000).fill(UNUSUAL);
  // Line feeds, ASCII in both widths, signs, kana and kanji.
  for (const range of ['\n\n', ' ~', '\u3000〟', 'ぁゖ', 'ァヾ', '一鿿', '！～'])
    signs.fill(0, range.charCodeAt(0), range.charCodeAt(1) + 1);
  const mark = (sign: number, characters: string): void => {
    for (const each of characters) {
      const code = each.charCodeAt(0);
      signs[code] = (signs[code] as number) | sign;
    }
  };
  const pair = (sign: number, first: string, second: string): void => {
    mark(sign << SINGLE, first);
    mark(sign << (SINGLE + LEADS), second);
  };
  mark(DIGIT, DIGITS);
  mark(WIDE_DIGIT, '０１２３４５６７８９');
  mark(WIDE_COMMA, '，');
  mark(PERSONAL, '@＠');
  mark(BRACKET, '()（）「」『』【】［］[]〔〕〈〉《》');
  mark(END, '。）」\n');
  mark(BLANK, ' \n\u3000');
  mark(STYLE_END, 'すただんうくつぶむぐるい');
  mark(MISSED_SIGN, '未ず');
  pair(MISSED_SIGN, 'なま不見中断度', 'かいくせ十送直止念にへと');
  pair(STRANGE, '成和', `${DIGITS}元`);
  pair(STRANGE, ' \t\u3000', ' \t\u3000');
  pair(FIGURE_SIGN, DIGITS, '万千%％パ人名件団社世戸かカヶヵ箇校園地路基台本冊頭棟区組円億回');
  pair(
    SENSITIVE_KANJI,
    '病入療休障育産妊流逮懲破活不体疾脳骨症死感手重急離逝',
    '気院養職欠害休業暇娠産捕戒保良調患梗出卒折と亡染術傷逝婚去を',
  );
  pair(SENSITIVE_KANA, 'うが', 'つん');
  return signs;
}
