/** Filling in one department: its goals, the step at hand, what has been typed, and the writing of it. */
import { useState } from 'preact/hooks';
import { GOAL_EDITING_TEXTS } from '../../core/messages/goal-editing';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { CellEdit } from '../../core/overview/sidebar-data';
import { sentenceOf } from '../call-failure';
import { useSession } from '../session';
import { editsOf, isSameGoal, needsEntry } from './goal-queue';
import { type Drafts, useDrafts } from './use-drafts';
import { type Goals, useGoals } from './use-goals';
import { type Steps, useSteps } from './use-steps';

const { fill: TEXT } = SIDEBAR_TEXTS;

export interface Filling {
  readonly goals: Goals;
  readonly steps: Steps;
  readonly drafts: Drafts;
  /** Why the goal at hand was not written; '' when it was. */
  readonly refusal: string;
  readonly isSaving: boolean;
  /** How many goals still need an entry in the sheet. */
  readonly left: number;
  /** Writes what was typed for the goal at hand, and goes on to the next when the sheet has taken it. */
  readonly save: () => Promise<void>;
  readonly move: (by: 1 | -1) => void;
  /**
   * Writes what belongs together and reads the goals again; `refusal` says what was not written.
   * @param title What the list of changes calls it. @param said What is said when it is done.
   * @param goalCell The goal to go on with; null when the present one is taken out.
   */
  readonly change: (
    wanted: readonly CellEdit[],
    title: string,
    said: string,
    goalCell: string | null,
  ) => Promise<boolean>;
  /** Takes a refusal away. */
  readonly forgetRefusal: () => void;
  /** Reads the sheet again; what was typed stays with its goal. */
  readonly reload: () => Promise<void>;
}

export function useFilling(department: string): Filling {
  const { edits, say } = useSession();
  const drafts = useDrafts();
  const goals = useGoals(department, () => drafts.unsaved(goals.entries) > 0);
  const steps = useSteps(goals.entries);
  const [refusal, setRefusal] = useState('');
  const [isSaving, setSaving] = useState(false);
  const { entry } = steps;

  const step = (by: 1 | -1): void => {
    setRefusal('');
    steps.move(by);
  };
  /** Returns why not all of it was written. */
  const write = async (): Promise<string> => {
    if (!entry) return '';
    const results = await edits.write(editsOf(entry, drafts.of(entry)));
    const written = results.filter((result) => result.written);
    goals.apply(entry, written);
    const refused = results.find((result) => !result.written);
    if (refused) return refused.message;
    drafts.forget(entry);
    return '';
  };
  const save = async (): Promise<void> => {
    if (!entry || isSaving) return;
    if (editsOf(entry, drafts.of(entry)).length === 0) {
      say(TEXT.unchanged);
      step(1);
      return;
    }
    setSaving(true);
    say(TEXT.saving);
    const reason = await write().catch(sentenceOf);
    setSaving(false);
    setRefusal(reason);
    if (reason !== '') return say(reason, 'told');
    say(TEXT.saved);
    step(1);
  };
  const move = (by: 1 | -1): void => {
    say('');
    step(by);
  };
  const reload = async (): Promise<void> => {
    const before = goals.entries ?? [];
    const now = await goals.load();
    if (now === null) return;
    drafts.follow(before, now);
    const same = entry && now.find((each) => isSameGoal(each, entry));
    if (same) steps.goTo(same);
    setRefusal(entry && !same ? TEXT.goalGone : '');
    say(TEXT.reloaded);
  };
  const change: Filling['change'] = async (wanted, title, said, goalCell) => {
    if (wanted.length === 0) {
      say(GOAL_EDITING_TEXTS.unchanged);
      return true;
    }
    const [draft, before] = [entry && drafts.of(entry), goals.entries ?? []];
    const rest = before.slice(entry ? before.indexOf(entry) + 1 : 0);
    setSaving(true);
    say(GOAL_EDITING_TEXTS.writing);
    const reason = await edits
      .write(wanted, title)
      .then((results) => results.find((result) => !result.written)?.message ?? '', sentenceOf);
    const now = await goals.load();
    if (now !== null) drafts.follow(before, now);
    const next = now?.find(({ row }) =>
      goalCell === null ? row.cells.goal === rest[0]?.row.cells.goal : row.cells.goal === goalCell,
    );
    // The goal's text has changed, so that its draft was not found again.
    if (next && entry && draft && next.row.cells.goal === entry.row.cells.goal) drafts.type(next, draft);
    if (next && reason === '') steps.goTo(next);
    setSaving(false);
    setRefusal(reason);
    say(reason === '' ? said : reason, reason === '' ? 'plain' : 'told');
    return reason === '';
  };
  const left = (goals.entries ?? []).filter(needsEntry).length;
  const forgetRefusal = (): void => setRefusal('');
  return { goals, steps, drafts, refusal, isSaving, left, save, move, change, forgetRefusal, reload };
}
