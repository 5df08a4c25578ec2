/** What scripts have logged, kept in order; nothing is printed by itself. */

/** One line of the log. `error` also holds what a simple trigger threw, which at Google only the execution log shows. */
export interface LogEntry {
  readonly level: 'log' | 'info' | 'warn' | 'error';
  readonly message: string;
}

/** The newest lines stay: a page that is open for days must not fill its memory. */
const MAX_ENTRIES = 1000;

/** Keeps the latest lines; the oldest go when there are too many. */
export class HostLog {
  readonly entries: LogEntry[] = [];

  add(level: LogEntry['level'], message: string): void {
    this.entries.push({ level, message });
    if (this.entries.length > MAX_ENTRIES) this.entries.shift();
  }
}

/**
 * One line out of the arguments of a log call: `%s`, `%d`, `%i`, `%f`, `%j` and `%o` in a first text take the values that
 * follow, what is left is joined by blanks.
 */
export function formatLogMessage(args: readonly unknown[]): string {
  const [first, ...rest] = args;
  if (typeof first !== 'string') return args.map(textOf).join(' ');
  const text = first.replace(/%[sdifjo]/g, (token) => (rest.length > 0 ? textOf(rest.shift()) : token));
  return [text, ...rest.map(textOf)].join(' ');
}

function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (isError(value)) return value.stack ?? `${value.name}: ${value.message}`;
  try {
    const text = String(value);
    return Array.isArray(value) || text === '[object Object]' ? JSON.stringify(value) : text;
  } catch {
    return Object.prototype.toString.call(value); // A circular object, or one that cannot be a text.
  }
}

/** By its tag: an error of the script comes from another realm, where `instanceof` is false. */
function isError(value: object): value is Error {
  return Object.prototype.toString.call(value) === '[object Error]';
}
