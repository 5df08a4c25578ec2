/** 初期設定 and 課を追加 as a run of several calls: it can be stopped, gone on with, and says what could not be done. */
import { useRef, useState } from 'preact/hooks';
import { TASK_TEXTS, SET_UP_TASK_TEXTS as TEXT } from '../../core/messages/tasks';
import type { SetUpPart, SetUpRunRequest } from '../../google/set-up/set-up-run';
import { inGroups, type Slice, type Slices, useSlices } from '../parts/use-slices';
import { CallFailure, sentenceOf } from '../session/call-failure';
import { useSession } from '../session/sidebar-session';
import { useRunId } from '../session/use-run-id';

export interface SetUpRun {
  readonly slices: Slices;
  /** `ended`: all was tried; `stopped`: by the person; `failed`: a call did not come back. */
  readonly phase: 'idle' | 'running' | 'stopped' | 'failed' | 'ended';
  /** What was done, a line each. */
  readonly done: readonly string[];
  /** A sentence for each thing that could not be done. */
  readonly failures: readonly string[];
  /** Why the last call did not come back; ''. */
  readonly failure: string;
  /** How many tabs are left. */
  readonly left: number;
  /** @param tabs The tabs to be made or mended. */
  readonly start: (request: SetUpRunRequest, tabs: readonly string[]) => Promise<void>;
  readonly goOn: () => Promise<void>;
}

/** A new or mended tab takes some seconds at Google, the start of a call one or two. */
const TABS_PER_CALL = 3;

/** What is still to be done, and under which lease. */
interface Plan {
  readonly request: SetUpRunRequest;
  tabs: readonly string[];
  runId: string | null;
  /** Lines that are not in 履歴 yet. */
  unrecorded: string[];
  /** The answer of a finish that was asked for may have been lost on its way. */
  isFinished: boolean;
}

export function useSetUpRun(): SetUpRun {
  const { server, check, say } = useSession();
  const id = useRunId();
  const slices = useSlices();
  const plan = useRef<Plan | null>(null);
  const [phase, setPhase] = useState<SetUpRun['phase']>('idle');
  const [done, setDone] = useState<readonly string[]>([]);
  const [failures, setFailures] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState('');

  const note = (part: SetUpPart): void => {
    plan.current?.unrecorded.push(...part.done);
    setDone((before) => [...before, ...part.done]);
    setFailures((before) => [...before, ...part.failures]);
  };
  const begin = async (now: Plan): Promise<boolean> => {
    const begun = await server.call('beginSetUp', { ...now.request, id });
    now.runId = begun.runId;
    note(begun);
    return begun.failures.length === 0;
  };
  const finish = async (now: Plan, isWhole: boolean): Promise<void> => {
    const { runId, request, unrecorded } = now;
    if (runId === null) return;
    now.isFinished = true;
    const part = await server.call('finishSetUp', runId, request, unrecorded, isWhole);
    now.runId = null;
    note(part);
    now.unrecorded = [];
    now.isFinished = false;
  };
  const slicesOf = (now: Plan): Slice[] => {
    const count = now.tabs.length;
    return [
      ...inGroups(now.tabs, TABS_PER_CALL).map((names, at) => ({
        now: TASK_TEXTS.at(Math.min(at * TABS_PER_CALL + names.length, count), count, names),
        tabs: names.length,
        run: async () => {
          note(await server.call('setUpTabs', now.runId ?? '', now.request, names));
          now.tabs = now.tabs.filter((name) => !names.includes(name));
        },
      })),
      { now: TEXT.finishing, tabs: 0, run: () => finish(now, true) },
    ];
  };
  const carryOut = async (now: Plan): Promise<SetUpRun['phase']> => {
    if (now.runId === null) {
      let isFirm = false;
      await slices.run([{ now: TEXT.beginning, tabs: 0, run: async () => (isFirm = await begin(now)) }]);
      if (!isFirm) {
        await finish(now, false);
        return 'ended';
      }
    }
    const left = await slices.run(slicesOf(now));
    if (left.length === 0) return 'ended';
    await finish(now, false);
    return 'stopped';
  };
  /**
   * The lease has gone: the answer of our own finish was lost, which has written 履歴 then, or somebody has been at work meanwhile.
   * Whoever still is refuses the new beginning.
   */
  const carryOutAnew = async (now: Plan): Promise<SetUpRun['phase']> => {
    now.runId = null;
    if (!now.isFinished) return carryOut(now);
    now.unrecorded = [];
    try {
      return await carryOut(now);
    } catch (error) {
      // 課を追加 finds that all is there.
      if (error instanceof CallFailure && error.code === 'wrong-call') return 'ended';
      throw error;
    }
  };
  const work = async (): Promise<void> => {
    const now = plan.current;
    if (now === null || phase === 'running') return;
    setPhase('running');
    setFailure('');
    setFailures([]);
    const anew = (error: unknown): Promise<SetUpRun['phase']> => {
      const isGone = now.runId !== null && error instanceof CallFailure && error.code === 'run-under-way';
      return isGone ? carryOutAnew(now) : Promise.reject(error);
    };
    const ended = await carryOut(now)
      .catch(anew)
      .catch((error: unknown): SetUpRun['phase'] => {
        setFailure(sentenceOf(error));
        say(sentenceOf(error), 'told');
        return 'failed';
      });
    setPhase(ended);
    await check.refresh({ quiet: true });
  };
  return {
    slices,
    phase,
    done,
    failures,
    failure,
    left: plan.current?.tabs.length ?? 0,
    start: (request, tabs) => {
      plan.current = { request, tabs, runId: null, unrecorded: [], isFinished: false };
      setDone([]);
      return work();
    },
    goOn: work,
  };
}
