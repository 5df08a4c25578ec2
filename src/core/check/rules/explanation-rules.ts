/** explanation-missing, -short, -restates and -without-cause, and outcome-missing. */
import { isErrorValue } from '../../cells/cell-value';
import { isBlankText, visibleLength } from '../../cells/folded-text';
import type { Evaluation, Goal } from '../../evaluation/evaluation';
import { explainsNothing, hasNoWords } from '../../evaluation/explanation';
import { namesCause, tellsWork } from '../../evaluation/explanation-cause';
import { onlyRestates } from '../../evaluation/explanation-restates';
import { type Rating, symbolOf } from '../../evaluation/scale';
import { tellsOnlySuccess } from '../../evaluation/success';
import { type Finding, finding } from '../../finding';
import { FINDING_MESSAGES } from '../../messages/findings';
import { findingsOf, NOTHING } from './each-goal';
import { placeIn } from './row-place';

/** An explanation shorter than this many characters is worth a look. */
export const SHORT_EXPLANATION = 10;

/**
 * Whether low ratings are explained and the others have an outcome.
 * @param limit Ratings at or below it need an explanation; null where nothing is rated. A rating that is not valid yet is
 *   not judged.
 */
export function checkExplanations(evaluation: Evaluation, limit: Rating | null): readonly Finding[] {
  if (evaluation.header.columns.outcome === undefined) return NOTHING;
  return findingsOf(evaluation.themes, (theme) =>
    findingsOf(theme.goals, (goal) =>
      goal.kind === 'missing'
        ? NOTHING
        : checkOutcome(evaluation, goal, goal.kind === 'theme' ? theme.title : goal.text, limit),
    ),
  );
}

function checkOutcome(
  evaluation: Evaluation,
  goal: Goal,
  goalText: string,
  limit: Rating | null,
): readonly Finding[] {
  if (limit === null) return checkUnrated(evaluation, goal);
  if (goal.rating.kind !== 'rated') return NOTHING;
  const { rating: level } = goal.rating;
  if ((level > limit && !hasNoWords(goal.outcome)) || isErrorValue(goal.outcome)) return NOTHING;
  const place = placeIn(evaluation, goal.row, 'outcome');
  const rating = symbolOf(evaluation.scale, level);
  if (level > limit) return [finding('outcome-missing', place, FINDING_MESSAGES.outcomeMissing(rating))];
  const isBlank = isBlankText(goal.outcome);
  if (isBlank || explainsNothing(goal.outcome, goalText, evaluation.scale)) {
    const message = isBlank
      ? FINDING_MESSAGES.explanationBlank(rating)
      : FINDING_MESSAGES.explanationEmpty(rating, goal.outcome);
    return [finding('explanation-missing', place, message)];
  }
  if (visibleLength(goal.outcome) < SHORT_EXPLANATION) {
    return [finding('explanation-short', place, FINDING_MESSAGES.explanationShort(rating))];
  }
  // Of a text that tells of success, rating-text asks whether the rating is right.
  if (tellsOnlySuccess(goal.outcome)) return [];
  if (onlyRestates(goal.outcome, goalText)) {
    return [finding('explanation-restates', place, FINDING_MESSAGES.explanationRestates(rating))];
  }
  if (!tellsWork(goal.outcome) || namesCause(goal.outcome)) return [];
  return [finding('explanation-without-cause', place, FINDING_MESSAGES.explanationWithoutCause(rating))];
}

/** Where nothing is rated, a goal still has to say what came of it. */
function checkUnrated(evaluation: Evaluation, { row, outcome }: Goal): Finding[] {
  if (!hasNoWords(outcome) || isErrorValue(outcome)) return [];
  const place = placeIn(evaluation, row, 'outcome');
  return [finding('outcome-missing', place, FINDING_MESSAGES.outcomeMissingUnrated)];
}
