/** What can be told of a formula by its text: which cells it looks at, and whether the engine calculates it as Excel does. */
import { MAX_COLUMNS, MAX_ROWS } from '@jiko-hyoka/lossless-xlsx/engine';
import { type FormulaArea, type FormulaToken, formulaTokens } from './formula-tokens';
import { guardOf } from './trusted-formula';
import type { CellGuard } from './trusted-functions';

export interface FormulaReading {
  /** The cells that it looks at, rather more than fewer; null where the text does not tell. */
  readonly areas: readonly FormulaArea[] | null;
  /** What its cells must hold for the engine's result to be Excel's; null where it may be another whatever they hold. */
  readonly guard: CellGuard | null;
  /** Whether the engine can be asked at all: what it takes for an area of a million cells it would calculate for ever. */
  readonly runnable: boolean;
  /** Whether the result differs at each calculation. */
  readonly volatile: boolean;
  /** Whether it looks only at some of the cells of its areas, which its arguments choose. */
  readonly moves: boolean;
}

const VOLATILE: ReadonlySet<string> = new Set(['NOW', 'RAND', 'RANDBETWEEN', 'RANDARRAY']);
/** Their results hang on cells that their arguments do not name. */
const UNBOUND: ReadonlySet<string> = new Set(['INDIRECT', 'SHEET', 'SHEETS', 'CELL', 'INFO', 'FORMULATEXT']);

/** It stays in the tab of its area. */
const MOVING: ReadonlySet<string> = new Set(['OFFSET']);

/** @param formula With its '=', in the way of this engine and of files: English names, commas between arguments. */
export function readFormula(formula: string): FormulaReading {
  const tokens = formulaTokens(formula);
  const moves = calls(tokens, MOVING);
  return {
    areas: areasOf(tokens, moves),
    moves,
    guard: guardOf(tokens),
    runnable: !isForeign(formula),
    volatile: calls(tokens, VOLATILE),
  };
}

function areasOf(tokens: readonly FormulaToken[], moves: boolean): readonly FormulaArea[] | null {
  if (tokens.some(({ kind }) => kind === 'name' || kind === 'other') || calls(tokens, UNBOUND)) return null;
  const areas = tokens.flatMap((token) => (token.kind === 'area' ? token.area : []));
  if (!moves) return areas;
  const columns = keepsColumns(tokens) ? {} : { startColumn: 0, endColumn: MAX_COLUMNS - 1 };
  return areas.map((area) => ({ ...area, startRow: 0, endRow: MAX_ROWS - 1, ...columns }));
}

/** Whether each OFFSET moves down or up only: its third argument is written out as 0, and it has no fifth one. */
function keepsColumns(tokens: readonly FormulaToken[]): boolean {
  return tokens.every((token, at) => {
    if (token.kind !== 'function' || !MOVING.has(token.name)) return true;
    const [, , across, , ...more] = argumentsOf(tokens, at + 1);
    const [only] = across ?? [];
    return across?.length === 1 && only?.kind === 'literal' && only.text === '0' && more.length === 0;
  });
}

/** The arguments of a call whose first one begins at this token. */
function argumentsOf(tokens: readonly FormulaToken[], start: number): FormulaToken[][] {
  const found: FormulaToken[][] = [[]];
  let depth = 1;
  for (const token of tokens.slice(start)) {
    const text = token.kind === 'sign' ? token.text : '';
    if (token.kind === 'function' || text === '(') depth += 1;
    if (text === ')') depth -= 1;
    if (depth === 0) break;
    if (depth === 1 && text === ',') found.push([]);
    else found.at(-1)?.push(token);
  }
  return found;
}

const calls = (tokens: readonly FormulaToken[], names: ReadonlySet<string>): boolean =>
  tokens.some((token) => token.kind === 'function' && names.has(token.name));

const TEXTS = /"(?:[^"]|"")*"/g;
/** Square brackets (tables, other workbooks), and runs of tabs as in `SUM(一月:三月!A1)`. */
const FOREIGN = /[[\]]|'[^']*:[^']*'!|:(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!/u;

const isForeign = (formula: string): boolean => FOREIGN.test(formula.replace(TEXTS, ''));
