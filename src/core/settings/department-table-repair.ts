/** Header cells of 課一覧 that were lost: without 「編集者」 nobody's tab would be protected, and nothing would tell so. */

import type { TextCell } from '../cells/cell-reference';
import { type CellValues, cellAt, textOf } from '../cells/cell-value';
import { foldText, isBlankText } from '../cells/folded-text';
import { DEPARTMENT_FIELDS, DEPARTMENT_LABELS } from './settings';

/** Fewer of our nine texts may be a table that somebody laid out otherwise. */
const LEAST_LABELS = 5;

/**
 * The texts to write back: only into a row whose other texts stand as 初期設定 wrote them, and only into blank cells.
 *
 * @param values The whole of 設定.
 * @returns 0-based cells; [] when nothing is lost, or not in a way that has only one remedy.
 */
export function lostTableHeader(values: CellValues): TextCell[] {
  for (let row = 0; row < values.length; row += 1) {
    const texts = (values[row] ?? []).map((value) => foldText(textOf(value)));
    const places = DEPARTMENT_FIELDS.map((field) => texts.indexOf(foldText(DEPARTMENT_LABELS[field])));
    const found = places.filter((at) => at >= 0);
    if (found.length < LEAST_LABELS) continue;
    const offset = Math.max(...places.map((at, usual) => (at < 0 ? Number.NEGATIVE_INFINITY : at - usual)));
    if (places.some((at, usual) => at >= 0 && at - usual !== offset)) return [];
    return DEPARTMENT_FIELDS.map((field, usual) => ({
      row,
      column: usual + offset,
      text: DEPARTMENT_LABELS[field],
    })).filter(({ column }, usual) => (places[usual] ?? 0) < 0 && isFree(values, row, column));
  }
  return [];
}

const isFree = (values: CellValues, row: number, column: number): boolean =>
  column >= 0 && isBlankText(textOf(cellAt(values, row, column)));
