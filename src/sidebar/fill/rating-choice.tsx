/** Five large buttons, each with the meaning of its level: radio buttons, so that arrow keys and readers know them. */
import { useId } from 'preact/hooks';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import { RATING_LEVELS, type Rating } from '../../core/rating';
import type { GoalEntry } from '../../core/sidebar-data';
import { FieldError } from './field-error';

const { fill: TEXT } = SIDEBAR_TEXTS;

export function RatingChoice(props: {
  entry: GoalEntry;
  rating: Rating | null;
  onChoose: (rating: Rating) => void;
}) {
  const { entry, rating, onChoose } = props;
  const id = useId();
  if (entry.ratingCell === '') return <p class="empty">{TEXT.noRating}</p>;
  const errors =
    rating === entry.rating ? entry.findings.filter(({ cell }) => cell === entry.ratingCell) : [];
  return (
    <fieldset class="rating" aria-describedby={errors.length > 0 ? `${id}-error` : undefined}>
      <legend>{TEXT.rating}</legend>
      <FieldError id={`${id}-error`} sentences={errors.map(({ message }) => message)} />
      {RATING_LEVELS.map((level) => (
        <label key={level.rating} data-level={level.rating}>
          <input
            type="radio"
            name={id}
            value={level.rating}
            checked={level.rating === rating}
            onChange={() => onChoose(level.rating)}
          />
          <b>{level.rating}</b>
          <span>{level.meaning}</span>
        </label>
      ))}
    </fieldset>
  );
}
