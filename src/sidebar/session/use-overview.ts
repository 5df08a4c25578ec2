/** The check's result, kept true to the sheet: a light question every ten seconds, a new check when the answer differs. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { Overview } from '../../core/overview/sidebar-data';
import { CallFailure, sentenceOf } from './call-failure';
import type { Server } from './server';
import type { Tone } from './tone';

const { status: TEXT } = SIDEBAR_TEXTS;

/** Google allows each person a limited number of calls; an edit has to show within 12 seconds. */
const POLL_MILLISECONDS = 10_000;

/** After the last question, for a person who comes and goes. */
const SOON_MILLISECONDS = 1000;

/** Whether the workbook is not set up: what then stands in the sidebar says so itself. */
export const isToBegin = (code: OverviewState['failureCode']): boolean =>
  code === 'settings-missing' || code === 'department-tab-missing';

export interface OverviewState {
  /** null until the first check has come. */
  readonly overview: Overview | null;
  /** `stale`: a newer check is under way; `failed`: it did not come. Either leaves the last result in place. */
  readonly phase: 'current' | 'stale' | 'failed';
  /** Why the last check failed; '' when it did not. */
  readonly failure: string;
  readonly failureCode: CallFailure['code'] | '';
  /** Checks again, and says what it found unless `quiet`. Never throws. */
  readonly refresh: (options?: { readonly quiet?: boolean }) => Promise<void>;
}

type Result = Pick<OverviewState, 'overview' | 'phase' | 'failure' | 'failureCode'>;

const NO_FAILURE = { failure: '', failureCode: '' } as const;

const failed = (failure: unknown) => ({
  phase: 'failed' as const,
  failure: sentenceOf(failure),
  failureCode: failure instanceof CallFailure ? failure.code : ('' as const),
});

/** Checks at once, and asks every ten seconds while the page is seen, and when the person comes to it. */
export function useOverview(server: Server, say: (sentence: string, tone?: Tone) => void): OverviewState {
  const [result, setResult] = useState<Result>({ overview: null, phase: 'stale', ...NO_FAILURE });
  const latest = useRef(0);
  const pulse = useRef<string | null>(null);
  const code = useRef<OverviewState['failureCode']>('');
  const fail = useCallback(
    (failure: unknown): void => {
      const next = failed(failure);
      // Somebody may be typing into the form that begins a year: nothing new has happened.
      if (!isToBegin(next.failureCode)) say(next.failure, 'told');
      else if (code.current !== next.failureCode) say('');
      code.current = next.failureCode;
      setResult((before) => ({ ...before, ...next }));
    },
    [say],
  );

  const refresh = useCallback(
    async ({ quiet = false }: { readonly quiet?: boolean } = {}): Promise<void> => {
      latest.current += 1;
      const mine = latest.current;
      setResult((before) => ({ ...before, phase: 'stale' }));
      try {
        const overview = await server.call('getOverview');
        if (mine !== latest.current) return;
        pulse.current = overview.pulse;
        code.current = '';
        setResult({ overview, phase: 'current', ...NO_FAILURE });
        if (!quiet) say(TEXT.checked(overview.counts.error + overview.counts.missing));
      } catch (failure) {
        if (mine !== latest.current) return;
        fail(failure);
      }
    },
    [server, say, fail],
  );

  const poll = useCallback(async (): Promise<void> => {
    const before = latest.current;
    try {
      const now = await server.call('getPulse');
      if (before !== latest.current) return;
      setResult((old) => withActiveDepartment(old, now.activeDepartment));
      if (now.pulse === pulse.current) {
        setResult((old) => (old.phase === 'failed' ? { ...old, phase: 'current', ...NO_FAILURE } : old));
        return;
      }
      if (!isToBegin(code.current)) say(pulse.current === null ? TEXT.checking : TEXT.changed);
      await refresh();
    } catch (failure) {
      if (before !== latest.current) return;
      fail(failure);
    }
  }, [server, say, refresh, fail]);

  useEffect(() => {
    say(TEXT.checking);
    void refresh();
    return whileVisible(poll);
  }, [say, refresh, poll]);

  return { ...result, refresh };
}

function withActiveDepartment(old: Result, activeDepartment: string | null): Result {
  if (old.overview === null || old.overview.activeDepartment === activeDepartment) return old;
  return { ...old, overview: { ...old.overview, activeDepartment } };
}

/**
 * Runs `work` ten seconds after its last start while the page is seen, never twice at once; soon when the person comes to it
 * from elsewhere, and at once when it is seen again after a longer time. An interval would not do: it fires a few
 * milliseconds early or late, and a beat that comes too early by one would have to be left out.
 */
function whileVisible(work: () => Promise<void>): () => void {
  let last = Date.now();
  let busy = false;
  let pause = POLL_MILLISECONDS;
  let timer = 0;
  const wait = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void beat(), Math.max(last + pause - Date.now(), 0));
  };
  const beat = async (): Promise<void> => {
    if (document.visibilityState !== 'visible') return;
    busy = true;
    last = Date.now();
    pause = POLL_MILLISECONDS;
    await work();
    busy = false;
    wait();
  };
  const seen = (): void => {
    if (document.visibilityState === 'visible' && !busy) wait();
  };
  const come = (): void => {
    pause = SOON_MILLISECONDS;
    seen();
  };
  wait();
  document.addEventListener('visibilitychange', seen);
  // Where the sidebar stands in a page of ours, the page gives it this event for another tab as well.
  addEventListener('focus', come);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', seen);
    removeEventListener('focus', come);
  };
}

/** How many findings keep reports drafts; 0 before the first check. */
export const toDoOf = (overview: Overview | null): number =>
  overview === null ? 0 : overview.counts.error + overview.counts.missing;
