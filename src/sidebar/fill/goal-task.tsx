/** Adding, correcting or taking out a goal, in place of its form; what was typed for its rating and outcome stays. */
import { AddGoal } from './add-goal';
import { CorrectGoal } from './correct-goal';
import type { GoalTask } from './goal-form';
import type { GoalTaskProps } from './goal-task-frame';
import { RemoveGoal } from './remove-goal';

export function GoalTaskView(props: GoalTaskProps & { task: GoalTask; department: string }) {
  const { task, department, filling, onClose } = props;
  const { entry } = filling.steps;
  if (task === 'add') return <AddGoal department={department} filling={filling} onClose={onClose} />;
  if (!entry) return null;
  return task === 'correct' ? (
    <CorrectGoal entry={entry} filling={filling} onClose={onClose} />
  ) : (
    <RemoveGoal entry={entry} filling={filling} onClose={onClose} />
  );
}
