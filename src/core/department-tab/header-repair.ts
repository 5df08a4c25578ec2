/** Header cells that were lost: a column that is not found, while the cell of its usual place is blank. */

import type { TextCell } from '../cells/cell-reference';
import { type CellValues, cellAt, textOf } from '../cells/cell-value';
import { isBlankText } from '../cells/folded-text';
import { COLUMNS, findHeader, HEADER_TEXTS, type Header, namesColumn } from '../evaluation/header';
import { findTitleLabel, USUAL_HEADER_ROW } from './title-block';

/** The header of a tab as it will be, and the texts to write for that. */
export interface HeaderRepair {
  readonly header: Header;
  /** [] when nothing is lost, or not in a way that has only one remedy. */
  readonly cells: readonly TextCell[];
}

/**
 * @param values The whole tab.
 * @returns null when the tab has no header, and its usual row holds something else.
 */
export function repairHeader(values: CellValues): HeaderRepair | null {
  const header = findHeader(values);
  if (header === null) return repairWholeHeader(values);
  const cells = header.missing
    .map(({ column }) => usualCell(header.row, COLUMNS.indexOf(column)))
    .filter(({ row, column }) => isBlankText(textOf(cellAt(values, row, column))));
  return { header: cells.length === 0 ? header : (findHeader(withCells(values, cells)) ?? header), cells };
}

/** Only in a tab that is ours by its title block, or blank: nobody's own table gets our header. */
function repairWholeHeader(values: CellValues): HeaderRepair | null {
  const above = values.slice(0, USUAL_HEADER_ROW).map((row) => row.map(textOf));
  const isBlank = above.every((row) => row.every(isBlankText));
  if (!isBlank && findTitleLabel(values, USUAL_HEADER_ROW, 'state') === null) return null;
  if (hasHeaderFarBelow(values)) return null;
  const usual = COLUMNS.map((_, at) => usualCell(USUAL_HEADER_ROW, at));
  const lost = usual.filter(({ row, column }) => isBlankText(textOf(cellAt(values, row, column))));
  const isOurs = COLUMNS.every(
    (each, at) =>
      lost.some(({ column }) => column === at) || namesColumn(cellAt(values, USUAL_HEADER_ROW, at), each),
  );
  const header = isOurs ? findHeader(withCells(values, lost)) : null;
  return header && { header, cells: lost };
}

/** Many rows were inserted above it: a second header would turn what stands between them into entries. */
const hasHeaderFarBelow = (values: CellValues): boolean => values.some((row) => findHeader([row]) !== null);

const usualCell = (row: number, column: number): TextCell => ({
  row,
  column,
  text: textOfColumn(column),
});

function textOfColumn(at: number): string {
  const column = COLUMNS[at];
  return column === undefined ? '' : HEADER_TEXTS[column][0];
}

/** The values as they will be; rows that are too short grow. */
export function withCells(values: CellValues, cells: readonly TextCell[]): CellValues {
  const rows = values.map((row) => [...row]);
  for (const { row, column, text } of cells) {
    while (rows.length <= row) rows.push([]);
    const cellsOfRow = rows[row] ?? [];
    while (cellsOfRow.length <= column) cellsOfRow.push('');
    cellsOfRow[column] = text;
  }
  return rows;
}
