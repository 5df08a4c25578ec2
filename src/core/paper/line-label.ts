/** The number before a line, and in which style it is written: 「1. 」, 「(1) 」, 「①」, 「ア」. */
import { trimBlanks } from '../cells/folded-text';
import { countsInside } from '../evaluation/goal-number';

/** The higher style stands first where a paper uses several. */
export const LABEL_STYLES = ['part', 'dot', 'plain', 'half', 'paren', 'circled', 'kana'] as const;
export type LabelStyle = (typeof LABEL_STYLES)[number];

export interface LineLabel {
  readonly style: LabelStyle;
  /** In plain digits, or the letter as it is. */
  readonly number: string;
  /** The text behind it. */
  readonly rest: string;
}

const BLANK = '[\\s\\u3000]';
const DIGITS = '[0-9０-９]{1,3}';
const KANJI = '[一二三四五六七八九十]{1,3}';

const PATTERNS: readonly (readonly [LabelStyle, RegExp])[] = [
  ['part', new RegExp(`^第(${DIGITS}|${KANJI})(?:章|節|項|款|号|編|部)?(?:${BLANK}+|[:：.．、])(.*)$`, 's')],
  // 「第1章安心なまち」; 「第1章では」 speaks of it.
  [
    'part',
    new RegExp(
      `^第(${DIGITS}|${KANJI})(?:章|編)(?![のはをがも、。]|(?:に|で|と)(?:は|も|の)|に(?:つい|おい|お|関|よ|基|示|掲|定)|と(?:して|し|、)|や、|から|より|まで)(.+)$`,
      's',
    ),
  ],
  ['part', /^([ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ])[\s\u3000.．、]*(.*)$/s],
  // 「1-2. 」 and 「1-2　」, as plans number their measures; 「3-4月」 is none.
  [
    'dot',
    new RegExp(`^(${DIGITS}(?:[-－‐−]${DIGITS}){1,2})(?:${BLANK}*[.．、]|${BLANK}+)${BLANK}*(\\D.*)$`, 's'),
  ],
  ['dot', new RegExp(`^(${DIGITS})${BLANK}*[.．、](?![0-9０-９])${BLANK}*(.*)$`, 's')],
  ['half', new RegExp(`^(${DIGITS})${BLANK}*[)）]${BLANK}*(.*)$`, 's')],
  [
    'paren',
    new RegExp(`^[(（]${BLANK}*(${DIGITS})${BLANK}*[)）]${BLANK}*(?![とのにはをがもや、])(.*)$`, 's'),
  ],
  ['paren', new RegExp(`^([⑴-⒇])${BLANK}*(?![とのにはをがもや、])(.*)$`, 's')],
  ['circled', new RegExp(`^([①-⑳])${BLANK}*(?![とのにはをがもや、])(.*)$`, 's')],
  ['kana', new RegExp(`^[(（]?([アイウエオカキクケコ])[)）]?(?:[.．]|${BLANK}+)(.*)$`, 's')],
  ['plain', new RegExp(`^(${DIGITS})${BLANK}+(?![.．、])(\\D.*)$`, 's')],
];

/** @returns null where the line begins with no number. 「(1)と同じ」 speaks of a number and has none. */
export function readLabel(text: string): LineLabel | null {
  const trimmed = trimBlanks(text);
  for (const [style, pattern] of PATTERNS) {
    const [, number, rest] = pattern.exec(trimmed) ?? [];
    if (number === undefined || rest === undefined) continue;
    if (countsInside(trimmed)) return null;
    return { style, number: plainNumber(number), rest: trimBlanks(rest) };
  }
  return null;
}

const KANJI_DIGITS = '〇一二三四五六七八九';
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** In plain digits, also from Japanese and Roman ones; a letter as it is. */
export function plainNumber(written: string): string {
  const text = written.normalize('NFKC').replace(/[()]/g, '').replace(/[‐−]/g, '-');
  if (/^\d+$/.test(text)) return String(Number(text));
  const roman = ROMAN.indexOf(text);
  if (roman >= 0) return String(roman + 1);
  const [, tens, ten, ones = ''] = /^(?:([二三四五六七八九]?)(十))?([一二三四五六七八九]?)$/.exec(text) ?? [];
  if (ten === undefined && ones === '') return text;
  const digit = (sign: string): number => Math.max(0, KANJI_DIGITS.indexOf(sign));
  return String((ten === undefined ? 0 : digit(tens || '一') * 10) + digit(ones));
}
