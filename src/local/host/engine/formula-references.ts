/** Which tabs a formula looks at, read from its text: more of them than it does, rather than fewer. */

export interface FormulaReferences {
  /** The names of the tabs that it calls by name, in small letters. */
  readonly sheets: readonly string[];
  /** Whether it looks at cells of the tab that it stands in. */
  readonly own: boolean;
}

/** Texts, and error values, in which nothing is a reference. */
const LITERALS = /"(?:[^"]|"")*"|#[A-Z0-9/]+[!?]?/gi;
const NAMED =
  /(?:'((?:[^']|'')*)'|([\p{L}_][\p{L}\p{N}_.]*))!(?:\$?[A-Z]{1,3}\$?\d+|\$?[A-Z]{1,3}|\$?\d+)?(?::\$?[A-Z]{0,3}\$?\d*)?/giu;
const FUNCTIONS = /([\p{L}_][\p{L}\p{N}_.]*)\s*\(/gu;
/** Their results hang on cells that their arguments do not name. */
const UNBOUND = /^(?:INDIRECT|OFFSET|SHEETS?|CELL|INFO)$/i;
const WORDS = /\$?[\p{L}_][\p{L}\p{N}_.$]*/gu;
const PLACE = /^\$?[A-Z]{1,3}(?:\$?\d+)?$/i;

/** null where the text does not tell: INDIRECT and its like, defined names, tables, references over several tabs. */
export function referencesOf(formula: string): FormulaReferences | null {
  const sheets: string[] = [];
  const unnamed = formula.replace(LITERALS, ' ').replace(NAMED, (_, quoted?: string, bare?: string) => {
    sheets.push((quoted?.replace(/''/g, "'") ?? bare ?? '').toLowerCase());
    return ' ';
  });
  let bound = true;
  const rest = unnamed.replace(FUNCTIONS, (_, name: string) => {
    bound &&= !UNBOUND.test(name);
    return '(';
  });
  const words = [...rest.matchAll(WORDS)]
    .map(([word]) => word)
    .filter((word) => !/^(?:TRUE|FALSE)$/i.test(word));
  const told = bound && words.every((word) => PLACE.test(word)) && !/[[\]!]/.test(rest);
  if (!told || sheets.some((name) => /[:[]/.test(name))) return null;
  return { sheets, own: words.length > 0 || rest.includes(':') };
}
