/** row-duplicate and outcome-duplicate: what was most likely copied and not changed. */

import { foldText, visibleLength } from '../../cells/folded-text';
import type { Evaluation, Goal } from '../../evaluation/evaluation';
import { explainsNothing } from '../../evaluation/explanation';
import { type Finding, finding } from '../../finding';
import { FINDING_MESSAGES } from '../../messages/findings';
import type { GoalLook } from './cell-texts';
import { placeIn } from './row-place';
import { lookAt, type TextLook } from './text-signs';

/** Shorter outcomes may well be the same: 「計画どおり実施した。」 */
const SHORTEST_OUTCOME = 15;

/**
 * The same goal twice in one theme or with the same outcome: a row that was pasted again. Different themes may share a
 * goal. And an outcome that is another goal's word for word.
 */
export function checkCopies(evaluation: Evaluation, looks: readonly GoalLook[]): Finding[] {
  // Nearly all goals are like no other: only the rest is folded and compared.
  const isTextRepeated = repeated(looks.map(({ goal, aim }) => hashOf(goal.text, goal.cells.goal, aim)));
  const isOutcomeRepeated = repeated(
    looks.map(({ goal, outcome }) => hashOf(goal.outcome, goal.cells.outcome, outcome)),
  );
  const isLikely = ({ goal }: GoalLook, at: number): boolean =>
    isTextRepeated(at) || (goal.outcome !== '' && isOutcomeRepeated(at));
  const likely = new Set(looks.filter(isLikely).map(({ goal }) => goal));
  if (likely.size === 0) return [];
  const sameGoal = new Map<string, Copy[]>();
  const sameOutcome = new Map<string, Copy>();
  const inThemes = evaluation.themes.flatMap(({ goals }, theme) =>
    goals.filter((goal) => likely.has(goal)).map((goal) => ({ goal, theme })),
  );
  return inThemes.flatMap(({ goal, theme }) => {
    const copy: Copy = { goal, theme, outcome: foldText(goal.outcome) };
    const same = firstLike(sameGoal, foldText(goal.text), copy);
    const other = copy.outcome === '' ? undefined : sameOutcome.get(copy.outcome);
    if (other === undefined) sameOutcome.set(copy.outcome, copy);
    if (same) {
      const message = FINDING_MESSAGES.rowDuplicate(same.goal.row + 1);
      return [finding('row-duplicate', placeIn(evaluation, goal.row, 'goal'), message)];
    }
    if (other === undefined || isShort(goal)) return [];
    const message = FINDING_MESSAGES.outcomeDuplicate(other.goal.row + 1);
    return [finding('outcome-duplicate', placeIn(evaluation, goal.row, 'outcome'), message)];
  });
}

/** Of a text without its label, by the look at its whole cell. */
const hashOf = (text: string, cell: string, look: TextLook): number =>
  text === cell ? look.hash : lookAt(text).hash;

/** Whether the number at a place is there more than once. @param numbers Whole ones of 32 bits. */
function repeated(numbers: readonly number[]): (at: number) => boolean {
  const sorted = new Int32Array(numbers).sort();
  const found = new Set<number>();
  for (let at = 1; at < sorted.length; at += 1) {
    if (sorted[at] === sorted[at - 1]) found.add(sorted[at] as number);
  }
  return (at) => found.has(numbers[at] as number);
}

interface Copy {
  readonly goal: Goal;
  readonly theme: number;
  /** Folded. */
  readonly outcome: string;
}

/** The first goal of the same text in the same theme, or with the same outcome. Only those that differ are remembered. */
function firstLike(known: Map<string, Copy[]>, text: string, copy: Copy): Copy | undefined {
  if (text === '') return undefined;
  const before = known.get(text);
  if (before === undefined) {
    known.set(text, [copy]);
    return undefined;
  }
  const same = before.find(
    ({ theme, outcome }) => theme === copy.theme || (outcome !== '' && outcome === copy.outcome),
  );
  // A goal that hundreds of themes share is compared with the first ones: it is no copy, but the town's own words.
  if (same === undefined && before.length < MOST_ALIKE) before.push(copy);
  return same;
}

const MOST_ALIKE = 50;

const isShort = ({ outcome }: Goal): boolean =>
  visibleLength(outcome) < SHORTEST_OUTCOME || explainsNothing(outcome, '');
