/** Counts the service calls of a script, and can make one of them fail. */
import { LiveError } from './live-error';

export class CallLog {
  total = 0;
  byMethod: Record<string, number> = {};

  /** @param failAt The 1-based number of the counted call that throws instead of running; undefined for none. */
  constructor(private readonly failAt?: number) {}

  /** Notes one call as `Service.method`; throws when it is the one that shall fail. */
  record(method: string): void {
    this.total += 1;
    this.byMethod[method] = (this.byMethod[method] ?? 0) + 1;
    if (this.total === this.failAt) {
      throw new LiveError('Service unavailable. Please try again later.');
    }
  }
}
