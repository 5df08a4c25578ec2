/** Five large buttons in a row, and the meaning of the chosen level: radio buttons, so that arrow keys and readers know them. */
import { useId } from 'preact/hooks';
import { RATING_LEVELS, type Rating } from '../../core/evaluation/rating';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { GoalEntry } from '../../core/overview/sidebar-data';
import { FieldError } from '../parts/field-error';

const { fill: TEXT } = SIDEBAR_TEXTS;

export function RatingChoice(props: {
  entry: GoalEntry;
  rating: Rating | null;
  onChoose: (rating: Rating) => void;
}) {
  const { entry, rating, onChoose } = props;
  const id = useId();
  if (entry.ratingCell === '') return <p class="empty">{TEXT.noRating}</p>;
  // That nothing is chosen is seen; what stands there and is no rating is not.
  const errors =
    rating === entry.rating
      ? entry.findings.filter(({ cell, severity }) => cell === entry.ratingCell && severity !== 'missing')
      : [];
  const chosen = RATING_LEVELS.find((level) => level.rating === rating);
  return (
    <fieldset class="rating" aria-describedby={errors.length > 0 ? `${id}-error` : undefined}>
      <legend>{TEXT.rating}</legend>
      <div class="rating-levels">
        {RATING_LEVELS.map((level) => (
          <label key={level.rating} data-level={level.rating} title={level.meaning}>
            <input
              type="radio"
              name={id}
              value={level.rating}
              checked={level.rating === rating}
              onChange={() => onChoose(level.rating)}
            />
            <b>{level.rating}</b>
            <span class="unseen">{level.meaning}</span>
          </label>
        ))}
      </div>
      {/* Each button says its own meaning to readers. */}
      <p class="rating-meaning" aria-hidden="true">
        {chosen ? chosen.meaning : TEXT.levels}
      </p>
      <FieldError id={`${id}-error`} sentences={errors.map(({ message }) => message)} />
    </fieldset>
  );
}
