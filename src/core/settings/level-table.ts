/** The table 段階 of 設定: the levels by which a town rates, best first. */
import { type CellValues, cellAt, textOf } from '../cells/cell-value';
import { foldText, isBlankText } from '../cells/folded-text';
import { MISSED } from '../evaluation/not-achieved';
import { FIVE_LEVELS, foldSymbol, isFiveLevels, isNumeric, type Scale, scaleOf } from '../evaluation/scale';

/** The header of the table; without a column of meanings the levels have none. */
export const LEVEL_LABELS = { rank: '段階', symbol: '記号', meaning: '意味' } as const;

/** Why a table cannot be used as it stands. */
export type LevelFaultReason =
  | 'few'
  | 'many'
  | 'blank'
  | 'twice'
  | 'no-best'
  | 'no-symbols'
  | 'unusable'
  | 'second';

/** 0-based; `typed` is what stands in the cell. */
export interface LevelFault {
  readonly row: number;
  readonly column: number;
  readonly reason: LevelFaultReason;
  readonly typed: string;
  /** Whether the table can be used as it stands, and is; the person is told how it is read. */
  readonly isMild?: boolean;
}

/** These leave a table that says which levels there are, though somebody should look at it. */
const READABLE: readonly LevelFaultReason[] = ['no-best', 'second'];

/** Whether the table of the levels cannot be read as it was meant. */
export const isScaleBroken = ({ levels }: { readonly levels: LevelTable | null }): boolean =>
  levels?.faults.some(({ reason }) => !READABLE.includes(reason)) ?? false;

/** Where the table stands, 0-based: from its caption or header to the first row that is none of its own. */
export interface LevelTable {
  readonly row: number;
  readonly end: number;
  /** The columns of its header. */
  readonly columns: readonly number[];
  /** As far as the table can be read; the usual five where it says of no two levels. */
  readonly scale: Scale;
  readonly faults: readonly LevelFault[];
}

export const MOST_LEVELS = 10;
const LONGEST_SYMBOL = 12;

