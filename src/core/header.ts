/** The header row of a 課's tab: columns are found by their text, in any order. */
import { type CellValue, type CellValues, textOf } from './cell-value';
import { differsByOneCharacter, foldText, isBlankText } from './folded-text';

/** The columns of a 課's tab, by what they hold. `flag` is the script's own (確認), the others are typed in. */
export type Column = 'number' | 'title' | 'unit' | 'goalNumber' | 'goal' | 'rating' | 'outcome' | 'flag';

/** The accepted texts of each column; the first is the one that 初期設定 writes. Compared after {@link foldText}. */
export const HEADER_TEXTS: Readonly<Record<Column, readonly [string, ...string[]]>> = {
  number: ['番号', 'No'],
  title: ['個別事業', '事業', '事業名'],
  unit: ['担当', '班', '室', '担当班室'],
  goalNumber: ['目標番号'],
  goal: ['目標', '目標内容'],
  rating: ['達成度', '評価', '評定'],
  outcome: ['目標達成の効果又は達成できなかった理由等', '効果又は理由', '効果・理由', '理由', '達成状況'],
  flag: ['確認', 'チェック'],
};

/** All columns, in the order in which 初期設定 writes them. */
export const COLUMNS = Object.keys(HEADER_TEXTS) as readonly Column[];

/** Whether a cell's whole text is one of a column's header texts. */
export const namesColumn = (value: CellValue, column: Column): boolean =>
  COLUMN_BY_TEXT.get(foldText(textOf(value))) === column;

/** The columns that people fill in. */
export const INPUT_COLUMNS: readonly Column[] = COLUMNS.filter((column) => column !== 'flag');

const COLUMN_BY_TEXT: ReadonlyMap<string, Column> = new Map(
  COLUMNS.flatMap((column) => HEADER_TEXTS[column].map((text): [string, Column] => [foldText(text), column])),
);

/** A header is looked for in this many rows from the top. */
export const HEADER_SEARCH_ROWS = 20;

/** How many different columns a row must name to be our header row; two can be chance in somebody else's table. */
const LEAST_COLUMNS = 3;

/** Where the header stands; rows and columns are 0-based. A column that is missing has no entry in `columns`. */
export interface Header {
  readonly row: number;
  readonly columns: Readonly<Partial<Record<Column, number>>>;
  readonly missing: readonly { column: Column; nearest: string | null }[];
  /** The second and later places of a column that is found twice; the first is the one in `columns`. */
  readonly duplicates: readonly { column: Column; at: number; first: number }[];
}

/** Finds our header row: the one of the first 20 rows that names most columns. null when the tab has none. */
export function findHeader(values: CellValues): Header | null {
  let best: HeaderRow | null = null;
  const rows = Math.min(values.length, HEADER_SEARCH_ROWS);
  for (let row = 0; row < rows; row += 1) {
    const header = readHeaderRow(values, row);
    const found = COLUMNS.length - header.missing.length;
    if (found >= LEAST_COLUMNS && (!best || header.missing.length < best.missing.length)) best = header;
  }
  return best && nameNearest(best);
}

/** A row as it may be the header; `strangers` are its texts that name no column. */
interface HeaderRow extends Omit<Header, 'missing'> {
  readonly missing: readonly Column[];
  readonly strangers: readonly string[];
}

/** Only for the row that is the header: the comparisons cost more than all the rest of the search. */
function nameNearest({ row, columns, missing, duplicates, strangers }: HeaderRow): Header {
  return {
    row,
    columns,
    missing: missing.map((column) => ({ column, nearest: nearestHeader(column, strangers) })),
    duplicates,
  };
}

function readHeaderRow(values: CellValues, row: number): HeaderRow {
  const columns: Partial<Record<Column, number>> = {};
  const duplicates: { column: Column; at: number; first: number }[] = [];
  const strangers: string[] = [];
  (values[row] ?? []).forEach((value, at) => {
    const text = textOf(value);
    const column = COLUMN_BY_TEXT.get(foldText(text));
    const first = column && columns[column];
    if (column === undefined) {
      if (!isBlankText(text)) strangers.push(text);
    } else if (first === undefined) {
      columns[column] = at;
    } else {
      duplicates.push({ column, at, first });
    }
  });
  const missing = COLUMNS.filter((column) => columns[column] === undefined);
  return { row, columns, missing, duplicates, strangers };
}

/** The header text that most likely was meant for a column: one character off, or one containing the other. */
function nearestHeader(column: Column, strangers: readonly string[]): string | null {
  const wanted = HEADER_TEXTS[column].map(foldText);
  const near = (test: (stranger: string, text: string) => boolean): string | undefined =>
    strangers.find((stranger) => wanted.some((text) => test(foldText(stranger), text)));
  return (
    near((stranger, text) => text.length > 1 && differsByOneCharacter(stranger, text)) ??
    near((stranger, text) => text.length > 1 && (stranger.includes(text) || text.includes(stranger))) ??
    near((stranger, text) => sharedCharacters(stranger, text) * 2 > Math.max(stranger.length, text.length)) ??
    null
  );
}

function sharedCharacters(one: string, other: string): number {
  const rest = Array.from(other);
  return Array.from(one).filter((character) => {
    const at = rest.indexOf(character);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
}
