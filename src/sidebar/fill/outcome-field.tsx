/** The outcome, or the reason when the rating is low, with what the check says of it while it is typed. */
import { useId } from 'preact/hooks';
import { visibleLength } from '../../core/cells/folded-text';
import { symbolOf, usualLimit } from '../../core/evaluation/scale';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { GoalEntry } from '../../core/overview/sidebar-data';
import { FieldError } from '../parts/field-error';
import { useSession } from '../session/sidebar-session';
import { useIsRated, useScale } from '../session/use-scale';
import type { Draft } from './goal-queue';
import { outcomeHint } from './outcome-hint';

const { fill: TEXT } = SIDEBAR_TEXTS;

export function OutcomeField(props: { entry: GoalEntry; draft: Draft; onType: (outcome: string) => void }) {
  const { entry, draft, onType } = props;
  const scale = useScale();
  const limit = useSession().check.overview?.limit ?? usualLimit(scale);
  const isRated = useIsRated();
  const id = useId();
  if (entry.outcomeCell === '') return <p class="empty">{TEXT.noOutcome}</p>;
  const hint = outcomeHint(draft.rating, draft.outcome, entry.goal, { scale, limit });
  const isLow = scale.some(({ symbol, rating }) => symbol === draft.rating && rating <= limit);
  return (
    <div class="outcome">
      <label for={id}>{TEXT.outcome}</label>
      <textarea
        id={id}
        rows={3}
        value={draft.outcome}
        aria-describedby={`${id}-limit ${id}-error ${id}-count`}
        aria-invalid={isLow && hint !== ''}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      <FieldError id={`${id}-error`} sentences={hint === '' ? [] : [hint]} />
      <div class="outcome-notes">
        <p id={`${id}-limit`} class="support">
          {hint === '' && isRated && TEXT.reasonNeeded(symbolOf(scale, limit))}
        </p>
        <p id={`${id}-count`} class="support count">
          {TEXT.characters(visibleLength(draft.outcome))}
        </p>
      </div>
    </div>
  );
}
