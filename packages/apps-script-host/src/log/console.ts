/** The script's `console`: writes to the host's log. */
import type { Executions } from '../kernel/executions';
import { formatLogMessage, type HostLog, type LogEntry } from '../kernel/host-log';
import { expose, type HostContext } from '../kernel/service';

class ScriptConsole implements Pick<Console, 'log' | 'info' | 'warn' | 'error' | 'time' | 'timeEnd'> {
  readonly #log: HostLog;
  readonly #executions: Executions;
  readonly #started = new Map<string, number>();

  constructor(log: HostLog, executions: Executions) {
    this.#log = log;
    this.#executions = executions;
  }

  log(...args: unknown[]): void {
    this.#write('log', args);
  }

  info(...args: unknown[]): void {
    this.#write('info', args);
  }

  warn(...args: unknown[]): void {
    this.#write('warn', args);
  }

  error(...args: unknown[]): void {
    this.#write('error', args);
  }

  time(label = 'default'): void {
    this.#started.set(label, this.#executions.now().getTime());
  }

  timeEnd(label = 'default'): void {
    const started = this.#started.get(label);
    if (started === undefined) return;
    this.#started.delete(label);
    this.#log.add('log', `${label}: ${this.#executions.now().getTime() - started}ms`);
  }

  #write(level: LogEntry['level'], args: readonly unknown[]): void {
    this.#log.add(level, formatLogMessage(args));
  }
}

/** Apps Script's own `console`, which has these six methods and no others. */
export function createConsole(context: HostContext, executions: Executions, log: HostLog) {
  return expose('console', new ScriptConsole(log, executions), context.calls);
}
