/** How wide the columns of a 課's tab are, and how wide our own program once made them. */
import { COLUMNS, type Column, type Header } from '../evaluation/header';

type Widths = Readonly<Record<Column, number>>;

/**
 * In pixels. Together 948: what a screen of 1366 pixels leaves beside the sidebar (300), the row numbers (46), the scroll
 * bar, and the strip of 56 pixels that Google puts at the right edge.
 */
export const COLUMN_WIDTHS: Widths = {
  number: 38,
  title: 110,
  unit: 84,
  goalNumber: 44,
  goal: 220,
  rating: 58,
  outcome: 256,
  flag: 138,
};

/** Those of tabs that were made before, for wider screens. */
const FORMER_WIDTHS: Widths = {
  number: 50,
  title: 190,
  unit: 110,
  goalNumber: 64,
  goal: 360,
  rating: 64,
  outcome: 420,
  flag: 260,
};

/** A column that shall have another width. */
export interface ColumnWidth {
  /** 0-based. */
  readonly column: number;
  /** In pixels. */
  readonly width: number;
}

/** A pixel is lost, or gained, between a file's unit and ours. */
const isAbout = (width: number, other: number): boolean => Math.abs(width - other) <= 1;

/**
 * What the columns of a tab would have to be, where they still are as we once made them. A width that a person chose stays,
 * and where 目標 has one, nobody is asked for the others.
 *
 * @param widthOf The width of a column in pixels; it costs a call each.
 */
export function outgrownWidths(
  { columns }: Pick<Header, 'columns'>,
  widthOf: (column: number) => number,
): ColumnWidth[] {
  const goal = columns.goal;
  if (goal === undefined || !isAbout(widthOf(goal), FORMER_WIDTHS.goal)) return [];
  return COLUMNS.flatMap((name) => {
    const column = columns[name];
    if (column === undefined || !(column === goal || isAbout(widthOf(column), FORMER_WIDTHS[name])))
      return [];
    return [{ column, width: COLUMN_WIDTHS[name] }];
  });
}
