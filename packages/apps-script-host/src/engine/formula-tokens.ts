/** Cuts a formula into its pieces, as far as they can be told without knowing the workbook. */
import { parseRange } from '@jiko-hyoka/lossless-xlsx/engine';
import type { Area } from './area';

/** Cells that a formula names. */
export interface FormulaArea extends Area {
  /** The name of their tab in small letters; null for the tab in which the formula stands. */
  readonly sheet: string | null;
}

export type FormulaToken =
  | { readonly kind: 'area'; readonly area: FormulaArea }
  /** In capitals; the bracket behind it belongs to it. */
  | { readonly kind: 'function'; readonly name: string }
  /** A number, a text in its quotes, TRUE, FALSE or an error value, as written. */
  | { readonly kind: 'literal'; readonly text: string }
  /** A bracket, a comma, an operator. */
  | { readonly kind: 'sign'; readonly text: string }
  /** A name that the workbook defines. */
  | { readonly kind: 'name' }
  /** Tables, other workbooks, several tabs at once, and whatever nobody has heard of. */
  | { readonly kind: 'other' };

const CELL = '\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6}';
const AREA = `${CELL}:${CELL}|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?[1-9]\\d{0,6}:\\$?[1-9]\\d{0,6}|${CELL}`;
const NAME = '[\\p{L}_][\\p{L}\\p{N}_.?\\\\]*';
/** What may not follow a reference, or it is the beginning of something else. */
const END = '(?![\\p{L}\\p{N}_.?\\\\(!\\[:#])';

/** In the order of trial; the groups are told apart by their names. */
const TOKEN = new RegExp(
  [
    '(?<space>\\s+)',
    '(?<literal>"(?:[^"]|"")*"|#[A-Z0-9/]+[!?]?|(?:TRUE|FALSE)(?![\\p{L}\\p{N}_.(!])|(?:\\d+\\.?\\d*|\\.\\d+)(?:E[+-]?\\d+)?(?![\\p{L}\\p{N}_.:!]))',
    `(?:(?:'(?<quoted>(?:[^']|'')*)'|(?<bare>${NAME}))!)?(?<area>${AREA})${END}`,
    `(?<call>${NAME})\\s*\\(`,
    `(?<name>${NAME})(?![!\\[:])`,
    '(?<sign><>|<=|>=|[-+*/^&=<>%(),{};])',
  ].join('|'),
  'iuy',
);

/** @param formula With or without its '='. */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  TOKEN.lastIndex = formula.startsWith('=') ? 1 : 0;
  let gap = false;
  while (TOKEN.lastIndex < formula.length) {
    const found = TOKEN.exec(formula);
    if (found === null) return [...tokens, { kind: 'other' }];
    if (found.groups?.['space'] !== undefined) {
      gap = true;
      continue;
    }
    const token = tokenOf(found);
    // A blank between two areas means the cells that they share.
    if (gap && token.kind === 'area' && tokens.at(-1)?.kind === 'area') tokens.push({ kind: 'other' });
    gap = false;
    tokens.push(token);
  }
  return tokens;
}

function tokenOf({ groups = {} }: RegExpExecArray): FormulaToken {
  const { literal, area, quoted, bare, call, sign } = groups;
  if (literal !== undefined) return { kind: 'literal', text: literal };
  if (sign !== undefined) return { kind: 'sign', text: sign };
  if (call !== undefined) return { kind: 'function', name: call.toUpperCase() };
  if (area === undefined) return { kind: 'name' };
  const sheet = quoted?.replace(/''/g, "'") ?? bare;
  // A sheet of another workbook, or a run of sheets.
  if (sheet !== undefined && /[[\]:]/.test(sheet)) return { kind: 'other' };
  const places = parseRange(area);
  return places
    ? { kind: 'area', area: { sheet: sheet?.toLowerCase() ?? null, ...places } }
    : { kind: 'name' };
}
