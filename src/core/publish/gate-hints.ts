/** What readers may stumble over, told before publishing: abbreviations that nobody explains, and characters that others do not see alike. It stops nothing. */
import { cellName } from '../cells/cell-reference';
import type { CheckedDepartment } from '../check/check-tabs';
import { cellTexts, looksAt } from '../check/rules/cell-texts';
import type { Evaluation } from '../evaluation/evaluation';
import { GATE_HINT_TEXTS as TEXT } from '../messages/gate-hints';
import { publishedColumns, townCells } from './town-columns';
import type { TownFacts } from './town-facts';

/** One of them, as programs get it (docs/promises.md). */
export interface GateHint {
  readonly kind: 'abbreviation' | 'private-character' | 'direction-mark';
  readonly department: string;
  /** A1 name. */
  readonly cell: string;
  readonly text: string;
}

interface PlacedText {
  readonly cell: string;
  readonly text: string;
}

/** In the order of the departments; an abbreviation once for each of them, where it stands first. */
export const findGateHints = (
  departments: readonly CheckedDepartment[],
  { withheld }: Pick<TownFacts, 'withheld'>,
): GateHint[] =>
  departments.flatMap(({ name, evaluation }) =>
    evaluation ? hintsIn(textsOf(evaluation, withheld)).map((hint) => ({ ...hint, department: name })) : [],
  );

function textsOf(evaluation: Evaluation, withheld: readonly string[]): PlacedText[] {
  const { columns } = evaluation.header;
  const own = cellTexts(looksAt(evaluation)).map(({ goal, column, text }) => ({
    cell: cellName(goal.row, columns[column] ?? 0),
    text,
  }));
  return [...own, ...townCells(evaluation, publishedColumns(evaluation, withheld))];
}

function hintsIn(texts: readonly PlacedText[]): Omit<GateHint, 'department'>[] {
  const told = new Set<string>();
  const explained = explainedIn(texts.map(({ text }) => text.normalize('NFKC')).join('\n'));
  return texts.flatMap(({ cell, text }) => {
    const unknown = abbreviationsIn(text.normalize('NFKC')).filter((each) => {
      const isNew = !told.has(each) && !explained(each);
      told.add(each);
      return isNew;
    });
    return [
      ...unknown.map((each) => ({ kind: 'abbreviation' as const, cell, text: TEXT.abbreviation(each) })),
      ...marksIn(text, PRIVATE).map((at) => ({
        kind: 'private-character' as const,
        cell,
        text: TEXT.privateCharacter(at.around, at.code),
      })),
      ...marksIn(text, DIRECTIONS).map((at) => ({
        kind: 'direction-mark' as const,
        cell,
        text: TEXT.directionMark(at.around, at.code),
      })),
    ];
  });
}

/** 外字: what stands there is agreed upon in one office alone. */
const PRIVATE = /[\uE000-\uF8FF]|[\u{F0000}-\u{FFFFD}]|[\u{100000}-\u{10FFFD}]/gu;
/** Nobody sees them; they turn round what stands behind them. */
const DIRECTIONS = /\p{Bidi_Control}/gu;
/** Characters that are quoted before one. */
const AROUND = 8;

/** Each different character once, with what stands before it. */
const marksIn = (text: string, pattern: RegExp): { readonly code: string; readonly around: string }[] =>
  [...new Set(text.match(pattern))].map((mark) => {
    const at = text.indexOf(mark);
    return {
      code: `U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
      around: text.slice(Math.max(0, at - AROUND), at),
    };
  });

/** Two to six capitals by themselves: no part of a word, an address, a number with its unit or a code. */
const CAPITALS = /(?<![A-Za-z0-9@./_+&-])[A-Z]{2,6}(?![A-Za-z0-9@/_+&-]|\.[A-Za-z])/g;
/** Roman numbers, and levels such as AA. */
const NO_WORD = /^(?:[IVX]+|(.)\1+)$/;

const abbreviationsIn = (text: string): string[] =>
  (text.match(CAPITALS) ?? []).filter((word) => !NO_WORD.test(word) && !COMMON.has(word));

/** What newspapers for everybody write without an explanation, and names. */
const COMMON: ReadonlySet<string> = new Set(
  [
    'PTA NPO NGO ICT IT AI PDF CD DVD BD TV FM AM CATV SNS QR URL HP PC LED LPG JA JR NHK NTT ATM GPS',
    'OK NG ID IC ETC EV USB LAN WHO EU UN GDP PR OB OG DIY AED PCR WC CM UFO CT MRI OS SOS VIP BBQ',
    'JIS ISO NASA ASEAN IOC USA UK LINE FAX TEL MAIL WEB SDGS NEWS NO FAQ QA',
  ]
    .join(' ')
    .split(' '),
);

/** Whether a text says what an abbreviation means: in brackets behind it, or it itself in brackets behind its meaning, or by 「とは」. */
function explainedIn(whole: string): (word: string) => boolean {
  const meant = String.raw`\s*[(（「]\s*(?=[^)）」]*[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}])`;
  return (word) =>
    new RegExp(`${word}${meant}`, 'u').test(whole) ||
    new RegExp(
      `[\\p{Script=Han}\\p{Script=Katakana}ー」]\\s*[(（](?:以下|略称|略して|通称)?[、,:：「『\\s]*${word}[」』]?(?:という)?(?:。)?\\s*[)）]`,
      'u',
    ).test(whole) ||
    new RegExp(`${word}[」』]?とは`).test(whole);
}
