/** Names the cell of a row's column for a finding. */
import { cellName } from '../cell-reference';
import type { Evaluation } from '../evaluation';
import type { Column } from '../header';

/** The place of a column in a 0-based row; the row's first cell when the tab lacks the column. */
export function placeIn(
  { department, header }: Evaluation,
  row: number,
  column: Column,
): { sheet: string; cell: string } {
  return { sheet: department, cell: cellName(row, header.columns[column] ?? 0) };
}
