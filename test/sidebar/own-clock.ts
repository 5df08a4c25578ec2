/** The time of a sidebar that stands still and goes on by the test's hand alone, however long the test itself takes. */
import { until } from '../e2e/open-page';

/** In milliseconds. Timers that wait no longer belong to drawing, and go on by themselves. */
const MOMENT = 150;

/** Runs in the sidebar's frame before anything else does. */
export const OWN_CLOCK = `{
  const { setTimeout: begin, clearTimeout: end } = globalThis;
  const waiting = new Map();
  let now = Date.now();
  let lastId = 0;
  Date.now = () => now;
  globalThis.setTimeout = (work, delay = 0, ...args) => {
    if (delay <= ${MOMENT}) return begin(work, delay, ...args);
    lastId -= 1;
    waiting.set(lastId, { at: now + delay, work });
    return lastId;
  };
  globalThis.clearTimeout = (id) => {
    if (!waiting.delete(id)) end(id);
  };
  globalThis.ownClock = {
    goOn: (milliseconds) => {
      const goal = now + milliseconds;
      const due = [...waiting].filter(([, { at }]) => at <= goal).sort(([, one], [, other]) => one.at - other.at);
      const [id, { at, work }] = due[0] ?? [0, { at: goal }];
      waiting.delete(id);
      now = at;
      work?.();
      return { left: goal - now, hasRun: work !== undefined };
    },
    isWaiting: () => waiting.size > 0 || document.visibilityState !== 'visible',
  };
}`;

/** Runs an expression in the sidebar's frame. */
type Evaluate = <Result>(expression: string) => Promise<Result>;

/**
 * Lets time pass. What a timer begins is waited for, so that the next one is counted from where it ended: that is when the
 * sidebar waits for its next question, or for an answer that the test holds back.
 */
export async function passTime(
  milliseconds: number,
  evaluate: Evaluate,
  isHeldBack: () => Promise<boolean>,
): Promise<void> {
  for (let left = milliseconds; left > 0; ) {
    const gone = await evaluate<{ left: number; hasRun: boolean }>(`ownClock.goOn(${left})`);
    left = gone.left;
    if (!gone.hasRun) return;
    if (!(await isHeldBack())) await evaluate(until('ownClock.isWaiting()'));
  }
}
