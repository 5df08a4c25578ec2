/** Session: who is at work, where, in what language. */
import type { Executions } from '../kernel/executions';
import { expose, type HostContext } from '../kernel/service';

/** The zone that the manifest names for the script. */
export const SCRIPT_TIME_ZONE = 'Asia/Tokyo';

class User implements Pick<GoogleAppsScript.Base.User, 'getEmail'> {
  readonly #email: string;

  constructor(email: string) {
    this.#email = email;
  }

  getEmail(): string {
    return this.#email;
  }
}

/** A user as scripts see one; `email` is '' when Google would not tell it. */
export function createUser(email: string, context: HostContext): GoogleAppsScript.Base.User {
  return expose('User', new User(email), context.calls) as unknown as GoogleAppsScript.Base.User;
}

type Offered =
  | 'getActiveUser'
  | 'getEffectiveUser'
  | 'getScriptTimeZone'
  | 'getTemporaryActiveUserKey'
  | 'getActiveUserLocale';

class HostSession implements Pick<GoogleAppsScript.Base.Session, Offered> {
  readonly #context: HostContext;
  readonly #executions: Executions;

  constructor(context: HostContext, executions: Executions) {
    this.#context = context;
    this.#executions = executions;
  }

  /** Its e-mail is '' in a simple trigger (reference of class Session). */
  getActiveUser(): GoogleAppsScript.Base.User {
    const isTold = this.#executions.current.mode === 'FULL';
    return createUser(isTold ? this.#context.user.email : '', this.#context);
  }

  getEffectiveUser(): GoogleAppsScript.Base.User {
    return this.getActiveUser();
  }

  getScriptTimeZone(): string {
    return SCRIPT_TIME_ZONE;
  }

  /** Tells users apart without naming them. There is one user per host, so it never changes. */
  getTemporaryActiveUserKey(): string {
    return 'local-user';
  }

  getActiveUserLocale(): string {
    return 'ja';
  }
}

/** The Session of a host, as scripts get it. @param executions In a simple trigger nobody's address is told. */
export function createSession(context: HostContext, executions: Executions) {
  return expose('Session', new HostSession(context, executions), context.calls);
}
