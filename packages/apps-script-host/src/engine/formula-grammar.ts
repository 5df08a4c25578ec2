/** Tells formulas from texts that merely begin with "=": Google shows #ERROR! for these, and no workbook file can hold them as formulas. */
import { type FormulaToken, formulaTokens } from './formula-tokens';

/** What stands in no formula but inside quotes; letters of all languages may be names. */
const STRANGE = /[^\p{L}\p{M}\p{N}\s!-~・]/u;
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '{': '}' };

/**
 * Whether a text can be read as a formula. What only some programs know (tables, other workbooks) counts as one.
 * @param formula With its '='.
 */
export function isFormula(formula: string): boolean {
  const tokens = formulaTokens(formula);
  if (tokens.some(({ kind }) => kind === 'other')) {
    const bare = formula.replace(QUOTED, '');
    return !STRANGE.test(bare) && !/["']/.test(bare);
  }
  return new Reading().takes(tokens);
}

/** Reads operands and operators in turn. */
class Reading {
  /** What has been opened: a function's bracket may hold nothing. */
  readonly #open: ('function' | '(' | '{')[] = [];
  #previous: FormulaToken | null = null;
  /** Whether an operand has to come next. */
  #waits = true;

  takes(tokens: readonly FormulaToken[]): boolean {
    for (const token of tokens) {
      if (!this.#take(token)) return false;
      this.#previous = token;
    }
    return !this.#waits && this.#open.length === 0;
  }

  #take(token: FormulaToken): boolean {
    if (token.kind === 'function') return this.#opens('function', this.#waits);
    if (token.kind === 'sign') return this.#takeSign(token.text);
    // Two areas side by side are the cells that they share; a number or a text shares none.
    const literals = [token, this.#previous].some((each) => each?.kind === 'literal');
    const fits = this.#waits || !literals;
    this.#waits = false;
    return fits;
  }

  #takeSign(sign: string): boolean {
    if (sign === '(' || sign === '{') return this.#opens(sign, true);
    if (sign === ')' || sign === '}') return this.#closes(sign);
    if (sign === '%') return !this.#waits;
    const isSeparator = sign === ',' || sign === ';';
    const mayStandHere = !this.#waits || (isSeparator ? this.#open.at(-1) === 'function' : /[-+]/.test(sign));
    this.#waits = true;
    return mayStandHere;
  }

  #opens(bracket: 'function' | '(' | '{', fits: boolean): boolean {
    this.#open.push(bracket);
    this.#waits = true;
    return fits;
  }

  #closes(sign: string): boolean {
    const opened = this.#open.pop();
    if (opened === undefined || sign !== (CLOSING[opened] ?? ')')) return false;
    // "SUM()" and "IF(A1,,)" leave arguments out; "SUM(1+)" does not.
    const isLeftOut = opened === 'function' && this.#endsOpen();
    const fits = !this.#waits || isLeftOut;
    this.#waits = false;
    return fits;
  }

  #endsOpen(): boolean {
    const previous = this.#previous;
    return previous?.kind === 'function' || (previous?.kind === 'sign' && /^[,;]$/.test(previous.text));
  }
}
