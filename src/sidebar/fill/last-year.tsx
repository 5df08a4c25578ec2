/** What the same goal was last year, beside the entries of this one. */
import { foldText } from '../../core/cells/folded-text';
import { readRating } from '../../core/evaluation/rating';
import { FIVE_LEVELS } from '../../core/evaluation/scale';
import { LAST_YEAR_TEXTS as TEXT } from '../../core/messages/hand-over-views';
import type { GoalEntry } from '../../core/overview/sidebar-data';
import { useSession } from '../session/sidebar-session';

export function LastYear({ entry: { lastYear, goal } }: { entry: GoalEntry }) {
  const { check } = useSession();
  if (lastYear === undefined) return null;
  const { year, rating, outcome } = lastYear;
  const read = readRating(rating, check.overview?.scale ?? FIVE_LEVELS);
  const isLow = read.kind === 'rated' && read.rating <= (check.overview?.limit ?? 0);
  return (
    <details class="last-year">
      <summary>
        {isLow && <b class="carried">{TEXT.carried}</b>}
        {TEXT.heading(year, rating)}
      </summary>
      <p class="note-text">
        <bdi>{outcome === '' ? TEXT.noOutcome : outcome}</bdi>
      </p>
      <p class="support">
        <bdi>
          {foldText(lastYear.goal) === foldText(goal) ? TEXT.sameGoal : TEXT.rewordedGoal(lastYear.goal)}
        </bdi>
      </p>
    </details>
  );
}
