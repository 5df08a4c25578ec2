/** What a host needs of the place where its script runs; Node and a browser page each have their own. */

export interface ScriptRunner {
  /** Evaluates a script at the top level, in the same global scope as the scripts before it. Returns its last value. */
  run(code: string): unknown;
  /** A top-level function of the scripts run so far; undefined for any other name. */
  find(name: string): ((...args: readonly unknown[]) => unknown) | undefined;
}

/** Makes the place. `services` are the globals that scripts find; `now` is the clock behind their `Date`. */
export type CreateScriptRunner = (services: object, now: () => Date) => ScriptRunner;
