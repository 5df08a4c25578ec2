/** What the check would say of an outcome while it is still being typed. */

import { isBlankText, visibleLength } from '../../core/cells/folded-text';
import { SHORT_EXPLANATION } from '../../core/check/rules/explanation-rules';
import { explainsNothing, hasNoWords } from '../../core/evaluation/explanation';
import type { Scale } from '../../core/evaluation/scale';
import { FINDING_MESSAGES } from '../../core/messages/findings';

/**
 * @param rating The symbol of a level; null while there is none.
 * @param goal The text of the goal, which is no outcome when it is only written again.
 * @param limit From this level down a reason is needed.
 * @returns One sentence, or '' when the outcome will do or there is no rating yet.
 */
export function outcomeHint(
  rating: string | null,
  outcome: string,
  goal: string,
  { scale, limit }: { readonly scale: Scale; readonly limit: number },
): string {
  const level = scale.find(({ symbol }) => symbol === rating)?.rating;
  if (rating === null || level === undefined) return '';
  if (level > limit) return hasNoWords(outcome) ? FINDING_MESSAGES.outcomeMissing(rating) : '';
  if (isBlankText(outcome)) return FINDING_MESSAGES.explanationBlank(rating);
  if (explainsNothing(outcome, goal, scale)) return FINDING_MESSAGES.explanationEmpty(rating, outcome);
  return visibleLength(outcome) < SHORT_EXPLANATION ? FINDING_MESSAGES.explanationShort(rating) : '';
}
