/** The runs of a script: what a simple trigger may not do, whose locks end when, how long a run may take, and a clock that can jump. */
import type { CallClock } from './call-log';
import { timeExceeded } from './live-error';

/** FULL for a menu item or a call from the sidebar, LIMITED for the simple triggers `onOpen` and `onEdit`. */
export type ExecutionMode = 'FULL' | 'LIMITED';

/** One run. Its identity is what a lock belongs to. */
export interface Execution {
  readonly mode: ExecutionMode;
}

/** The seconds that Google gives a run (Quotas for Google services). */
const LIMITS: Readonly<Record<ExecutionMode, number>> = { FULL: 360, LIMITED: 30 };

interface Running extends Execution {
  /** Microseconds of the meter at which the run is ended; null for one that lasts. */
  readonly end: number | null;
  isOver: boolean;
}

/**
 * Knows the run that is going on. Runs nest: an edit that happens while a dialog of the script is open is a run of its
 * own, as at Google. Services used from outside any run belong to one lasting run in FULL mode, so a test can hold a
 * lock against the script.
 */
export class Executions implements CallClock {
  #current: Running = { mode: 'FULL', end: null, isOver: false };
  readonly #listeners: ((ended: Execution) => void)[] = [];
  readonly #clock: () => Date;
  readonly #isPriced: boolean;
  /** What all runs have taken, in whole microseconds. */
  #meter = 0;
  /** How far the host's clock is ahead of the given one, in milliseconds. */
  #aheadMs = 0;
  #lastTook = 0;

  /** @param isPriced Whether prices move the clock and end runs; without it they are only added up. */
  constructor(clock: () => Date, isPriced = false) {
    this.#clock = clock;
    this.#isPriced = isPriced;
  }

  get current(): Execution {
    return this.#current;
  }

  /** The seconds that the last run took, by the prices of its calls. */
  get lastTook(): number {
    return this.#lastTook / 1e6;
  }

  /**
   * Does some work as a run of its own, and returns its result. The run ends when `work` returns: what an async
   * function does after its first await belongs to no run.
   * @throws LiveError when it took too long, whatever `work` made of that: at Google nothing of the script runs any more then.
   */
  run<T>(mode: ExecutionMode, work: () => T): T {
    const outer = this.#current;
    const [started, aheadMs] = [this.#meter, this.#aheadMs];
    const end = this.#isPriced ? started + LIMITS[mode] * 1e6 : null;
    const execution: Running = { mode, end, isOver: false };
    this.#current = execution;
    try {
      const result = work();
      if (execution.isOver) throw timeExceeded();
      return result;
    } catch (error) {
      throw execution.isOver ? timeExceeded() : error;
    } finally {
      this.#current = outer;
      this.#lastTook = this.#meter - started;
      if (!this.#isPriced) this.#aheadMs = aheadMs;
      for (const listener of this.#listeners) listener(execution);
    }
  }

  /** Calls the listener after each run. */
  onEnd(listener: (ended: Execution) => void): void {
    this.#listeners.push(listener);
  }

  /** The host's clock as the present run sees it. */
  now(): Date {
    return new Date(this.#clock().getTime() + this.#aheadMs);
  }

  /** Adds the price of a call; with prices the clock goes on by it. */
  charge(seconds: number): void {
    this.#pass(seconds, this.#isPriced);
  }

  /**
   * Waiting does not wait, since nothing else could happen meanwhile (and a browser page must not block): it only moves the
   * clock. Without prices the clock comes back when the run ends.
   */
  wait(seconds: number): void {
    this.#pass(seconds, true);
  }

  #pass(seconds: number, isSeen: boolean): void {
    const { end, isOver } = this.#current;
    if (isOver) throw timeExceeded();
    const wanted = Math.round(seconds * 1e6);
    const micros = end === null ? wanted : Math.min(wanted, end - this.#meter);
    this.#meter += micros;
    if (isSeen) this.#aheadMs += micros / 1e3;
    if (micros < wanted) {
      this.#current.isOver = true;
      throw timeExceeded();
    }
  }
}
