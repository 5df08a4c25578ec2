/** Brackets that have no partner, or one of another width. */

const PAIRS: Readonly<Record<string, string>> = {
  '(': ')',
  '（': '）',
  '「': '」',
  '『': '』',
  '【': '】',
  '［': '］',
  '[': ']',
  '〔': '〕',
  '〈': '〉',
  '《': '》',
};
const CLOSERS = new Set(Object.values(PAIRS));
const BRACKET = /[()（）「」『』【】［］[\]〔〕〈〉《》]/g;

/** 「1)」 and 「ア）」 at the beginning of a line or behind a sign are numbers, and have no partner. */
const NUMBER_BEFORE =
  /(?:^|[\s\u3000、。・,])(?:[0-9０-９]{1,2}|[a-zA-Zａ-ｚＡ-Ｚ]|[ア-ンｱ-ﾝ]|[あ-ん]|[一二三四五六七八九十])$/;

export type BracketFault =
  | { readonly kind: 'width'; readonly mended: string }
  | { readonly kind: 'unbalanced'; readonly sign: string };

/** null where all brackets have their partners. Pairs of two widths become full-width. */
export function checkBrackets(text: string): BracketFault | null {
  const open: { readonly sign: string; readonly at: number }[] = [];
  const wide = new Map<number, string>();
  for (const { sign, at } of bracketsIn(text)) {
    if (!CLOSERS.has(sign)) {
      open.push({ sign, at });
      continue;
    }
    const opener = open[open.length - 1];
    if (opener !== undefined && isPair(opener.sign, sign)) {
      open.pop();
      if (PAIRS[opener.sign] === sign) continue;
      wide.set(opener.at, '（').set(at, '）');
    } else if (opener !== undefined || !NUMBER_BEFORE.test(text.slice(Math.max(0, at - 4), at))) {
      return { kind: 'unbalanced', sign };
    }
  }
  const [left] = open;
  if (left !== undefined) return { kind: 'unbalanced', sign: left.sign };
  if (wide.size === 0) return null;
  return { kind: 'width', mended: Array.from(text.split(''), (unit, at) => wide.get(at) ?? unit).join('') };
}

function bracketsIn(text: string): { readonly sign: string; readonly at: number }[] {
  const found: { sign: string; at: number }[] = [];
  text.replace(BRACKET, (sign, at: number) => {
    found.push({ sign, at });
    return sign;
  });
  return found;
}

const isRound = (sign: string): boolean => /[()（）]/.test(sign);

const isPair = (opener: string, closer: string): boolean =>
  PAIRS[opener] === closer || (isRound(opener) && isRound(closer));
