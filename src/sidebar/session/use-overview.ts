/** The check's result, kept true to the sheet: a light question now and then, and a new look at the tabs that have changed. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import { renewOverview } from '../../core/overview/build-overview';
import type { Overview } from '../../core/overview/sidebar-data';
import { beatWhileVisible } from './beats';
import { CallFailure, sentenceOf } from './call-failure';
import type { Server } from './server';
import type { Tone } from './tone';

const { status: TEXT } = SIDEBAR_TEXTS;

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
  /** Checks some tabs again, quietly. Never throws. */
  readonly renew: (tabs: readonly string[]) => Promise<void>;
}

type Result = Pick<OverviewState, 'overview' | 'phase' | 'failure' | 'failureCode'>;

const NO_FAILURE = { failure: '', failureCode: '' } as const;

const failed = (failure: unknown) => ({
  phase: 'failed' as const,
  failure: sentenceOf(failure),
  failureCode: failure instanceof CallFailure ? failure.code : ('' as const),
});

/** @param isNews Whether it is worth more than what the person's own action has said last, and may take its place. */
export type SayOfCheck = (sentence: string, isNews: boolean, tone?: Tone) => void;

/** Checks at once, and asks from time to time while the page is seen, and when the person comes to it. */
export function useOverview(server: Server, say: SayOfCheck): OverviewState {
  const [result, setResult] = useState<Result>({ overview: null, phase: 'stale', ...NO_FAILURE });
  const latest = useRef(0);
  /** The last check that has ended; while it is not the latest, `known` is older than what was written. */
  const ended = useRef(0);
  /** The last one that has come. */
  const known = useRef<Overview | null>(null);
  const code = useRef<OverviewState['failureCode']>('');
  const fail = useCallback(
    (failure: unknown): void => {
      const next = failed(failure);
      // Somebody may be typing into the form that begins a year: nothing new has happened.
      if (!isToBegin(next.failureCode)) say(next.failure, true, 'told');
      else if (code.current !== next.failureCode) say('', true);
      code.current = next.failureCode;
      setResult((before) => ({ ...before, ...next }));
    },
    [say],
  );

  /** @param says Whether its result is told: always, or as news where it differs from what is shown. @param ask Gives the overview as it is now. */
  const check = useCallback(
    async (says: 'nothing' | 'news' | 'result', ask: () => Promise<Overview>): Promise<void> => {
      latest.current += 1;
      const mine = latest.current;
      setResult((before) => ({ ...before, phase: 'stale' }));
      try {
        const overview = await ask();
        if (mine !== latest.current) return;
        ended.current = mine;
        const isNews = says === 'result' || !isSameStanding(known.current, overview);
        known.current = overview;
        code.current = '';
        setResult({ overview, phase: 'current', ...NO_FAILURE });
        if (says !== 'nothing') say(TEXT.checked(toDoOf(overview)), isNews);
      } catch (failure) {
        if (mine !== latest.current) return;
        ended.current = mine;
        fail(failure);
      }
    },
    [say, fail],
  );
  const lookAgain = useCallback(
    async (tabs: readonly string[]): Promise<Overview> => {
      const before = known.current;
      const part = before && (await server.call('lookAgain', tabs, before.pulse));
      return before && part ? renewOverview(before, part) : server.call('getOverview');
    },
    [server],
  );
  const refresh = useCallback<OverviewState['refresh']>(
    ({ quiet = false } = {}) => check(quiet ? 'nothing' : 'result', () => server.call('getOverview')),
    [check, server],
  );
  const renew = useCallback<OverviewState['renew']>(
    (tabs) => check('nothing', () => lookAgain(tabs)),
    [check, lookAgain],
  );

  const hasTurned = useRef(false);
  const poll = useCallback(
    async (look: boolean): Promise<boolean> => {
      const before = latest.current;
      const isKnownOld = ended.current !== before;
      try {
        const { changed, activeDepartment } = await server.call(
          'getPulse',
          known.current?.pulse ?? null,
          look || hasTurned.current,
        );
        if (before !== latest.current) return true;
        const open = known.current?.activeDepartment ?? null;
        // What was done to the tab meanwhile shows with the next question.
        hasTurned.current = activeDepartment !== open;
        if (known.current) known.current = { ...known.current, activeDepartment };
        setResult((old) => withActiveDepartment(old, activeDepartment));
        // The check under way reads what was written meanwhile, mostly by the person: no news.
        if (isKnownOld) return true;
        if (changed?.length === 0) {
          setResult((old) => (old.phase === 'failed' ? { ...old, phase: 'current', ...NO_FAILURE } : old));
          return hasTurned.current;
        }
        if (!isToBegin(code.current)) say(known.current === null ? TEXT.checking : TEXT.changed, false);
        await check('news', () => (changed === null ? server.call('getOverview') : lookAgain(changed)));
        return true;
      } catch (failure) {
        if (before === latest.current) fail(failure);
        return false;
      }
    },
    [server, say, check, lookAgain, fail],
  );

  useEffect(() => {
    say(TEXT.checking, false);
    void refresh();
    return beatWhileVisible(poll);
  }, [say, refresh, poll]);

  return { ...result, refresh, renew };
}

function withActiveDepartment(old: Result, activeDepartment: string | null): Result {
  if (old.overview === null || old.overview.activeDepartment === activeDepartment) return old;
  return { ...old, overview: { ...old.overview, activeDepartment } };
}

/** Whether two overviews show the same; an own write leaves another pulse. */
function isSameStanding(before: Overview | null, now: Overview): boolean {
  const shown = (overview: Overview): string =>
    JSON.stringify({ ...overview, pulse: '', activeDepartment: null });
  return before !== null && shown(before) === shown(now);
}

/** How many findings keep reports drafts; 0 before the first check. */
export const toDoOf = (overview: Overview | null): number =>
  overview === null ? 0 : overview.counts.error + overview.counts.missing;
