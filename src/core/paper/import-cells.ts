/** The cells that imported rows become in a 課's tab. */
import type { Column } from '../evaluation/header';

/** A row as it is written; what is not known is ''. */
export interface WrittenRow {
  /** Of the theme; '' where the paper gives none. */
  readonly number: string;
  readonly theme: string;
  readonly unit: string;
  readonly goalNumber: string;
  /** '' where the theme itself is rated. */
  readonly goal: string;
  /** A level's symbol, or what the paper says where it is none. */
  readonly rating: string;
  readonly outcome: string;
  /** Texts of the town's columns by their headers. */
  readonly columns: Readonly<Record<string, string>>;
}

/** 0-based. */
export interface ImportCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly isNumber: boolean;
}

const FIELDS: readonly (readonly [Exclude<keyof WrittenRow, 'columns'>, Column])[] = [
  ['number', 'number'],
  ['theme', 'title'],
  ['unit', 'unit'],
  ['goalNumber', 'goalNumber'],
  ['goal', 'goal'],
  ['rating', 'rating'],
  ['outcome', 'outcome'],
];

/** 番号, 個別事業 and 担当 stand on a theme's first row only. */
const OF_THEME: readonly string[] = ['number', 'theme', 'unit'];

/**
 * Every column is a block of all rows, blank ones included; a column without anything is left out, and so are the town's that
 * the tab does not have.
 * @param first The 0-based row of the first one.
 * @returns Also the columns that the tab lacks though something belongs there.
 */
export function importCells(
  rows: readonly WrittenRow[],
  first: number,
  placeOf: (column: Column) => number | undefined,
  furtherPlaceOf: (name: string) => number | undefined,
): { cells: ImportCell[]; missing: Column[] } {
  const missing: Column[] = [];
  const cells: ImportCell[] = [];
  const add = (column: number, texts: readonly string[], isNumeric: boolean): void => {
    texts.forEach((text, at) => {
      cells.push({ row: first + at, column, text, isNumber: isNumeric && /^\d{1,6}$/.test(text) });
    });
  };
  for (const [field, column] of FIELDS) {
    const texts = rows.map((row, at) =>
      OF_THEME.includes(field) && isSameTheme(rows[at - 1], row) ? '' : `${row[field]}`,
    );
    const at = placeOf(column);
    if (texts.every((text) => text === '')) continue;
    if (at === undefined) missing.push(column);
    else add(at, texts, field === 'rating' || field === 'number');
  }
  for (const name of new Set(rows.flatMap(({ columns }) => Object.keys(columns)))) {
    const at = furtherPlaceOf(name);
    if (at !== undefined)
      add(
        at,
        rows.map(({ columns }) => `${columns[name] ?? ''}`),
        true,
      );
  }
  return { cells, missing };
}

const isSameTheme = (before: WrittenRow | undefined, row: WrittenRow): boolean =>
  before !== undefined && before.theme === row.theme && before.number === row.number;
