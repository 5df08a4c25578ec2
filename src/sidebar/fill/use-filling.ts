/** Filling in one department: its goals, the step at hand, what has been typed, and the writing of it. */
import { useRef, useState } from 'preact/hooks';
import { GOAL_EDITING_TEXTS } from '../../core/messages/goal-editing';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { CellEdit } from '../../core/overview/sidebar-data';
import { sentenceOf } from '../session/call-failure';
import { useSession } from '../session/sidebar-session';
import { useIsRated, useScale } from '../session/use-scale';
import { editsOf, isCellOf, isSameGoal, needsEntry } from './goal-queue';
import type { Drafts, TypedEntry } from './use-drafts';
import { type Goals, useGoals } from './use-goals';
import { type Steps, useSteps } from './use-steps';
import { useUnsavedEntries } from './use-unsaved-entries';

const { fill: TEXT, findings: FINDINGS, fixes: FIXES } = SIDEBAR_TEXTS;

/** Why something was not written, and of which cell that is; '' for none. */
interface Refusal {
  readonly place: string;
  readonly message: string;
}

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
  /** @param heading Of the task in which something is typed that the sheet does not have; '' when there is none. */
  readonly tellTyped: (heading: string) => void;
  /** Takes a refusal away. */
  readonly forgetRefusal: () => void;
  /** Reads the sheet again; what was typed stays with its goal. */
  readonly reload: () => Promise<void>;
}

/** @param drafts Those of all departments: they outlast the change to another one. */
export function useFilling(department: string, drafts: Drafts): Filling {
  const { edits, say } = useSession();
  const isRated = useIsRated();
  const scale = useScale();
  const goals = useGoals(
    department,
    () => goals.entries !== null && drafts.unsaved(department).length > 0,
    (now, isFirst) => {
      if (isFirst) return drafts.meet(department, now);
      drafts.follow(department, now);
      return now;
    },
  );
  const steps = useSteps(goals.entries, (each) => editsOf(each, drafts.of(each)).length > 0);
  const [refusal, setRefusal] = useState('');
  const [isSaving, setSaving] = useState(false);
  const { entry } = steps;

  const step = (by: 1 | -1): void => {
    setRefusal('');
    steps.move(by);
  };
  const writing = useRef<Promise<Refusal | null>>(Promise.resolve(null));
  const write = (typed: readonly TypedEntry[]): Promise<Refusal | null> => {
    const work = async (): Promise<Refusal | null> => {
      const results = await edits.write(typed.flatMap(({ entry: each, draft }) => editsOf(each, draft)));
      const written = results.filter((result) => result.written);
      for (const { entry: each } of typed) {
        const own = written.filter(({ sheet, cell }) => isCellOf(each, sheet, cell));
        goals.apply(each, own);
        drafts.settle(each, own, scale);
      }
      const refused = results.find((result) => !result.written);
      return refused ? { ...refused, place: FINDINGS.place(refused.sheet, refused.cell) } : null;
    };
    writing.current = work().catch((failure) => ({ place: '', message: sentenceOf(failure) }));
    return writing.current;
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
    const reason = (await write([{ entry, draft: drafts.of(entry) }]))?.message ?? '';
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
    const now = await goals.load();
    if (now === null) return;
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
  const [typedTask, tellTyped] = useState('');
  const unsaved = drafts.unsaved();
  const keep = useLatest(async (): Promise<string> => {
    const refused = unsaved.length === 0 ? null : await write(unsaved);
    if (refused === null) return typedTask === '' ? '' : TEXT.taskUnsaved(typedTask);
    return refused.place === '' ? refused.message : FIXES.refused(refused.place, refused.message);
  });
  useUnsavedEntries(unsaved.length + (typedTask === '' ? 0 : 1), async () => {
    await writing.current;
    return keep.current();
  });
  const left = (goals.entries ?? []).filter((each) => needsEntry(each, isRated)).length;
  const forgetRefusal = (): void => setRefusal('');
  return {
    ...{ goals, steps, drafts, refusal, isSaving, left },
    ...{ save, move, change, tellTyped, forgetRefusal, reload },
  };
}

/** What the last rendering has seen: a save that is under way ends in another one. */
function useLatest<Value>(value: Value): { readonly current: Value } {
  const latest = useRef(value);
  latest.current = value;
  return latest;
}
