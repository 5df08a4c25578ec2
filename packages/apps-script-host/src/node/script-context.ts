/** Where a script runs in Node: a context that holds ECMAScript and the host's services, and nothing else. */
import { constants, createContext, runInContext, Script } from 'node:vm';
import type { ScriptRunner } from '../kernel/script-runner';

/** What errors and stack traces call the script. */
const FILE_NAME = 'Code.js';

/**
 * Makes `new Date()` and `Date.now()` show the host's clock. Runs inside the context, so that all it leaves there
 * belongs to the context.
 */
const SET_CLOCK = `(function (now) {
  const OwnDate = Date;
  OwnDate.now = function now_() { return now(); };
  const Clock = new Proxy(OwnDate, {
    construct: (target, args, self) => Reflect.construct(target, args.length === 0 ? [now()] : args, self),
    apply: (target) => new target(now()).toString(),
  });
  Object.defineProperty(OwnDate.prototype, 'constructor', { value: Clock });
  Object.defineProperty(globalThis, 'Date', { value: Clock });
})`;

/**
 * What the context's global object is made from. An ordinary one: each use of `Number` or `Math` would else go through
 * the interceptors of a contextified object, which costs the check a third of its time. Node before 20.18 has no such
 * constant; there it is an object without a prototype, for an ordinary one would show the outer realm's Object as
 * `globalThis.constructor`.
 */
const GLOBAL_TEMPLATE =
  (constants as unknown as { DONT_CONTEXTIFY?: object }).DONT_CONTEXTIFY ?? Object.create(null);

/** V8 adds a console of its own, and a nameless constructor in place of Object. */
const BARE_GLOBAL = `
  delete globalThis.console;
  delete globalThis.WebAssembly;
  delete Object.getPrototypeOf(globalThis).constructor;
  globalThis`;

/** Such as `toString`: to be found by name too. */
const INHERITED_NAMES = Object.getOwnPropertyNames(Object.prototype);

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;

/**
 * A bare V8 context for one host. It is there for fidelity, not for safety: through the services a script that wants to
 * can reach the program around it.
 */
export class NodeScriptRunner implements ScriptRunner {
  readonly #context: object;
  /** What stands under each name before the first script. */
  readonly #builtIn: ReadonlyMap<string, unknown>;

  /**
   * @param services The globals that the script finds.
   * @param now The host's clock.
   */
  constructor(services: object, now: () => Date) {
    this.#context = createContext(GLOBAL_TEMPLATE);
    const global = runInContext(BARE_GLOBAL, this.#context) as object;
    runInContext(SET_CLOCK, this.#context)(() => now().getTime());
    Object.assign(global, services);
    const names = [...Object.getOwnPropertyNames(global), ...INHERITED_NAMES];
    this.#builtIn = new Map(names.map((name) => [name, Reflect.get(global, name)]));
  }

  run(code: string): unknown {
    return new Script(code, { filename: FILE_NAME }).runInContext(this.#context);
  }

  find(name: string): ((...args: readonly unknown[]) => unknown) | undefined {
    if (!IDENTIFIER.test(name)) return undefined;
    const value = this.#evaluate(name);
    // `parseInt` or `SpreadsheetApp` is a function or a service, but none of the script's.
    if (typeof value !== 'function' || value === this.#builtIn.get(name)) return undefined;
    return value as (...args: readonly unknown[]) => unknown;
  }

  /** By name rather than as a property: a top-level `const` is no property of the global object. */
  #evaluate(name: string): unknown {
    try {
      return runInContext(name, this.#context);
    } catch {
      return undefined; // Not defined, or a word such as `if`.
    }
  }
}
