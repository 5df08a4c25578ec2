/** How long the present entry point has been at work. Google ends it six minutes after it began, whatever it does then. */

/** Nothing new is begun after this many milliseconds, so that what is under way can end in time. */
const LAST_START = 4.5 * 60 * 1000;

let depth = 0;
let started = 0;

/** Does the work of an entry point, and starts the clock with it; entry points that call each other share the first one's. */
export function timed<T>(work: () => T): T {
  if (depth === 0) started = Date.now();
  depth += 1;
  try {
    return work();
  } finally {
    depth -= 1;
  }
}

/** Whether there is time to begin something that may take a minute. */
export const hasTime = (): boolean => Date.now() - started < LAST_START;
