/** A piece of work that fits into one call and must not run beside another: 初期設定, adding and renaming a 課. */
import { currentUser } from './history';
import { liveRun, RUN_KEY, type Run, refuseBeside, underLock } from './run-record';

/** A sign is given no more often than this, in milliseconds: each costs three calls. */
const BEATS_EVERY = 30 * 1000;

/**
 * Does a piece of work that fits into one call, alone. The lease ends with the work, also when that throws; a script
 * that is stopped leaves it behind, until it lapses.
 *
 * @param action What is done, as the refused person reads it: 初期設定.
 * @param work Gets a function to call from time to time, by which the lease stays alive.
 * @throws WorkbookError (`run-under-way`) when somebody else is at work, naming who, on what and since when.
 */
export function withLease<T>(action: string, work: (beat: () => void) => T): T {
  const now = Date.now();
  const run: Run = { id: Utilities.getUuid(), by: currentUser(), action, since: now, beat: now };
  underLock((properties) => {
    refuseBeside(liveRun(properties.getProperty(RUN_KEY)));
    properties.setProperty(RUN_KEY, JSON.stringify(run));
  });
  let last = now;
  const beat = (): void => {
    if (Date.now() - last < BEATS_EVERY) return;
    last = Date.now();
    underLock((properties) => properties.setProperty(RUN_KEY, JSON.stringify({ ...run, beat: last })));
  };
  try {
    return work(beat);
  } finally {
    underLock((properties) => {
      if (liveRun(properties.getProperty(RUN_KEY))?.id === run.id) properties.deleteProperty(RUN_KEY);
    });
  }
}
