/** How far a printed line of a goal or an outcome stands in, and how far it hangs, by what it begins with. */

/** In halves of a character's width: 4 is as wide as 「(1) 」 in a font of even pitch. */
export interface LineIndent {
  /** Where the second line of the paragraph begins, and every further one. */
  readonly left: number;
  /** How far before that its first line begins. */
  readonly hanging: number;
}

/** What official documents begin a line with, each with the blanks before and after it. */
const BEGINNINGS: readonly RegExp[] = [
  // (1), （１）, (ア), (a)
  /^[ \u3000]*[(（][ \u3000]*(?:[\d０-９]{1,2}|[ア-ヶa-zA-Z])[ \u3000]*[)）][ \u3000]*/,
  // ①, ⑴, ⒈, ㉑, ㊱, ❶
  /^[ \u3000]*[\u2460-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf][ \u3000]*/,
  // 1. and ２．, but not 1.5
  /^[ \u3000]*[\d０-９]{1,2}[.．](?![\d０-９])[ \u3000]*/,
  // １　, ア　, a　: only before a full-width blank, or 2 回 and A 地区 would hang.
  /^[ \u3000]*(?:[\d０-９]{1,2}|[ア-ヶa-zA-Z])\u3000+/,
  // ・ and its like, but not the ○○ of ○○課
  /^[ \u3000]*(?:[・･•‣▪◦※★☆◆◇■□▶→⇒]|([○●◎△▲])(?!\1))[ \u3000]*/,
  // - and its like, before a blank: -5% is a number.
  /^[ \u3000]*[-*+–—―−＊－][ \u3000]+/,
];

/** (1), （１） and ⑴, by which goals are numbered: lines below one belong to it. */
const LABEL = /^[ \u3000]*(?:[(（][ \u3000]*[\d０-９]{1,2}[ \u3000]*[)）]|[⑴-⒇])/;

/** Wider beginnings do not hang: in a narrow cell too little room would be left. */
const WIDEST = 12;

/**
 * The indents of the lines of one cell. A line that begins with (1), ①, 1. or ・ hangs by its beginning; lines below
 * a (1) stand below its text.
 *
 * @returns One for each line; null where a line begins at the edge and does not hang, and for blank lines.
 */
export function lineIndents(lines: readonly string[]): (LineIndent | null)[] {
  let below = 0;
  return lines.map((line) => {
    const isLabelled = LABEL.test(line);
    const hanging = beginningWidth(line);
    const left = hanging + (isLabelled ? 0 : below);
    if (isLabelled) below = hanging;
    return left === 0 || line === '' ? null : { left, hanging };
  });
}

/** 0 where the line begins with its text, or with blanks alone: those indent its first line only. */
function beginningWidth(line: string): number {
  for (const pattern of BEGINNINGS) {
    const beginning = pattern.exec(line)?.[0];
    if (beginning !== undefined) return widthOf(beginning) > WIDEST ? 0 : widthOf(beginning);
  }
  return 0;
}

/** Half-width characters count 1, all others 2. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[ -~\uff61-\uff9f]/.test(character) ? 1 : 2), 0);
}
