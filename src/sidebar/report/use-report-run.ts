/** A run of reports: one call for each department, so that it can show how far it is, stop, and go on. */
import { useRef, useState } from 'preact/hooks';
import { SIDEBAR_TEXTS } from '../../core/messages';
import type { ReportResult } from '../../google/make-report';
import { sentenceOf } from '../call-failure';
import type { Server } from '../server';
import { useSession } from '../session';

const { report: TEXT } = SIDEBAR_TEXTS;

export interface ReportOutcome {
  readonly department: string;
  /** null when the call itself failed. */
  readonly result: ReportResult | null;
  /** Why it failed, or could not be recorded; '' when all went well. */
  readonly reason: string;
}

export interface ReportRun {
  readonly phase: 'idle' | 'running' | 'stopping';
  /** The departments of the present or last run, in order. */
  readonly departments: readonly string[];
  /** One for each department that was tried, in order. */
  readonly outcomes: readonly ReportOutcome[];
  /** Those that are still to be made after a stop or a failed call. */
  readonly rest: readonly string[];
  /** Why the run could not go on; '' when nothing stands in its way. */
  readonly failure: string;
  readonly start: (departments: readonly string[]) => Promise<void>;
  /** Makes departments again, or goes on with those that are left, and keeps the other outcomes. */
  readonly again: (departments: readonly string[]) => Promise<void>;
  /** Takes effect when the department at work is done. */
  readonly stop: () => void;
}

export function useReportRun(): ReportRun {
  const { server, check, say } = useSession();
  const [phase, setPhase] = useState<ReportRun['phase']>('idle');
  const [departments, setDepartments] = useState<readonly string[]>([]);
  const [outcomes, setOutcomes] = useState<readonly ReportOutcome[]>([]);
  const [failure, setFailure] = useState('');
  const stopped = useRef(false);
  /** A run of ours that could not be ended: it would keep us out until it lapses. */
  const open = useRef<string | null>(null);

  const makeAll = async (
    names: readonly string[],
    add: (outcome: ReportOutcome) => void,
  ): Promise<string> => {
    if (open.current !== null) await server.call('endRun', open.current);
    const { runId } = await server.call('startRun');
    open.current = runId;
    try {
      for (const [at, name] of names.entries()) {
        if (stopped.current) break;
        say(TEXT.making(at + 1, names.length, name));
        add(await makeOne(server, runId, name));
      }
    } finally {
      await server
        .call('endRun', runId)
        .then(() => (open.current = null))
        .catch(() => undefined);
    }
    return '';
  };
  const run = async (names: readonly string[], kept: readonly ReportOutcome[]): Promise<void> => {
    if (phase !== 'idle' || names.length === 0) return;
    stopped.current = false;
    const made: ReportOutcome[] = [];
    setPhase('running');
    setFailure('');
    setOutcomes(kept);
    say(TEXT.starting);
    const reason = await makeAll(names, (outcome) => {
      made.push(outcome);
      setOutcomes([...kept, ...made]);
    }).catch(sentenceOf);
    setPhase('idle');
    setFailure(reason);
    await check.refresh({ quiet: true });
    say(reason || tellRun(names, made), reason === '' ? 'plain' : 'error');
  };
  return {
    phase,
    departments,
    outcomes,
    rest: departments.filter((name) => !outcomes.some(({ department }) => department === name)),
    failure,
    start: (names) => {
      setDepartments(names);
      return run(names, []);
    },
    again: (names) =>
      run(
        names,
        outcomes.filter(({ department }) => !names.includes(department)),
      ),
    stop: () => {
      stopped.current = true;
      setPhase('stopping');
      say(TEXT.stopping);
    },
  };
}

/** @throws CallFailure when the call failed: then the others would fail as well. */
async function makeOne(server: Server, runId: string, department: string): Promise<ReportOutcome> {
  const result = await server.call('makeReportInRun', runId, department);
  return { department, result, reason: result.error?.message ?? '' };
}

function tellRun(names: readonly string[], made: readonly ReportOutcome[]): string {
  const failed = made.filter(({ result }) => result?.link == null).length;
  if (made.length < names.length) return TEXT.stopped(made.length - failed, names.length - made.length);
  return TEXT.finished(made.length - failed, failed);
}
