/** rating-invalid and rating-missing. */
import { isErrorValue, textOf } from '../../cells/cell-value';
import type { Evaluation, Goal } from '../../evaluation/evaluation';
import { type Finding, finding } from '../../finding';
import { FINDING_MESSAGES } from '../../messages/findings';
import { placeIn } from './row-place';

/** Whether each goal has a rating, and whether each rating is one. Silent when the tab has no column 達成度. */
export function checkRatings(evaluation: Evaluation): Finding[] {
  if (evaluation.header.columns.rating === undefined) return [];
  return evaluation.themes.flatMap((theme) => theme.goals.flatMap((goal) => checkRating(evaluation, goal)));
}

function checkRating(evaluation: Evaluation, goal: Goal): Finding[] {
  const { rating } = goal;
  if (rating.kind === 'rated' || isErrorValue(goal.ratingValue)) return [];
  const place = placeIn(evaluation, goal.row, 'rating');
  if (rating.kind === 'blank') {
    return goal.kind === 'missing' ? [] : [finding('rating-missing', place, FINDING_MESSAGES.ratingMissing)];
  }
  const typed = textOf(goal.ratingValue);
  const message = FINDING_MESSAGES.ratingInvalid(rating.reason, typed, rating.fix);
  const fix =
    rating.fix === null
      ? undefined
      : { value: String(rating.fix), label: FINDING_MESSAGES.ratingFix(rating.reason, typed, rating.fix) };
  return [finding('rating-invalid', place, message, fix && { fix })];
}
