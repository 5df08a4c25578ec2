/** A goal taken out: its cells are cleared, its row stays. Says first what stays, and that it can be undone. */
import { GOAL_EDITING_TEXTS as TEXT } from '../../core/messages/goal-editing';
import type { GoalEntry } from '../../core/overview/sidebar-data';
import { editsToRemove } from './goal-edits';
import { editsOf } from './goal-queue';
import { GoalTaskFrame, type GoalTaskProps } from './goal-task-frame';
import { GoalText } from './goal-text';

export function RemoveGoal({ entry, filling, onClose }: GoalTaskProps & { entry: GoalEntry }) {
  const isUnsaved = editsOf(entry, filling.drafts.of(entry)).length > 0;
  const submit = (): void => {
    const { goal, theme } = entry;
    void filling
      .change(editsToRemove(entry), TEXT.changeRemoved(goal || theme), TEXT.removed, null)
      .then((isDone) => {
        if (isDone) onClose();
      });
  };
  return (
    <GoalTaskFrame
      heading={TEXT.removeHeading}
      submit={TEXT.doRemove}
      isTyped={false}
      filling={filling}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>
        <bdi>{entry.theme}</bdi>
      </p>
      <GoalText entry={entry} />
      <p>{TEXT.removal(entry.headsTheme)}</p>
      {isUnsaved && <p class="refusal">{TEXT.unsaved}</p>}
    </GoalTaskFrame>
  );
}
