/** The text of 確認 for each row: its findings in words. */

import type { CellValues } from '../cells/cell-value';
import { cellAt, textOf } from '../cells/cell-value';
import type { Header } from '../evaluation/header';
import { type Finding, needsWork } from '../finding';

/** New texts for 確認 in one unbroken stretch of rows; `row` is the 0-based row of the first, `column` that of 確認. */
export interface FlagChange {
  readonly row: number;
  readonly column: number;
  readonly texts: readonly string[];
}

/**
 * The stretch of rows whose 確認 has to change, or null when it is right already or the tab has no such column.
 * Only error and missing findings are flags; a row without any has a blank one.
 *
 * @param values The whole tab.
 */
export function changedFlags(
  values: CellValues,
  header: Header,
  findings: readonly Finding[],
): FlagChange | null {
  const column = header.columns.flag;
  if (column === undefined) return null;
  const texts = flagTexts(findings);
  const changed: number[] = [];
  for (let row = header.row + 1; row < values.length; row += 1) {
    if (textOf(cellAt(values, row, column)) !== (texts.get(row) ?? '')) changed.push(row);
  }
  const [start, end] = [changed[0], changed[changed.length - 1]];
  if (start === undefined || end === undefined) return null;
  return {
    row: start,
    column,
    texts: Array.from({ length: end - start + 1 }, (_, at) => texts.get(start + at) ?? ''),
  };
}

/** The flag of each 0-based row that has one. */
function flagTexts(findings: readonly Finding[]): Map<number, string> {
  const texts = new Map<number, string>();
  for (const each of findings.filter(needsWork)) {
    const row = each.row - 1;
    const before = texts.get(row);
    texts.set(row, before === undefined ? each.message : `${before}\n${each.message}`);
  }
  return texts;
}
