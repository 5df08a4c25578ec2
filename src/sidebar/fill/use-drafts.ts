/** What has been typed for each goal and is not in the sheet. Going to another goal, view or department loses none of it, nor does a sidebar that is shown anew. */
import type { Scale } from '../../core/evaluation/scale';
import type { CellEdit, GoalEntry } from '../../core/overview/sidebar-data';
import { useRemembered } from '../session/memory';
import { type Draft, draftOf, editsOf, isSameGoal, keyOf, withEdit } from './goal-queue';

/** A goal as it was read last, and what was typed for it since. */
export interface TypedEntry {
  readonly entry: GoalEntry;
  readonly draft: Draft;
}

export interface Drafts {
  readonly of: (entry: GoalEntry) => Draft;
  readonly type: (entry: GoalEntry, change: Partial<Draft>) => void;
  /** Takes over what the sheet has of it now; what was not written stays typed. */
  readonly settle: (entry: GoalEntry, written: readonly CellEdit[], scale: Scale) => void;
  /** Brings the drafts along when their tab was read again and its rows have moved. */
  readonly follow: (sheet: string, now: readonly GoalEntry[]) => void;
  /**
   * Brings them along likewise where the goals are shown again after something else. What was typed was typed over the texts
   * of then, and the person has seen no others.
   * @returns The goals, those with something typed as they were then: written over other texts, they are refused.
   */
  readonly meet: (sheet: string, now: readonly GoalEntry[]) => readonly GoalEntry[];
  /** Those that differ from the sheet: of one tab, or of all. */
  readonly unsaved: (sheet?: string) => readonly TypedEntry[];
}

type Typed = ReadonlyMap<string, TypedEntry>;

export function useDrafts(): Drafts {
  const [list, setList] = useRemembered<readonly (readonly [string, TypedEntry])[]>('drafts', []);
  const drafts: Typed = new Map(list);
  const setDrafts = (change: (before: Typed) => Typed): void =>
    setList((before) => [...change(new Map(before))]);
  const of = (entry: GoalEntry): Draft => drafts.get(keyOf(entry))?.draft ?? draftOf(entry);
  return {
    of,
    type: (entry, change) =>
      setDrafts((before) => {
        const draft = before.get(keyOf(entry))?.draft ?? draftOf(entry);
        return new Map(before).set(keyOf(entry), { entry, draft: { ...draft, ...change } });
      }),
    settle: (entry, written, scale) => setDrafts((before) => settled(before, entry, written, scale)),
    follow: (sheet, now) => setDrafts((before) => followed(before, sheet, now, (entry) => entry)),
    meet: (sheet, now) => {
      const met = followed(drafts, sheet, now, asItWas);
      setDrafts(() => met);
      return now.map((entry) => met.get(keyOf(entry))?.entry ?? entry);
    },
    unsaved: (sheet) =>
      [...drafts.values()].filter(
        ({ entry, draft }) =>
          (sheet === undefined || entry.sheet === sheet) && editsOf(entry, draft).length > 0,
      ),
  };
}

function settled(drafts: Typed, entry: GoalEntry, written: readonly CellEdit[], scale: Scale): Typed {
  const typed = drafts.get(keyOf(entry));
  if (!typed) return drafts;
  const now = { ...typed, entry: written.reduce((each, edit) => withEdit(each, edit, scale), entry) };
  const rest = new Map(drafts);
  if (editsOf(now.entry, now.draft).length > 0) rest.set(keyOf(entry), now);
  else rest.delete(keyOf(entry));
  return rest;
}

const asItWas = (now: GoalEntry, { rating, ratingText, outcome, further }: GoalEntry): GoalEntry => ({
  ...now,
  rating,
  ratingText,
  outcome,
  further: now.further.map((field) => ({
    ...field,
    text: further.find(({ name }) => name === field.name)?.text ?? field.text,
  })),
});

/** @param based Gives the goal on which what was typed is based, of the one read now and the one before. */
function followed(
  drafts: Typed,
  sheet: string,
  now: readonly GoalEntry[],
  based: (now: GoalEntry, before: GoalEntry) => GoalEntry,
): Typed {
  const moved = new Map<string, TypedEntry>();
  for (const [key, { entry, draft }] of drafts) {
    if (entry.sheet !== sheet) {
      moved.set(key, { entry, draft });
      continue;
    }
    const stayed = now.find((each) => keyOf(each) === key && isSameGoal(each, entry));
    const next = stayed ?? now.find((each) => isSameGoal(each, entry));
    if (next) moved.set(keyOf(next), { entry: based(next, entry), draft });
  }
  return moved;
}
