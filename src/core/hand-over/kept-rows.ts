/** The goals of a 課's tab with all that their rows say, so that two moments of it can be compared. */
import { cellName } from '../cells/cell-reference';
import { type CellValues, cellAt, isErrorValue, textOf } from '../cells/cell-value';
import { textMark } from '../cells/text-mark';
import type { Evaluation } from '../evaluation/evaluation';
import { furtherHeaders } from '../evaluation/further-headers';
import { COLUMNS, type Column, HEADER_TEXTS } from '../evaluation/header';
import { longText } from '../messages/copies';

/** What a goal's row says: by the first header text of our columns, and by their own of the town's. Blank ones are left out. */
export type RowTexts = Readonly<Record<string, string>>;

export interface KeptRow {
  /** A1 name of its rating, or of the goal where the tab has no such column. */
  readonly cell: string;
  readonly texts: RowTexts;
}

/** A row of a tab as it stands, with the places of its cells. */
export interface PlacedRow extends KeptRow {
  /** 0-based. */
  readonly row: number;
}

/** The text by which a column of ours is kept. */
export const keptName = (column: Column): string => HEADER_TEXTS[column][0];

/** The column that a kept text means: ours by its name in code, the town's by its header. */
export const columnCode = (name: string): string =>
  COLUMNS.find((column) => keptName(column) === name) ?? name;

/** The header of a column as people read it; see {@link columnCode}. */
export function columnHeader(code: string): string {
  const column = COLUMNS.find((each) => each === code);
  return column === undefined ? code : keptName(column);
}

/** The town's own columns, by their place: those with a header that is none of ours. */
export function townColumns({ header }: Evaluation): { at: number; name: string }[] {
  const names = new Set(COLUMNS.map(keptName));
  return furtherHeaders(header).flatMap(({ name: typed, at }) => {
    const name = typed.trim();
    if (names.has(name)) return [];
    names.add(name);
    return [{ at, name }];
  });
}

/** Where each kept text of a tab stands: its column, 0-based. */
export function columnPlaces(evaluation: Evaluation): ReadonlyMap<string, number> {
  const { columns } = evaluation.header;
  const ours = COLUMNS.filter((column) => column !== 'flag').flatMap((column): [string, number][] => {
    const at = columns[column];
    return at === undefined ? [] : [[keptName(column), at]];
  });
  return new Map([...ours, ...townColumns(evaluation).map(({ at, name }): [string, number] => [name, at])]);
}

/** One text fits into a line of 控え (`tab-copies.ts`), whatever letters it is of. A mark stands for what is longer. */
const LONGEST = 5_000;

/** All rows with a goal, a rating or an outcome, in their order; a theme's number, title and unit stand in each of its rows. */
export function goalRowsOf(values: CellValues, evaluation: Evaluation): PlacedRow[] {
  const { columns } = evaluation.header;
  const own = townColumns(evaluation);
  const rows = evaluation.themes.flatMap((theme) =>
    theme.goals.map((goal): PlacedRow => {
      const texts: [string, string][] = [
        // As it was typed: the one that is counted changes with the themes above.
        [keptName('number'), textOf(cellAt(values, theme.row, columns.number)).trim()],
        [keptName('title'), theme.title],
        [keptName('unit'), theme.unit],
        [keptName('goalNumber'), textOf(goal.cells.goalNumber)],
        [keptName('goal'), goal.cells.goal],
        [keptName('rating'), textOf(goal.ratingValue)],
        [keptName('outcome'), goal.cells.outcome],
        ...own.map(({ at, name }): [string, string] => [name, shownText(values, goal.row, at)]),
      ];
      const cell = cellName(goal.row, columns.rating ?? columns.goal ?? 0);
      return { row: goal.row, cell, texts: textsOf(texts) };
    }),
  );
  return rows.sort((one, other) => one.row - other.row);
}

const textsOf = (texts: readonly (readonly [string, string])[]): RowTexts =>
  Object.fromEntries(texts.filter(([, text]) => text !== '').map(([name, text]) => [name, keptText(text)]));

const keptText = (text: string): string =>
  text.length <= LONGEST ? text : longText(text.slice(0, LONGEST), text.length, textMark(text));

/** The town's columns may hold formulas, which fail and recover by themselves. */
function shownText(values: CellValues, row: number, column: number): string {
  const value = cellAt(values, row, column);
  return isErrorValue(value) ? '' : textOf(value);
}
