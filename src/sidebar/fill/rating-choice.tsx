/** A large button for each level, and the meaning of the chosen one: radio buttons, so that arrow keys and readers know them. */
import { useId } from 'preact/hooks';
import type { Scale } from '../../core/evaluation/scale';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { GoalEntry } from '../../core/overview/sidebar-data';
import { FieldError } from '../parts/field-error';
import { useScale } from '../session/use-scale';

const { fill: TEXT } = SIDEBAR_TEXTS;

export function RatingChoice(props: {
  entry: GoalEntry;
  rating: string | null;
  onChoose: (rating: string) => void;
}) {
  const { entry, rating, onChoose } = props;
  const scale = useScale();
  const id = useId();
  if (entry.ratingCell === '') return <p class="empty">{TEXT.noRating}</p>;
  // That nothing is chosen is seen; what stands there and is no rating is not.
  const errors =
    rating === entry.rating
      ? entry.findings.filter(({ cell, severity }) => cell === entry.ratingCell && severity !== 'missing')
      : [];
  const chosen = scale.find((level) => level.symbol === rating);
  return (
    <fieldset class="rating" aria-describedby={errors.length > 0 ? `${id}-error` : undefined}>
      <legend>{TEXT.rating}</legend>
      <div class="rating-levels" style={{ '--columns': columnsFor(scale) }}>
        {scale.map((level) => (
          <label key={level.rating} data-level={level.rating} title={level.meaning}>
            <input
              type="radio"
              name={id}
              value={level.rating}
              checked={level.symbol === rating}
              onChange={() => onChoose(level.symbol)}
            />
            <b>{level.symbol}</b>
            <span class="unseen">{level.meaning}</span>
          </label>
        ))}
      </div>
      {/* Each button says its own meaning to readers. */}
      <p class="rating-meaning" aria-hidden="true">
        {chosen ? chosen.meaning : TEXT.levels(scale)}
      </p>
      <FieldError id={`${id}-error`} sentences={errors.map(({ message }) => message)} />
    </fieldset>
  );
}

/** How many buttons stand side by side: words need more room than letters. */
function columnsFor(scale: Scale): number {
  const longest = Math.max(...scale.map(({ symbol }) => Array.from(symbol).length));
  const most = longest <= 2 ? 5 : longest <= 5 ? 2 : 1;
  return Math.min(scale.length, most);
}
