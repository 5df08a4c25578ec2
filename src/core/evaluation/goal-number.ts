/** The number of a goal, (1), and its label before the goal and the outcome. */
import { type CellValue, textOf } from '../cells/cell-value';

/** The label before a goal and its outcome in the report: 「(1) 」, or '' for an unnumbered goal. */
export const goalLabel = (number: string): string => (number === '' ? '' : `(${number}) `);

/** The bare number of a 目標番号 cell: 1, (1), （１）, ⑴ and ① all give '1'; other texts stay, without brackets. */
export function parseGoalNumber(value: CellValue): string {
  // Excel and Sheets turn a typed (1) into the number -1.
  if (typeof value === 'number') return textOf(value < 0 ? -value : value);
  const typed = textOf(value);
  // Folded, two numbers in one cell, ①②, would be another one.
  if (/[①-⒇].*[①-⒇]/.test(typed)) return typed;
  const text = typed.normalize('NFKC').trim();
  const number = /^[([【]?\s*(\d+)(?:\.0*)?\s*[)\]】]?[.、]?$/.exec(text)?.[1];
  if (number !== undefined) return String(Number(number));
  return text.replace(/^[([【](.*)[)\]】]$/, '$1').trim();
}

/** (1), （１）, ⑴ or ① at the beginning of a text, with the blanks around it. */
const TYPED_LABEL = /^[\s\u3000]*(?:[(（][\s\u3000]*([0-9０-９]+)[\s\u3000]*[)）]|([⑴-⒇①-⑳]))[\s\u3000]*/;

/** Right behind a number they speak of that goal: 「(1)と同じ」 is no label. */
const PARTICLE = /[)）⑴-⒇①-⑳][とのにはをがもや]/;

/** 「①…し、②…する」 is a sentence that counts what is in it: 「①」 is no label of the whole. */
export function countsInside(text: string): boolean {
  const [, first = ''] = /^[\s\u3000]*([①-⑲])/.exec(text) ?? [];
  if (first === '') return false;
  const next = String.fromCharCode(first.charCodeAt(0) + 1);
  return new RegExp(`^[^。\\n]*[、，,・とび][\\s\\u3000]*${next}(?![とのにはをがもや、])`).test(text);
}

/** The text without a typed label equal to its number, which the report prints itself; every other text stays whole. */
export function withoutLabel(text: string, number: string): string {
  const first = text.charCodeAt(0);
  // Kana and kanji: most texts begin with one.
  if (first > 0x3000 && first < 0xff00) return text;
  const label = TYPED_LABEL.exec(text);
  if (label === null || PARTICLE.test(text.slice(0, label[0].length + 1)) || countsInside(text)) return text;
  return parseGoalNumber(label[1] ?? label[2] ?? '') === number ? text.slice(label[0].length) : text;
}
