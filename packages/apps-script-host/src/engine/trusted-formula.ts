/**
 * Tells whether the engine calculates a formula as Excel does. Only what is known to agree counts: functions of a list, single
 * cells, and areas where their function takes one. Elsewhere Excel takes one cell of an area, and the engine another or all.
 */
import { MAX_COLUMNS, MAX_ROWS } from '@jiko-hyoka/lossless-xlsx/engine';
import type { FormulaArea, FormulaToken } from './formula-tokens';
import { type CellGuard, TRUSTED_FUNCTIONS, type TrustedFunction } from './trusted-functions';

/** An open bracket: that of a function, or a plain one. */
interface Bracket {
  readonly by: TrustedFunction | null;
  /** Whether one result for each cell is asked for here. */
  readonly array: boolean;
  /** The 0-based argument at hand. */
  argument: number;
  /** The tokens of the argument at hand, those of inner brackets left out. */
  content: FormulaToken[];
  /** Whether an area without an end stands inside. */
  isEndless: boolean;
}

/** What the cells must hold that the formula names; null where its result is not to be trusted whatever they hold. */
export function guardOf(tokens: readonly FormulaToken[]): CellGuard | null {
  return new Reader().read(tokens);
}

class Reader {
  readonly #open: Bracket[] = [newBracket(null, false)];
  readonly #guard = { numbers: false, keys: false, areas: false };

  read(tokens: readonly FormulaToken[]): CellGuard | null {
    const isTrusted = tokens.every((token, at) => this.#take(token, tokens[at - 1], tokens[at + 1]));
    return isTrusted && this.#open.length === 1 ? this.#guard : null;
  }

  /** @returns False where it cannot be trusted. */
  #take(token: FormulaToken, before: FormulaToken | undefined, after: FormulaToken | undefined): boolean {
    const bracket = this.#open.at(-1);
    if (!bracket || token.kind === 'name' || token.kind === 'other') return false;
    if (token.kind === 'sign') return this.#takeSign(token, bracket);
    bracket.content.push(token);
    if (token.kind === 'function') return this.#enter(token.name, bracket);
    if (token.kind !== 'area') return true;
    bracket.isEndless ||= isEndless(token.area);
    return isSingle(token.area) || this.#takesArea(bracket, before, after);
  }

  #takeSign(token: FormulaToken & { kind: 'sign' }, bracket: Bracket): boolean {
    switch (token.text) {
      case '(':
        bracket.content.push(token);
        this.#open.push(newBracket(null, bracket.array));
        return true;
      case ',':
        // Outside of a function it joins areas.
        return bracket.by !== null && this.#endArgument(bracket, bracket.by);
      case ')':
        return this.#leave(bracket);
      case '{':
      case '}':
      case ';':
        return false;
    }
    // Inside of arrays stand whole columns of what people wrote, and the engine takes most of it as Excel does.
    if (ARITHMETIC.test(token.text) && !bracket.array) this.#guard.numbers = true;
    bracket.content.push(token);
    return true;
  }

  #enter(name: string, around: Bracket): boolean {
    const by = TRUSTED_FUNCTIONS.get(name);
    if (by === undefined || (around.array && !by.each)) return false;
    this.#guard.numbers ||= by.numbers === true;
    this.#guard.keys ||= by.keys === true;
    this.#guard.areas ||= by.areas === true || (around.array && by.numbers === true);
    this.#open.push(newBracket(by, by.array === true || around.array));
    return true;
  }

  #leave(bracket: Bracket): boolean {
    this.#open.pop();
    const around = this.#open.at(-1);
    if (around === undefined) return false;
    around.isEndless ||= bracket.isEndless;
    if (bracket.by === null) {
      // What was asked in a plain bracket is asked around it.
      around.content.push(...bracket.content);
      return true;
    }
    if (!this.#endArgument(bracket, bracket.by)) return false;
    const { exact, bounded } = bracket.by;
    return (exact === undefined || bracket.argument > exact) && !(bounded && bracket.isEndless);
  }

  #takesArea(
    { by, array, argument }: Bracket,
    before: FormulaToken | undefined,
    after: FormulaToken | undefined,
  ): boolean {
    if (array) return true;
    if (by === null) return false;
    return (by.takes === 'all' || by.takes.includes(argument)) && isEdge(before) && isEdge(after);
  }

  #endArgument(bracket: Bracket, by: TrustedFunction): boolean {
    const { argument, content } = bracket;
    bracket.argument += 1;
    bracket.content = [];
    if (argument === by.exact && !isLiteral(content, /^(?:0|FALSE)$/i)) return false;
    if (includes(by.questions, argument) && !content.some(isQuestion)) return false;
    if (includes(by.places, argument) && !isPlace(content)) return false;
    return !includes(by.criteria, argument) || this.#isCriterion(content, bracket.isEndless);
  }

  /** A pattern that is written out and plain, or a cell with one, which is then looked at. */
  #isCriterion(content: readonly FormulaToken[], isEndless: boolean): boolean {
    const [only, more] = content;
    if (only === undefined || more !== undefined) return false;
    if (only.kind === 'area') this.#guard.keys = true;
    else if (only.kind !== 'literal' || !CRITERION.test(only.text)) return false;
    // Of blank cells a column without an end has as many as the grid.
    return !(isEndless && only.kind === 'literal' && only.text === '""');
  }
}

