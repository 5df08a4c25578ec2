/** Columns of a paper that have no place in the tab they are brought into. */
import { foldText } from '../cells/folded-text';
import { figureColumn } from '../evaluation/further-headers';
import { RATE_TAG } from '../report/build-report-data';
import type { WrittenRow } from './import-cells';

/**
 * @param further The headers of the tab's further columns.
 * @returns The headers as the paper has them. 達成率 is none of them where the tab's own figures give it.
 */
export function leftColumns(
  rows: readonly Pick<WrittenRow, 'columns'>[],
  further: readonly string[],
): string[] {
  const columns = further.map((name, at) => ({ name, at }));
  const isComputed = figureColumn(columns, 'target') && figureColumn(columns, 'actual');
  const placed = [...further, ...(isComputed ? [RATE_TAG] : [])].map(foldText);
  const names = new Set(rows.flatMap((row) => Object.keys(row.columns)));
  return [...names].filter((name) => !placed.includes(foldText(name)));
}
