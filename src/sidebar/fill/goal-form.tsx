/** One goal to be filled in: what it says, its rating, its outcome, and on to the next. */
import { useEffect, useRef } from 'preact/hooks';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { GoalEntry } from '../../core/sidebar-data';
import { FailureNotice } from '../failure-notice';
import { focusHere } from '../focus-here';
import { useSession } from '../session';
import { keyOf } from './goal-queue';
import { OtherFindings } from './other-findings';
import { OutcomeField } from './outcome-field';
import { RatingChoice } from './rating-choice';
import type { Filling } from './use-filling';

const { fill: TEXT } = SIDEBAR_TEXTS;

export function GoalForm({ filling, entry }: { filling: Filling; entry: GoalEntry }) {
  const { jump } = useSession();
  const { steps, drafts, refusal, isSaving } = filling;
  const heading = useFocusOnChange(keyOf(entry));
  const draft = drafts.of(entry);
  const cell = entry.ratingCell || entry.outcomeCell;
  return (
    <form
      class="goal-form"
      onSubmit={(event) => {
        event.preventDefault();
        void filling.save();
      }}
    >
      <GoalHeading headingRef={heading} entry={entry} step={TEXT.step(steps.at, steps.count)} />
      <RatingChoice
        entry={entry}
        rating={draft.rating}
        onChoose={(rating) => drafts.type(entry, { rating })}
      />
      <OutcomeField entry={entry} draft={draft} onType={(outcome) => drafts.type(entry, { outcome })} />
      <OtherFindings entry={entry} />
      {refusal !== '' && (
        <>
          <FailureNotice sentence={refusal} />
          <button type="button" class="secondary wide" onClick={() => void filling.reload()}>
            {TEXT.reload}
          </button>
        </>
      )}
      <div class="buttons">
        <button type="submit" class="primary" aria-disabled={isSaving}>
          {steps.at === steps.count ? TEXT.saveLast : TEXT.save}
        </button>
        {steps.at > 1 && (
          <button type="button" class="secondary" onClick={() => filling.move(-1)}>
            {TEXT.previous}
          </button>
        )}
        <button type="button" class="secondary" onClick={() => filling.move(1)}>
          {TEXT.skip}
        </button>
      </div>
      <button type="button" class="link" onClick={() => void jump(entry.sheet, cell)}>
        {TEXT.toSheet}
      </button>
    </form>
  );
}

function GoalHeading(props: {
  headingRef: { current: HTMLHeadingElement | null };
  entry: GoalEntry;
  step: string;
}) {
  const { headingRef, entry, step } = props;
  return (
    <>
      <p class="support">{step}</p>
      <h3 ref={headingRef} tabIndex={-1}>
        <bdi>{entry.theme}</bdi>
      </h3>
      <div class="goal-text">
        <bdi>
          {entry.number !== '' && `(${entry.number}) `}
          {entry.goal === '' ? TEXT.noGoal : entry.goal}
        </bdi>
      </div>
    </>
  );
}

/** The heading gets the focus when another goal stands in the form, so that it is read out; not for the first one. */
function useFocusOnChange(key: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(key);
  useEffect(() => {
    if (before.current !== key) focusHere(heading.current);
    before.current = key;
  }, [key]);
  return heading;
}
