/** row-duplicate and outcome-duplicate: what was most likely copied and not changed. */

import { foldText, visibleLength } from '../../cells/folded-text';
import type { Evaluation, Goal } from '../../evaluation/evaluation';
import { explainsNothing } from '../../evaluation/explanation';
import { type Finding, finding } from '../../finding';
import { FINDING_MESSAGES } from '../../messages/findings';
import { placeIn } from './row-place';

/** Shorter outcomes may well be the same: 「計画どおり実施した。」 */
const SHORTEST_OUTCOME = 15;

/**
 * The same goal twice in one theme or with the same outcome: a row that was pasted again. Different themes may share a
 * goal. And an outcome that is another goal's word for word.
 */
export function checkCopies(evaluation: Evaluation): Finding[] {
  const goals = evaluation.themes.flatMap((theme, at) =>
    theme.goals.filter((goal) => goal.kind !== 'missing').map((goal) => copyOf(goal, at)),
  );
  const firstInTheme = new Map<string, Copy>();
  const firstWithOutcome = new Map<string, Copy>();
  const firstOutcome = new Map<string, Copy>();
  return goals.flatMap((copy) => {
    const { goal, text, outcome, theme } = copy;
    const same =
      text === ''
        ? undefined
        : (remember(firstInTheme, `${theme} ${text}`, copy) ??
          (outcome === '' ? undefined : remember(firstWithOutcome, `${text}\n${outcome}`, copy)));
    const other = outcome === '' ? undefined : remember(firstOutcome, outcome, copy);
    if (same) {
      const message = FINDING_MESSAGES.rowDuplicate(same.goal.row + 1);
      return [finding('row-duplicate', placeIn(evaluation, goal.row, 'goal'), message)];
    }
    if (other === undefined || isShort(goal)) return [];
    const message = FINDING_MESSAGES.outcomeDuplicate(other.goal.row + 1);
    return [finding('outcome-duplicate', placeIn(evaluation, goal.row, 'outcome'), message)];
  });
}

interface Copy {
  readonly goal: Goal;
  readonly theme: number;
  readonly text: string;
  readonly outcome: string;
}

const copyOf = (goal: Goal, theme: number): Copy => ({
  goal,
  theme,
  text: foldText(goal.text),
  outcome: foldText(goal.outcome),
});

/** The first of its kind, when this is not it. */
function remember(first: Map<string, Copy>, key: string, copy: Copy): Copy | undefined {
  const before = first.get(key);
  if (before === undefined) first.set(key, copy);
  return before;
}

const isShort = ({ outcome }: Goal): boolean =>
  visibleLength(outcome) < SHORTEST_OUTCOME || explainsNothing(outcome, '');
