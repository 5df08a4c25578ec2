/** One goal to be filled in: what it says, its rating, its outcome, and on to the next. */
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';
import { GOAL_EDITING_TEXTS } from '../../core/messages/goal-editing';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { GoalEntry } from '../../core/overview/sidebar-data';
import { FailureNotice } from '../parts/failure-notice';
import { focusHere } from '../parts/focus-here';
import { useSession } from '../session/sidebar-session';
import { useIsRated } from '../session/use-scale';
import { FurtherFields } from './further-fields';
import { keyOf } from './goal-queue';
import { GoalText } from './goal-text';
import { LastYear } from './last-year';
import { OtherFindings } from './other-findings';
import { OutcomeField } from './outcome-field';
import { RatingChoice } from './rating-choice';
import type { Filling } from './use-filling';
import { useRatingKeys } from './use-rating-keys';

const { fill: TEXT } = SIDEBAR_TEXTS;

/** What the person wants to do with the goals themselves. */
export type GoalTask = 'add' | 'correct' | 'remove';

/** @param props.isBack Whether it stands here again after a task, whose controls had the keyboard. */
export function GoalForm(props: {
  filling: Filling;
  entry: GoalEntry;
  isBack: boolean;
  onTask: (task: GoalTask) => void;
}) {
  const { filling, entry, isBack, onTask } = props;
  const { steps, drafts, refusal, isSaving } = filling;
  const heading = useFocusOnChange(keyOf(entry), isBack);
  const draft = drafts.of(entry);
  const choose = useCallback((rating: string) => drafts.type(entry, { rating }), [entry]);
  const isRated = useIsRated();
  useRatingKeys(entry.ratingCell === '' || !isRated ? undefined : choose);
  return (
    <form
      class="goal-form"
      onSubmit={(event) => {
        event.preventDefault();
        void filling.save();
      }}
    >
      <h3 ref={heading} tabIndex={-1}>
        <bdi>{entry.theme}</bdi>
      </h3>
      <GoalText entry={entry} />
      <LastYear entry={entry} />
      {isRated && <RatingChoice entry={entry} rating={draft.rating} onChoose={choose} />}
      <OutcomeField entry={entry} draft={draft} onType={(outcome) => drafts.type(entry, { outcome })} />
      <FurtherFields
        entry={entry}
        draft={draft}
        onType={(name, text) => drafts.type(entry, { further: { ...draft.further, [name]: text } })}
      />
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
      <OtherFindings entry={entry} />
      <GoalTools entry={entry} onTask={onTask} />
    </form>
  );
}

/** What else can be done with the goal. */
function GoalTools({ entry, onTask }: { entry: GoalEntry; onTask: (task: GoalTask) => void }) {
  const { jump } = useSession();
  const tasks: readonly GoalTask[] = entry.row.cells.goal === undefined ? [] : ['correct', 'add', 'remove'];
  return (
    <div class="goal-tools">
      {tasks.map((task) => (
        <button key={task} type="button" class="link" onClick={() => onTask(task)}>
          {GOAL_EDITING_TEXTS[task]}
        </button>
      ))}
      <button
        type="button"
        class="link"
        onClick={() => void jump(entry.sheet, entry.ratingCell || entry.outcomeCell)}
      >
        {TEXT.toSheet}
      </button>
    </div>
  );
}

/** The heading gets the focus when another goal stands in the form, so that it is read out; for the first one on demand. */
function useFocusOnChange(key: string, isWanted: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(isWanted ? '' : key);
  useLayoutEffect(() => {
    if (before.current !== key) focusHere(heading.current);
    before.current = key;
  }, [key]);
  return heading;
}
