/** LockService: locks that one run holds against the others, and loses when it ends. */
import type { Execution, Executions } from '../kernel/executions';
import { LiveError } from '../kernel/live-error';
import { requireSignature } from '../kernel/method-signature';
import { expose, type HostContext } from '../kernel/service';

type Live = GoogleAppsScript.Lock.Lock;

/** One lock of the host; every `get…Lock()` of the same kind speaks of the same one. */
class Lock implements Live {
  readonly #executions: Executions;
  #holder: Execution | undefined;

  constructor(executions: Executions) {
    this.#executions = executions;
    executions.onEnd((ended) => {
      if (this.#holder === ended) this.#holder = undefined;
    });
  }

  hasLock(): boolean {
    return this.#holder === this.#executions.current;
  }

  /** Waits for nobody: the run that holds the lock could not go on meanwhile. A held lock may be taken again. */
  tryLock(...args: unknown[]): boolean {
    requireSignature('LockService.Lock.tryLock', args, ['number']);
    return this.#take(args[0] as number);
  }

  waitLock(...args: unknown[]): void {
    requireSignature('LockService.Lock.waitLock', args, ['number']);
    if (!this.#take(args[0] as number)) {
      throw new LiveError('Lock timeout: another process was holding the lock for too long.');
    }
  }

  releaseLock(): void {
    if (this.hasLock()) this.#holder = undefined;
  }

  #take(timeoutMs: number): boolean {
    const taken = this.#holder !== undefined && !this.hasLock();
    if (timeoutMs < 0 || taken) return false;
    this.#holder = this.#executions.current;
    return true;
  }
}

/** The three locks are independent of each other. */
export function createLockService(context: HostContext, executions: Executions) {
  const createLock = (): Live => expose('Lock', new Lock(executions), context.calls);
  const [document, script, user] = [createLock(), createLock(), createLock()];
  const service: GoogleAppsScript.Lock.LockService = {
    getDocumentLock: () => document,
    getScriptLock: () => script,
    getUserLock: () => user,
  };
  return expose('LockService', service, context.calls);
}
