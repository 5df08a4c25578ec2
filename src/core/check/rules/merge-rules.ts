/** cells-merged: goals that share a merged cell, so that one of them has no cell of its own. */

import type { Evaluation, Goal } from '../../evaluation/evaluation';
import { areaName, ENTRY_COLUMNS, hidingArea, type MergedArea } from '../../evaluation/merged-areas';
import type { Rating } from '../../evaluation/scale';
import { type Finding, finding } from '../../finding';
import { FINDING_MESSAGES } from '../../messages/findings';

/**
 * One finding for each merged area that hides a goal's entry, at the area's first cell.
 * @param limit Ratings at or below it need an explanation, so that a hidden one is no mere warning.
 */
export function checkMerges(evaluation: Evaluation, limit: Rating): Finding[] {
  if (evaluation.merges.length === 0) return [];
  const goals = evaluation.themes.flatMap((theme) => theme.goals);
  return evaluation.merges.flatMap((area) => {
    const hidden = goals.flatMap((goal) =>
      hiddenColumns(evaluation, goal, area).map((column) => ({ goal, column })),
    );
    if (hidden.length === 0) return [];
    const isError = hidden.some(
      ({ goal: { rating }, column }) =>
        column !== 'outcome' || (rating.kind === 'rated' && rating.rating <= limit),
    );
    const place = { sheet: evaluation.department, row: area.firstRow, column: area.firstColumn };
    const message = FINDING_MESSAGES.cellsMerged(areaName(area));
    return [finding('cells-merged', place, message, isError ? {} : { severity: 'warning' })];
  });
}

const hiddenColumns = ({ header }: Evaluation, { row }: Goal, area: MergedArea) =>
  ENTRY_COLUMNS.filter((column) => hidingArea([area], row, header.columns[column]));

/** What the other rules find, without what stands in hidden cells: nobody can mend it there. */
export const withoutHiddenCells = (
  findings: readonly Finding[],
  { merges }: Evaluation,
): readonly Finding[] =>
  merges.length === 0
    ? findings
    : findings.filter(({ row, column }) => !hidingArea(merges, row - 1, column - 1));
