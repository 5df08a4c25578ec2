/** Merged areas among the entries: but for its first cell, none of an area can be seen or typed into. */
import { type CellPlace, cellName, cellPlace } from '../cells/cell-reference';
import { type CellValues, cellAt, textOf } from '../cells/cell-value';
import type { Column, Header } from './header';
import { isBlank, readRows } from './row-values';

/** Finds each merged area that a text of 確認 names, with the words behind it. */
export const MERGE_IN_FLAG = /([A-Z]+\d+):([A-Z]+\d+)が結合されています/g;

/** 0-based; both ends belong to it. */
export interface MergedArea {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Where a merge hides an entry. 番号, 個別事業 and 担当 may be blank below a theme's first row, so merges there hide nothing. */
export const ENTRY_COLUMNS = ['goal', 'rating', 'outcome'] as const satisfies readonly Column[];

/** F2:F3 */
export const areaName = ({ firstRow, lastRow, firstColumn, lastColumn }: MergedArea): string =>
  `${cellName(firstRow, firstColumn)}:${cellName(lastRow, lastColumn)}`;

/** The area that hides a cell; undefined where it can be seen. @param row 0-based, as the column. */
export const hidingArea = (
  areas: readonly MergedArea[],
  row: number,
  column: number | undefined,
): MergedArea | undefined =>
  areas.find(
    ({ firstRow, lastRow, firstColumn, lastColumn }) =>
      column !== undefined &&
      row >= firstRow &&
      row <= lastRow &&
      column >= firstColumn &&
      column <= lastColumn &&
      (row > firstRow || column > firstColumn),
  );

/** The values without what stands in hidden cells: some programs leave it there. */
export function withoutHidden(values: CellValues, areas: readonly MergedArea[]): CellValues {
  if (areas.length === 0) return values;
  return values.map((line, row) =>
    line.map((value, column) => (hidingArea(areas, row, column) ? '' : value)),
  );
}

/** The areas that the last check has named in 確認: looking them up anew costs a call. */
export function areasInFlags(values: CellValues, header: Header): MergedArea[] {
  const names: string[] = [];
  for (let row = header.row + 1; row < values.length; row += 1) {
    const flag = cellAt(values, row, header.columns.flag);
    if (flag !== '') names.push(...(textOf(flag).match(MERGE_IN_FLAG) ?? []));
  }
  return names.map((name) => {
    const [first, last] = name.split(':').map(cellPlace) as [CellPlace, CellPlace];
    return { firstRow: first.row, lastRow: last.row, firstColumn: first.column, lastColumn: last.column };
  });
}

/**
 * Whether looking up the merged cells of a tab may tell something: 0 where no entry is blank, 1 where one is, 2 where one is
 * blank below a filled one though people have gone on behind it, and 3 where 確認 names an area.
 */
export function mergeLikelihood(values: CellValues, header: Header): 0 | 1 | 2 | 3 {
  if (areasInFlags(values, header).length > 0) return 3;
  const isFilled = (row: number, column: Column): boolean =>
    row > header.row && !isBlank(cellAt(values, row, header.columns[column]));
  const lasts = { goal: -1, rating: -1, outcome: -1 };
  const blanks: { readonly row: number; readonly column: (typeof ENTRY_COLUMNS)[number] }[] = [];
  for (const { row, values: entries } of readRows(values, header)) {
    // As nearly all rows are.
    if (!isBlank(entries.goal) && !isBlank(entries.rating) && !isBlank(entries.outcome)) {
      lasts.goal = lasts.rating = lasts.outcome = row;
      continue;
    }
    for (const column of ENTRY_COLUMNS) {
      const isEntered = !isBlank(entries[column]);
      // A line that names a theme where themes stand among the goals holds no goal, but is filled.
      if (isEntered || isFilled(row, column)) lasts[column] = row;
      if (!isEntered && header.columns[column] !== undefined) blanks.push({ row, column });
    }
  }
  if (blanks.length === 0) return 0;
  const isLikely = blanks.some(
    ({ row, column }) =>
      isFilled(row - 1, column) &&
      (row < lasts[column] || isFilled(row, column === 'rating' ? 'outcome' : 'rating')),
  );
  return isLikely ? 2 : 1;
}
