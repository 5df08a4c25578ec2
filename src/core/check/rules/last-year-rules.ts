/** outcome-unchanged: what was written last year, word for word. */
import { foldText } from '../../cells/folded-text';
import { findLastYear, type LastYearGoal } from '../../department-tab/last-year';
import { type Evaluation, goalsOf, goalTextsOf } from '../../evaluation/evaluation';
import { type Finding, finding } from '../../finding';
import { FINDING_MESSAGES } from '../../messages/findings';
import { placeIn } from './row-place';

/** @param lastYear The goals of this 課 as 前年度 has them; [] where there is none. */
export function checkLastYear(evaluation: Evaluation, lastYear: readonly LastYearGoal[]): Finding[] {
  // Stryker disable next-line ConditionalExpression: spares work alone.
  if (lastYear.length === 0) return [];
  const titles = new Map(evaluation.themes.flatMap(({ title, goals }) => goals.map((goal) => [goal, title])));
  const lastOf = findLastYear(lastYear, goalTextsOf(evaluation));
  return goalsOf(evaluation).flatMap((goal) => {
    const outcome = foldText(goal.cells.outcome);
    const last = lastOf(titles.get(goal) ?? '', goal.cells);
    return outcome !== '' && last !== undefined && foldText(last.outcome) === outcome
      ? [
          finding(
            'outcome-unchanged',
            placeIn(evaluation, goal.row, 'outcome'),
            FINDING_MESSAGES.outcomeUnchanged(last.year),
          ),
        ]
      : [];
  });
}