/** What would break a list of choices, a formula, or a printed line. */
const UNUSABLE = /[,"|*?~\n\r]|^[=+@]/;

interface Line {
  readonly row: number;
  readonly rank: string;
  readonly symbol: string;
  readonly meaning: string;
}

/** null where 設定 has no such table. It ends at the first blank line. */
export function findLevelTable(values: CellValues): LevelTable | null {
  const headers = values.flatMap((cells, row) => (isHeader(cells.map(textOf)) ? [row] : []));
  const [header, second] = headers;
  if (header === undefined) return null;
  const texts = (values[header] ?? []).map((value) => foldText(textOf(value)));
  const at = (text: string): number => texts.indexOf(text);
  const [rank, symbol, meaning] = [at(LEVEL_LABELS.rank), at(LEVEL_LABELS.symbol), at(LEVEL_LABELS.meaning)];
  const text = (row: number, column: number): string =>
    column < 0 ? '' : textOf(cellAt(values, row, column)).trim();
  const lines: Line[] = [];
  for (let row = header + 1; row < values.length; row += 1) {
    const line = { row, rank: text(row, rank), symbol: text(row, symbol), meaning: text(row, meaning) };
    if (isBlankText(line.rank + line.symbol + line.meaning)) break;
    lines.push(line);
  }
  const fault = (reason: LevelFaultReason, row: number, column: number, typed = ''): LevelFault => ({
    row,
    column,
    reason,
    typed,
  });
  const best = bestOf(lines);
  const scale = readScale(lines, best !== 'unknown');
  const faults: LevelFault[] = symbolFaults(lines).map(({ row, reason, typed }) =>
    fault(reason, row, symbol, typed),
  );
  const isMild = best === 'assumed';
  if (best === 'unknown' || (isMild && faults.length === 0))
    faults.push({ ...fault('no-best', header, rank, scale[0]?.symbol), isMild });
  if (second !== undefined) faults.push(fault('second', second, 0));
  const hasCaption = header > 0 && (values[header - 1] ?? []).filter((value) => value !== '').length === 1;
  return {
    row: hasCaption ? header - 1 : header,
    end: header + 1 + lines.length,
    columns: [rank, symbol, meaning].filter((column) => column >= 0),
    scale,
    faults,
  };
}

const isHeader = (texts: readonly string[]): boolean => {
  const folded = texts.map(foldText);
  return folded.includes(LEVEL_LABELS.rank) && folded.includes(LEVEL_LABELS.symbol);
};

/** The levels that can be told apart; of numbers of which nobody knows the best, the usual five are read as ever. */
function readScale(lines: readonly Line[], isSure: boolean): Scale {
  const usable = lines.filter(
    ({ symbol }, at) =>
      symbol !== '' && lines.findIndex((each) => foldSymbol(each.symbol) === foldSymbol(symbol)) === at,
  );
  if (usable.length < 2) return FIVE_LEVELS;
  const scale = scaleOf(usable.slice(0, MOST_LEVELS));
  const isUsual = scale.map(({ symbol }) => foldSymbol(symbol)).join() === '1,2,3,4,5';
  return isFiveLevels(scale) || (isUsual && !isSure) ? FIVE_LEVELS : scale;
}

function symbolFaults(lines: readonly Line[]): { row: number; reason: LevelFaultReason; typed: string }[] {
  const [first] = lines;
  const row = first?.row ?? 0;
  if (first === undefined || lines.every(({ symbol }) => symbol === ''))
    return [{ row, reason: 'no-symbols', typed: '' }];
  const faults = lines.flatMap((line, at): { row: number; reason: LevelFaultReason; typed: string }[] => {
    const typed = line.symbol;
    if (typed === '') return [{ row: line.row, reason: 'blank', typed: line.meaning || line.rank }];
    if (UNUSABLE.test(typed) || Array.from(typed).length > LONGEST_SYMBOL)
      return [{ row: line.row, reason: 'unusable', typed }];
    const before = lines.findIndex(({ symbol }) => foldSymbol(symbol) === foldSymbol(typed));
    return before < at ? [{ row: line.row, reason: 'twice', typed }] : [];
  });
  if (lines.length < 2) faults.push({ row, reason: 'few', typed: first.symbol });
  if (lines.length > MOST_LEVELS)
    faults.push({ row: lines[MOST_LEVELS]?.row ?? row, reason: 'many', typed: String(lines.length) });
  return faults;
}

/** Marks that everybody reads in this order, best first. */
const KNOWN_ORDERS = ['sabcdefg', '◎○△×'];

const isWorseMark = (first: Line, last: Line): boolean => {
  const [one, other] = [foldSymbol(first.symbol), foldSymbol(last.symbol)];
  return KNOWN_ORDERS.some(
    (marks) =>
      one.length === 1 &&
      other.length === 1 &&
      marks.includes(other) &&
      marks.indexOf(one) > marks.indexOf(other),
  );
};

/**
 * Whether it is said which level is the best: 段階 counts down to 1, or the last meaning tells of failure. Where nothing says it,
 * the first line is taken for the best. Counted upwards it may be the first class or the lowest of them, which its symbols
 * tell, unless they are the same numbers.
 */
function bestOf(lines: readonly Line[]): 'said' | 'assumed' | 'unknown' {
  const ranks = lines.map(({ rank }) => foldText(rank));
  const numbers = ranks.filter((rank) => /^\d+$/.test(rank)).map(Number);
  const [first, last] = [lines[0], lines[lines.length - 1]];
  const failed = new RegExp(MISSED);
  const [firstFails, lastFails] = [first, last].map((line) => failed.test(line?.meaning ?? ''));
  const assumed = lastFails && !firstFails ? 'said' : 'assumed';
  const isRising = numbers.every((number, at) => number === at + 1);
  if ((firstFails && !lastFails) || (isRising && first && last && isWorseMark(first, last))) return 'unknown';
  if (numbers.length === 0) return assumed;
  const count = lines.length;
  if (numbers.length < count) return 'unknown';
  if (numbers.every((number, at) => number === count - at)) return 'said';
  const isSame = lines.every(
    ({ symbol }, at) => isNumeric(foldSymbol(symbol)) && foldSymbol(symbol) === ranks[at],
  );
  return isRising && !isSame ? assumed : 'unknown';
}
