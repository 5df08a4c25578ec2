/** Waits a moment and tries again where Google was only busy; the person need not know of it. */
import { googleFaultIn, willPass } from '../../core/google-fault';
import { reasonOf } from '../../core/reason';
import { hasTime } from './run-clock';

/** Google itself advises a second between calls; in milliseconds. */
const WHEN_TOO_OFTEN = [1000, 2000, 4000];
const WHEN_PASSING = 1000;

/**
 * Does some work, and again where a call was refused because there were too many in a short time (it has done nothing
 * then), or once after a passing fault of Google's, after which nobody knows whether the call has done its work.
 *
 * @param work What can be done twice without harm: what only reads, or writes the same to the same place.
 * @param afterPassing What is done instead after a passing fault, where that is not so.
 * @throws What the work throws in the end.
 */
export function patiently<T>(work: () => T, afterPassing: (error: unknown) => T = work): T {
  for (let tries = 0; ; tries += 1) {
    try {
      return work();
    } catch (error) {
      const fault = googleFaultIn(reasonOf(error));
      const wait = fault === 'passing' ? WHEN_PASSING : WHEN_TOO_OFTEN[tries];
      if (!willPass(fault) || wait === undefined || !hasTime()) throw error;
      Utilities.sleep(wait);
      if (fault === 'passing') return afterPassing(error);
    }
  }
}

/** Whether a fault was Google's own and will be over in a moment. */
export function isMomentary(error: unknown): boolean {
  return willPass(googleFaultIn(reasonOf(error)));
}
