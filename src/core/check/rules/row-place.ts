/** Names the cell of a row's column for a finding. */
import type { Evaluation } from '../../evaluation/evaluation';
import type { Column } from '../../evaluation/header';
import type { Place } from '../../finding';

/** The place of a column in a 0-based row; the row's first cell when the tab lacks the column. */
export const placeIn = ({ department, header }: Evaluation, row: number, column: Column): Place => ({
  sheet: department,
  row,
  column: header.columns[column] ?? 0,
});
