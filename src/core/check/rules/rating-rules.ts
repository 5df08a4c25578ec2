/** rating-invalid and rating-missing. */
import { isErrorValue, textOf } from '../../cells/cell-value';
import type { Evaluation, Goal } from '../../evaluation/evaluation';
import { symbolOf } from '../../evaluation/scale';
import { type Finding, finding } from '../../finding';
import { FINDING_MESSAGES } from '../../messages/findings';
import { findingsOf, NOTHING } from './each-goal';
import { placeIn } from './row-place';

/**
 * Whether each goal has a rating, and whether each rating is one. Silent when the tab has no column 達成度.
 * @param isRated Whether a goal needs one.
 */
export function checkRatings(evaluation: Evaluation, isRated: boolean): readonly Finding[] {
  if (evaluation.header.columns.rating === undefined) return NOTHING;
  return findingsOf(evaluation.themes, (theme) =>
    findingsOf(theme.goals, (goal) => checkRating(evaluation, goal, isRated)),
  );
}

function checkRating(evaluation: Evaluation, goal: Goal, isRated: boolean): readonly Finding[] {
  const { rating } = goal;
  const { scale } = evaluation;
  if (rating.kind === 'rated' || isErrorValue(goal.ratingValue)) return NOTHING;
  const place = placeIn(evaluation, goal.row, 'rating');
  if (rating.kind === 'blank') {
    if (goal.kind === 'missing' || !isRated) return NOTHING;
    return [finding('rating-missing', place, FINDING_MESSAGES.ratingMissing(scale))];
  }
  const typed = textOf(goal.ratingValue);
  const value = rating.fix === null ? null : symbolOf(scale, rating.fix);
  const message = FINDING_MESSAGES.ratingInvalid(rating.reason, typed, value, scale);
  const fix =
    value === null ? undefined : { value, label: FINDING_MESSAGES.ratingFix(rating.reason, typed, value) };
  return [finding('rating-invalid', place, message, fix && { fix })];
}
