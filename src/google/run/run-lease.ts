/** Work that must not run beside another: 初期設定, adding and renaming a 課. It may take one call or several. */

import { RUN_MESSAGES } from '../../core/messages/script';
import { Refusal } from '../../core/refusal';
import { currentUser } from '../workbook/history';
import { liveRun, RUN_KEY, type Run, refuseBeside, underLock } from './run-record';

/** A sign is given no more often than this, in milliseconds: each costs three calls. */
const BEATS_EVERY = 30 * 1000;

/**
 * Takes the lease; it lapses by itself when no sign is given any more.
 *
 * @param action What is done, as the refused person reads it: 初期設定.
 * @param id The page's own name of the run: one whose answer was lost is let in again by it.
 * @throws Refusal (`run-under-way`) when somebody else is at work, naming who, on what and since when.
 */
export function beginWork(action: string, id: string = Utilities.getUuid()): Run {
  const now = Date.now();
  const run: Run = { id, by: currentUser(), action, since: now, beat: now };
  underLock((properties) => {
    refuseBeside(liveRun(properties.getProperty(RUN_KEY)), run);
    properties.setProperty(RUN_KEY, JSON.stringify(run));
  });
  return run;
}

/**
 * Goes on with the work of an earlier call, and gives a sign where the last one is old: one call mostly. One that has
 * lapsed is still ours until somebody else begins.
 * @throws Refusal (`run-under-way`) when the lease is another's by now.
 */
export function continueWork(runId: string): Run {
  const stored = PropertiesService.getDocumentProperties().getProperty(RUN_KEY);
  const run = JSON.parse(stored ?? 'null') as Run | null;
  // Apart: a call that names no run must not pass where there is none.
  if (run === null || run.id !== runId)
    throw new Refusal('run-under-way', RUN_MESSAGES.lost(run?.by ?? ''), '');
  return Date.now() - run.beat < BEATS_EVERY ? run : keepWork(run);
}

/** Gives a sign; what else the record says is remembered with it. */
export function keepWork(run: Run): Run {
  const renewed = { ...run, beat: Date.now() };
  underLock((properties) => properties.setProperty(RUN_KEY, JSON.stringify(renewed)));
  return renewed;
}

/** Gives the lease back, unless it is another's by now. */
export function endWork(runId: string): void {
  underLock((properties) => {
    const run = JSON.parse(properties.getProperty(RUN_KEY) ?? 'null') as Run | null;
    if (run !== null && run.id === runId) properties.deleteProperty(RUN_KEY);
  });
}

/**
 * Does a piece of work that fits into one call, alone. The lease ends with the work, also when that throws; a script
 * that is stopped leaves it behind, until it lapses.
 *
 * @param work Gets a function to call from time to time, by which the lease stays alive.
 * @throws Refusal as {@link beginWork} does.
 */
export function withLease<T>(action: string, work: (beat: () => void) => T): T {
  let run = beginWork(action);
  try {
    return work(() => {
      if (Date.now() - run.beat >= BEATS_EVERY) run = keepWork(run);
    });
  } finally {
    endWork(run.id);
  }
}
