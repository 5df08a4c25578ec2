/** What the check would say of an outcome while it is still being typed. */

import { isBlankText, visibleLength } from '../../core/cells/folded-text';
import { SHORT_EXPLANATION } from '../../core/check/rules/explanation-rules';
import { explainsNothing, hasNoWords } from '../../core/evaluation/explanation';
import type { Rating } from '../../core/evaluation/rating';
import { FINDING_MESSAGES } from '../../core/messages/findings';

/**
 * @param goal The text of the goal, which is no outcome when it is only written again.
 * @param limit From this rating down a reason is needed.
 * @returns One sentence, or '' when the outcome will do or there is no rating yet.
 */
export function outcomeHint(rating: Rating | null, outcome: string, goal: string, limit: Rating): string {
  if (rating === null) return '';
  if (rating > limit) return hasNoWords(outcome) ? FINDING_MESSAGES.outcomeMissing(rating) : '';
  if (isBlankText(outcome)) return FINDING_MESSAGES.explanationBlank(rating);
  if (explainsNothing(outcome, goal)) return FINDING_MESSAGES.explanationEmpty(rating, outcome);
  return visibleLength(outcome) < SHORT_EXPLANATION ? FINDING_MESSAGES.explanationShort(rating) : '';
}
