/** Which columns of a paper a tab can get that does not have them. */
import { foldText } from '../cells/folded-text';
import { COLUMNS, findHeader, HEADER_TEXTS } from '../evaluation/header';
import { RATE_TAG } from '../report/build-report-data';
import { addedHeaders } from './added-headers';
import type { WrittenRow } from './import-cells';
import { leftColumns } from './left-columns';

/**
 * @param further The headers of the tab's further columns.
 * @returns The headers as the paper has them. None that would pass for one of the tab's own, and no 達成率 where the figures
 * come along that give it.
 */
export function addableColumns(
  rows: readonly Pick<WrittenRow, 'columns'>[],
  further: readonly string[],
): string[] {
  const left = leftColumns(rows, further);
  const others = left.filter((name) => foldText(name) !== foldText(RATE_TAG));
  const needed = leftColumns(rows, [...further, ...others]);
  const usual = [[...COLUMNS.map((column) => HEADER_TEXTS[column][0]), ...further]];
  const header = findHeader(usual);
  return left.filter(
    (name) =>
      (others.includes(name) || needed.includes(name)) &&
      header !== null &&
      addedHeaders([name], usual, header) !== null,
  );
}
