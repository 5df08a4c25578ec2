/** What has been typed for each goal and is not in the sheet. Going to another goal or view loses none of it. */
import { useState } from 'preact/hooks';
import type { GoalEntry } from '../../core/overview/sidebar-data';
import { type Draft, draftOf, editsOf, isSameGoal, keyOf } from './goal-queue';

export interface Drafts {
  readonly of: (entry: GoalEntry) => Draft;
  readonly type: (entry: GoalEntry, change: Partial<Draft>) => void;
  readonly forget: (entry: GoalEntry) => void;
  /** Brings the drafts along when the tab was read again and its rows have moved. */
  readonly follow: (before: readonly GoalEntry[], now: readonly GoalEntry[]) => void;
  /** How many goals of these have one that differs from the sheet. */
  readonly unsaved: (entries: readonly GoalEntry[] | null) => number;
}

export function useDrafts(): Drafts {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const of = (entry: GoalEntry): Draft => drafts.get(keyOf(entry)) ?? draftOf(entry);
  return {
    of,
    type: (entry, change) =>
      setDrafts((before) =>
        new Map(before).set(keyOf(entry), { ...(before.get(keyOf(entry)) ?? draftOf(entry)), ...change }),
      ),
    forget: (entry) =>
      setDrafts((before) => {
        const rest = new Map(before);
        rest.delete(keyOf(entry));
        return rest;
      }),
    follow: (before, now) => setDrafts((old) => followed(old, before, now)),
    unsaved: (entries) => (entries ?? []).filter((entry) => editsOf(entry, of(entry)).length > 0).length,
  };
}

function followed(
  drafts: ReadonlyMap<string, Draft>,
  before: readonly GoalEntry[],
  now: readonly GoalEntry[],
): ReadonlyMap<string, Draft> {
  const moved = new Map<string, Draft>();
  for (const entry of before) {
    const draft = drafts.get(keyOf(entry));
    const stayed = now.find((each) => keyOf(each) === keyOf(entry) && isSameGoal(each, entry));
    const next = stayed ?? now.find((each) => isSameGoal(each, entry));
    if (draft && next) moved.set(keyOf(next), draft);
  }
  return moved;
}
