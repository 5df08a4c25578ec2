/** The runs of a script: what a simple trigger may not do, whose locks end when, and a clock that can jump. */

/** FULL for a menu item or a call from the sidebar, LIMITED for the simple triggers `onOpen` and `onEdit`. */
export type ExecutionMode = 'FULL' | 'LIMITED';

/** One run. Its identity is what a lock belongs to. */
export interface Execution {
  readonly mode: ExecutionMode;
  /** Milliseconds that the run has slept. */
  sleptMs: number;
}

/**
 * Knows the run that is going on. Runs nest: an edit that happens while a dialog of the script is open is a run of its
 * own, as at Google. Services used from outside any run belong to one lasting run in FULL mode, so a test can hold a
 * lock against the script.
 */
export class Executions {
  #current: Execution = { mode: 'FULL', sleptMs: 0 };
  readonly #listeners: ((ended: Execution) => void)[] = [];
  readonly #clock: () => Date;

  constructor(clock: () => Date) {
    this.#clock = clock;
  }

  get current(): Execution {
    return this.#current;
  }

  /**
   * Does some work as a run of its own, and returns its result. The run ends when `work` returns: what an async
   * function does after its first await belongs to no run.
   */
  run<T>(mode: ExecutionMode, work: () => T): T {
    const outer = this.#current;
    const execution: Execution = { mode, sleptMs: 0 };
    this.#current = execution;
    try {
      return work();
    } finally {
      this.#current = outer;
      for (const listener of this.#listeners) listener(execution);
    }
  }

  /** Calls the listener after each run. */
  onEnd(listener: (ended: Execution) => void): void {
    this.#listeners.push(listener);
  }

  /**
   * The host's clock as the present run sees it. Sleeping does not wait, since nothing else could happen meanwhile (and a
   * browser page must not block): it only moves the clock, until the run ends.
   */
  now(): Date {
    return new Date(this.#clock().getTime() + this.#current.sleptMs);
  }

  sleep(milliseconds: number): void {
    this.#current.sleptMs += milliseconds;
  }
}
