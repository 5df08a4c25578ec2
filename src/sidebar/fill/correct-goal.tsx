/** The goal's text and number, corrected. */
import { useState } from 'preact/hooks';
import { parseGoalNumber } from '../../core/evaluation/goal-number';
import { GOAL_EDITING_TEXTS as TEXT } from '../../core/messages/goal-editing';
import type { GoalEntry } from '../../core/overview/sidebar-data';
import { TextField } from '../parts/text-field';
import { editsToCorrect } from './goal-edits';
import { GoalTaskFrame, type GoalTaskProps } from './goal-task-frame';

export function CorrectGoal({ entry, filling, onClose }: GoalTaskProps & { entry: GoalEntry }) {
  const { texts, cells } = entry.row;
  const [goal, setGoal] = useState(texts.goal ?? '');
  const [goalNumber, setNumber] = useState(texts.goalNumber ?? '');
  const [isTried, setTried] = useState(false);
  const fault = goal.trim() === '' && texts.goal !== '' ? TEXT.goalNeeded : '';
  const submit = (): void => {
    setTried(true);
    if (fault !== '') return;
    const isNewNumber = cells.goalNumber !== undefined && goalNumber !== texts.goalNumber;
    const number = isNewNumber ? { goalNumber: parseGoalNumber(goalNumber) } : {};
    const edits = editsToCorrect(entry, { goal, ...number });
    void filling
      .change(edits, TEXT.changeCorrected(goal), TEXT.corrected, cells.goal ?? '')
      .then((isDone) => {
        if (isDone) onClose();
      });
  };
  return (
    <GoalTaskFrame
      heading={TEXT.correctHeading}
      submit={TEXT.doCorrect}
      isTyped={goal !== (texts.goal ?? '') || goalNumber !== (texts.goalNumber ?? '')}
      filling={filling}
      onSubmit={submit}
      onClose={onClose}
    >
      <p class="support">
        <bdi>{entry.theme}</bdi>
      </p>
      {cells.goalNumber !== undefined && (
        <TextField label={TEXT.number} value={goalNumber} error="" onInput={setNumber} />
      )}
      <TextField label={TEXT.goal} value={goal} error={isTried ? fault : ''} rows={5} onInput={setGoal} />
    </GoalTaskFrame>
  );
}
