/** Where one is among the goals that are stepped through. */
import { useState } from 'preact/hooks';
import type { GoalEntry } from '../../core/overview/sidebar-data';
import { useIsRated } from '../session/use-scale';
import { keyOf, needsEntry } from './goal-queue';

export interface Steps {
  /** The goal at hand; undefined past the last one. */
  readonly entry: GoalEntry | undefined;
  /** 1-based. */
  readonly at: number;
  readonly count: number;
  /** Whether goals that need nothing are stepped through too. */
  readonly everything: boolean;
  readonly showEverything: (everything: boolean) => void;
  readonly move: (by: 1 | -1) => void;
  readonly goTo: (entry: GoalEntry) => void;
  readonly restart: () => void;
}

/** Stands past the last goal. */
const END = '';

/** @param isTyped Whether something is typed for a goal that the sheet does not have. */
export function useSteps(
  entries: readonly GoalEntry[] | null,
  isTyped: (entry: GoalEntry) => boolean,
): Steps {
  const isRated = useIsRated();
  const [everything, setEverything] = useState(false);
  /** What was filled in stays among the steps, so that 前へ comes back to it. */
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set());
  const [place, setPlace] = useState<string | null>(null);
  const steps = (entries ?? []).filter(
    (each) =>
      everything ||
      needsEntry(each, isRated) ||
      isTyped(each) ||
      passed.has(keyOf(each)) ||
      keyOf(each) === place,
  );
  const found = steps.findIndex((each) => keyOf(each) === place);
  const at = place === END ? steps.length : Math.max(found, 0);
  const entry = steps[at];
  const goToPlace = (next: GoalEntry | undefined): void => {
    if (entry) setPassed((before) => new Set(before).add(keyOf(entry)));
    setPlace(next ? keyOf(next) : END);
  };
  return {
    entry,
    at: at + 1,
    count: steps.length,
    everything,
    showEverything: (all) => {
      setEverything(all);
      setPlace(entry ? keyOf(entry) : null);
    },
    move: (by) => goToPlace(steps[Math.max(at + by, 0)]),
    goTo: goToPlace,
    restart: () => {
      setPassed(new Set());
      setPlace(null);
    },
  };
}
