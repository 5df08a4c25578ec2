/** Counts the service calls of a script, and can make one of them fail. */
import { LiveError } from './live-error';

/** `total` and `byMethod` are its only own fields, so that it prints as JSON as it stands. */
export class CallLog {
  total = 0;
  byMethod: Record<string, number> = {};
  readonly #failAt: number | undefined;

  /** @param failAt The 1-based number of the counted call that throws instead of running; undefined for none. */
  constructor(failAt?: number) {
    this.#failAt = failAt;
  }

  /** Notes one call as `Service.method`; throws when it is the one that shall fail. */
  record(method: string): void {
    this.total += 1;
    this.byMethod[method] = (this.byMethod[method] ?? 0) + 1;
    if (this.total === this.#failAt) {
      throw new LiveError('Service unavailable. Please try again later.');
    }
  }

  /** Starts again at zero; `failAt` then counts from here. */
  reset(): void {
    this.total = 0;
    this.byMethod = {};
  }
}
