/** row-duplicate and outcome-duplicate: what was most likely copied and not changed. */

import { foldText, visibleLength } from '../../cells/folded-text';
import { type Evaluation, type Goal, goalsOf } from '../../evaluation/evaluation';
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
  const goals = goalsOf(evaluation);
  // Nearly all goals are like no other: only the rest is compared.
  const isTextRepeated = repeated(goals.map(({ text }) => foldText(text)));
  const isOutcomeRepeated = repeated(goals.map(({ outcome }) => foldText(outcome)));
  const isLikely = (goal: Goal, at: number): boolean =>
    isTextRepeated(at) || (goal.outcome !== '' && isOutcomeRepeated(at));
  const likely = new Set(goals.filter(isLikely));
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

/** Whether the text at a place is there more than once. */
function repeated(texts: readonly string[]): (at: number) => boolean {
  const seen = new Set<string>();
  const found = new Set(texts.filter((text) => seen.size === seen.add(text).size));
  return (at) => found.has(texts[at] as string);
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
