/** Counts the service calls of a script, adds up what they would take at Google, and can make one of them fail. */
import { type CallPrices, priceOf } from './call-prices';
import { COUNTED_CALLS } from './counted-calls';
import { type Language, LiveError } from './live-error';

/** The clock that the calls move. */
export interface CallClock {
  /** Time that a call takes. @throws LiveError when it has no time left. */
  charge(seconds: number): void;
  /** Time that goes by without a call, as while a dialog is open. @throws LiveError when the run has no time left. */
  wait(seconds: number): void;
}

export interface CallLogOptions {
  readonly clock: CallClock;
  readonly prices: CallPrices;
  /** The 1-based number of the counted call that throws instead of running; undefined for none. */
  readonly failAt: number | undefined;
  /** What that call throws. */
  readonly failWith: string;
  /** Whether it does its work before it throws, as one that has timed out may have. */
  readonly failAfter: boolean;
  /** In which services speak of what they refuse. */
  readonly language: Language;
}

/** Its four own fields print as JSON as they stand. */
export class CallLog {
  /** The counted calls. */
  total = 0;
  byMethod: Record<string, number> = {};
  /** Every method call of a service object, the counted ones too. */
  all = 0;
  /** What they would have taken at Google, with the start of each run, sleeping, and dialogs left open. */
  seconds = 0;
  readonly #options: CallLogOptions;
  #isInService = false;

  constructor(options: CallLogOptions) {
    this.#options = options;
  }

  /**
   * Notes one call of a script as `Service.method`, and then does its work. What that calls of other services is the host's
   * own affair and not noted.
   * @throws LiveError when it is the one that shall fail, or when the run has no time left for it.
   */
  call<T>(method: string, work: () => T): T {
    if (this.#isInService) return work();
    try {
      const { failAfter, failWith } = this.#options;
      const shallFail = this.#record(method);
      if (shallFail && !failAfter) throw new LiveError(failWith);
      const result = this.#within(true, work);
      if (shallFail) throw new LiveError(failWith);
      return result;
    } catch (error) {
      throw LiveError.in(this.#options.language, error);
    }
  }

  /** Does a script's work, also where one begins inside a service, as an edit does while a dialog is open. */
  script<T>(work: () => T): T {
    return this.#within(false, work);
  }

  /** The start of a call or trigger, which loads the script. */
  recordStart(): void {
    const { clock, prices } = this.#options;
    clock.charge(prices.start);
    this.#add(prices.start);
  }

  /** Time that goes by without a call. @throws LiveError when the run has no time left. */
  recordWait(seconds: number): void {
    this.#add(seconds);
    this.#options.clock.wait(seconds);
  }

  /** Starts again at zero; `failAt` then counts from here. */
  reset(): void {
    this.total = 0;
    this.byMethod = {};
    this.all = 0;
    this.seconds = 0;
  }

  #within<T>(isInService: boolean, work: () => T): T {
    const before = this.#isInService;
    this.#isInService = isInService;
    try {
      return work();
    } finally {
      this.#isInService = before;
    }
  }

  /** @returns Whether this is the call that shall fail. */
  #record(method: string): boolean {
    const { clock, prices, failAt } = this.#options;
    const price = priceOf(prices, method);
    clock.charge(price);
    this.#add(price);
    this.all += 1;
    if (!COUNTED_CALLS.has(method)) return false;
    this.total += 1;
    this.byMethod[method] = (this.byMethod[method] ?? 0) + 1;
    return this.total === failAt;
  }

  /** In whole microseconds, so that 0.15 added three times is 0.45. */
  #add(seconds: number): void {
    this.seconds = Math.round((this.seconds + seconds) * 1e6) / 1e6;
  }
}
