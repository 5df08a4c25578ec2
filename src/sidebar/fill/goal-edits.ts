/** The writes behind adding, correcting and taking out a goal; nothing is written where a cell says it already. */

import type { Column } from '../../core/evaluation/header';
import { THEME_COLUMNS } from '../../core/overview/goal-rows';
import type { CellEdit, GoalEntry, GoalRow, NewGoalPlace } from '../../core/overview/sidebar-data';

export type GoalTexts = GoalRow['texts'];

/** @param typed What the person typed; it stands before what the place proposes. */
export function editsToAdd({ sheet, row, texts, numbered }: NewGoalPlace, typed: GoalTexts): CellEdit[] {
  const edits = rowEdits(sheet, row, { ...texts, ...typed });
  return numbered === null || edits.length === 0 ? edits : [...edits, numbered];
}

export const editsToCorrect = ({ sheet, row }: GoalEntry, typed: GoalTexts): CellEdit[] =>
  rowEdits(sheet, row, typed);

/** The row stays, and with it its notes, its comments, and what stands in other columns. */
export function editsToRemove({ sheet, row, headsTheme }: GoalEntry): CellEdit[] {
  const cleared = (Object.keys(row.cells) as Column[]).filter(
    (column) => !headsTheme || !THEME_COLUMNS.includes(column),
  );
  return rowEdits(sheet, row, Object.fromEntries(cleared.map((column) => [column, ''])));
}

function rowEdits(sheet: string, { cells, texts }: GoalRow, wanted: GoalTexts): CellEdit[] {
  return (Object.keys(wanted) as Column[]).flatMap((column) => {
    const [cell, oldValue, newValue] = [cells[column], texts[column] ?? '', wanted[column] ?? ''];
    return cell === undefined || oldValue === newValue
      ? []
      : [{ sheet, cell, goal: texts.goal ?? '', oldValue, newValue }];
  });
}