const newBracket = (by: TrustedFunction | null, array: boolean): Bracket => ({
  by,
  array,
  argument: 0,
  content: [],
  isEndless: false,
});

const includes = (list: 'all' | readonly number[] | undefined, argument: number): boolean =>
  list === 'all' || (list?.includes(argument) ?? false);

const isLiteral = ([only, more]: readonly FormulaToken[], pattern: RegExp): boolean =>
  more === undefined && only?.kind === 'literal' && pattern.test(only.text);

/**
 * A number, a comparison with one, or a text without signs of patterns that is no number in another form, nor TRUE or FALSE; "=A" is
 * what "A" is.
 */
const CRITERION =
  /^(?!"=?(?:TRUE|FALSE)"$)(?:-?\d+(?:\.\d+)?|"(?:[<>]=?|=)?-?(?:0|[1-9]\d*)"|"=?[^"\d<>=*?~.,\-+%¥$][^"<>=*?~]*"|"")$/i;

const isPlace = (content: readonly FormulaToken[]): boolean => {
  const [first, sign, more] = content;
  if (first?.kind !== 'function') return isLiteral(content, /^[1-9]\d*$/);
  if (sign === undefined) return /^(?:MATCH|ROWS|COLUMNS)$/.test(first.name);
  return (
    first.name === 'ROWS' && isMinus(sign) && isLiteral(more ? [more] : [], /^\d+$/) && content.length === 3
  );
};

const isMinus = (token: FormulaToken): boolean => token.kind === 'sign' && token.text === '-';

const ARITHMETIC = /^[-+*/^%]$/;

const COMPARISON = /^(?:=|<>|<=?|>=?)$/;

const isQuestion = (token: FormulaToken): boolean =>
  token.kind === 'sign'
    ? COMPARISON.test(token.text)
    : (token.kind === 'function' && TRUSTED_FUNCTIONS.get(token.name)?.answers === true) ||
      (token.kind === 'literal' && /^(?:TRUE|FALSE)$/i.test(token.text));

const isSingle = ({ startRow, endRow, startColumn, endColumn }: FormulaArea): boolean =>
  startRow === endRow && startColumn === endColumn;

const isEndless = ({ startRow, endRow, startColumn, endColumn }: FormulaArea): boolean =>
  endRow - startRow >= MAX_ROWS - 1 || endColumn - startColumn >= MAX_COLUMNS - 1;

/** The area then is the whole argument. */
const isEdge = (token: FormulaToken | undefined): boolean =>
  token === undefined ||
  token.kind === 'function' ||
  (token.kind === 'sign' && (token.text === ',' || token.text === ')'));
