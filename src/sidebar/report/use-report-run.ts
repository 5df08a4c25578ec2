/** A run of reports: one call for each department, so that it can show how far it is, stop, and go on. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { SIDEBAR_REPORT_TEXTS as RUN_TEXT, SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { OnChanged, ReportResult } from '../../google/report/report-job';
import type { RunRequest } from '../../google/report/report-run';
import type { UnfinishedRun } from '../../google/report/unfinished-run';
import { sentenceOf } from '../session/call-failure';
import { useSession } from '../session/sidebar-session';
import { useRunId } from '../session/use-run-id';

const { report: TEXT } = SIDEBAR_TEXTS;

/** What is made in a run, besides for whom. */
export type RunOptions = Omit<RunRequest, 'departments'>;

export interface ReportRun {
  readonly phase: 'idle' | 'running' | 'stopping';
  /** The departments of the present or last run, in order. */
  readonly departments: readonly string[];
  /** One for each department that was tried, in order. */
  readonly results: readonly ReportResult[];
  /** Those that are still to be made after a stop or a failed call. */
  readonly rest: readonly string[];
  /** Why the run could not go on; '' when nothing stands in its way. */
  readonly failure: string;
  /** A run that somebody left, in this sidebar or another; null when there is none, or while one goes on here. */
  readonly unfinished: UnfinishedRun | null;
  readonly start: (departments: readonly string[], options: RunOptions) => Promise<void>;
  /** Makes departments again, or goes on with those that are left, and keeps the other results. */
  readonly again: (departments: readonly string[], onChanged?: OnChanged) => Promise<void>;
  /** Goes on with `unfinished`. */
  readonly resume: () => Promise<void>;
  /** Gives `unfinished` up. */
  readonly forget: () => Promise<void>;
  /** Looks whether `unfinished` may be gone on with by now. */
  readonly lookAgain: () => Promise<void>;
  /** Takes effect when the department at work is done. */
  readonly stop: () => void;
}

/** One stretch of work. */
interface Stretch {
  readonly begin: () => Promise<{ readonly runId: string }>;
  readonly names: readonly string[];
  /** How many of `count` were made before. */
  readonly before: number;
  readonly count: number;
  readonly onChanged: OnChanged;
}

export function useReportRun(): ReportRun {
  const { server, check, say } = useSession();
  const id = useRunId();
  const [phase, setPhase] = useState<ReportRun['phase']>('idle');
  const [departments, setDepartments] = useState<readonly string[]>([]);
  const [finishedBefore, setFinishedBefore] = useState<readonly string[]>([]);
  const [options, setOptions] = useState<RunOptions>({ kind: 'evaluation', force: false });
  const [results, setResults] = useState<readonly ReportResult[]>([]);
  const [failure, setFailure] = useState('');
  const [unfinished, setUnfinished] = useState<UnfinishedRun | null>(null);
  const stopped = useRef(false);
  /** A run of ours that could not be ended: it would keep us out until it lapses. */
  const open = useRef<string | null>(null);

  const lookForUnfinished = async (): Promise<void> => {
    // The offer is an extra: a call that fails takes nothing away, and the next one tells why.
    setUnfinished(await server.call('getUnfinishedRun').catch(() => null));
  };
  // Once, when the view is opened.
  useEffect(() => void lookForUnfinished(), []);

  /** @returns Why it could not go on; ''. */
  const makeAll = async (stretch: Stretch, add: (result: ReportResult) => void): Promise<string> => {
    if (open.current !== null) await server.call('endRun', open.current);
    const { runId } = await stretch.begin();
    open.current = runId;
    try {
      for (const [at, name] of stretch.names.entries()) {
        if (stopped.current) break;
        say(TEXT.making(stretch.before + at + 1, stretch.count, name));
        const result = await server.call('makeReportInRun', runId, name, stretch.onChanged);
        // The next ones would fare no better: this one and they wait until the run goes on.
        if (result.error?.code === 'quota-reached') return result.error.message;
        add(result);
      }
    } finally {
      await server
        .call('endRun', runId)
        .then(() => (open.current = null))
        .catch(() => undefined);
    }
    return '';
  };
  const run = async (stretch: Stretch, kept: readonly ReportResult[]): Promise<void> => {
    if (phase !== 'idle' || stretch.names.length === 0) return;
    stopped.current = false;
    const made: ReportResult[] = [];
    setPhase('running');
    setFailure('');
    setUnfinished(null);
    setResults(kept);
    say(TEXT.starting);
    const reason = await makeAll(stretch, (result) => {
      made.push(result);
      setResults([...kept, ...made]);
    }).catch(sentenceOf);
    setPhase('idle');
    setFailure(reason);
    await check.refresh({ quiet: true });
    say(reason || tellRun(stretch.names, made), reason === '' ? 'plain' : 'error');
  };
  const rest = departments.filter(
    (name) => !finishedBefore.includes(name) && !results.some(({ department }) => department === name),
  );
  return {
    phase,
    departments,
    results,
    rest,
    failure,
    unfinished,
    start: (names, chosen) => {
      setDepartments(names);
      setFinishedBefore([]);
      setOptions(chosen);
      const begin = () => server.call('startRun', { departments: names, ...chosen, id });
      return run({ begin, names, before: 0, count: names.length, onChanged: 'ask' }, []);
    },
    again: (names, onChanged = 'ask') => {
      // What is left stays in the plan: somebody may close the sidebar and go on later.
      const planned = [...names, ...rest.filter((name) => !names.includes(name))];
      const begin = () => server.call('startRun', { departments: planned, ...options, id });
      const kept = results.filter(({ department }) => !names.includes(department));
      const before = finishedBefore.length + kept.length;
      return run({ begin, names, before, count: departments.length, onChanged }, kept);
    },
    resume: () => {
      if (unfinished === null) return Promise.resolve();
      const { departments: all, done, kind } = unfinished;
      setDepartments(all);
      setFinishedBefore(done);
      setOptions({ kind, force: false });
      const names = all.filter((name) => !done.includes(name));
      const begin = () => server.call('resumeRun', id);
      return run({ begin, names, before: done.length, count: all.length, onChanged: 'ask' }, []);
    },
    forget: async () => {
      try {
        await server.call('forgetUnfinishedRun');
        say(RUN_TEXT.forgotten);
      } catch (error) {
        say(sentenceOf(error), 'error');
      }
      await lookForUnfinished();
    },
    lookAgain: lookForUnfinished,
    stop: () => {
      stopped.current = true;
      setPhase('stopping');
      say(TEXT.stopping);
    },
  };
}

function tellRun(names: readonly string[], results: readonly ReportResult[]): string {
  const count = (wanted: (result: ReportResult) => boolean): number => results.filter(wanted).length;
  const failed = count(({ status }) => status === 'failed');
  if (results.length < names.length) {
    return RUN_TEXT.stopped(results.length - failed, names.length - results.length);
  }
  const unchanged = count(({ status }) => status === 'unchanged');
  return RUN_TEXT.finished(results.length - unchanged - failed, unchanged, failed);
}
