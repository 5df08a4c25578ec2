/** The headers that a tab gets for columns of a paper that it does not have. */
import type { TextCell } from '../cells/cell-reference';
import type { CellValues } from '../cells/cell-value';
import { withCells } from '../department-tab/header-repair';
import { furtherHeaders } from '../evaluation/further-headers';
import { findHeader, type Header } from '../evaluation/header';

/**
 * The cells, to the right of all that the tab holds.
 * @param names Of columns that the tab does not have.
 * @returns null where the tab could be read in another way with them: a second 「評価」 would be a second rating.
 */
export function addedHeaders(
  names: readonly string[],
  values: CellValues,
  header: Header,
): readonly TextCell[] | null {
  const width = Math.max(...values.map((row) => row.length));
  const cells = names.map((text, at) => ({ row: header.row, column: width + at, text }));
  const changed = withCells(values, cells);
  const after = findHeader(changed);
  const isOther =
    after === null ||
    JSON.stringify([after.columns, after.duplicates]) !== JSON.stringify([header.columns, header.duplicates]);
  const added = isOther ? [] : furtherHeaders(after).filter(({ at }) => at >= width);
  return added.length === names.length ? cells : null;
}
