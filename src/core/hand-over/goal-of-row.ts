/** Which goal a row of a tab is about. */
import { type CellValues, cellAt, textOf } from '../cells/cell-value';
import { isBlankText } from '../cells/folded-text';
import { findHeader } from '../evaluation/header';

/** The goal that a row holds, or its theme where that is rated itself; '' above the entries, and in a tab without our header. */
export function goalOfRow(values: CellValues): (row: number) => string {
  const header = findHeader(values);
  return (row) => {
    if (header === null || row <= header.row) return '';
    const [goal, title] = [header.columns.goal, header.columns.title].map((column) =>
      textOf(cellAt(values, row, column)).trim(),
    );
    return (isBlankText(goal ?? '') ? title : goal) ?? '';
  };
}
