/** Logger: the older log of Apps Script, which a script can also read back. */
import { formatLogMessage, type HostLog } from '../kernel/host-log';
import { expose, type HostContext } from '../kernel/service';

class ScriptLogger implements Pick<GoogleAppsScript.Base.Logger, 'log' | 'getLog' | 'clear'> {
  readonly #hostLog: HostLog;
  #lines: string[] = [];

  constructor(hostLog: HostLog) {
    this.#hostLog = hostLog;
  }

  log(...args: unknown[]): GoogleAppsScript.Base.Logger {
    const message = formatLogMessage(args);
    this.#lines.push(message);
    this.#hostLog.add('log', message);
    return this;
  }

  getLog(): string {
    return this.#lines.map((line) => `${line}\n`).join('');
  }

  clear(): void {
    this.#lines = [];
  }
}

/** `Logger`; its lines go to the host's log too. */
export function createLogger(context: HostContext, log: HostLog) {
  return expose('Logger', new ScriptLogger(log), context.calls);
}
