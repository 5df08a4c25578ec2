/** How the host shows its services to a script: calls are counted, and what is not offered says so. */

import type { Accounts } from './accounts';
import type { CallLog } from './call-log';
import { requireArity } from './method-arity';
import { isProbed, lacking } from './offering';

/** What every service of one host shares. */
export interface HostContext {
  readonly calls: CallLog;
  /** The host's clock. */
  readonly now: () => Date;
  /** The person at work; `email` is '' when Google would not tell it either. */
  readonly user: { readonly email: string };
  /** Whose the spreadsheet is; undefined where nobody is named. */
  readonly owner: { readonly email: string } | undefined;
  readonly accounts: Accounts;
  /** Google's id of the spreadsheet. */
  readonly spreadsheetId: string;
}

const targets = new WeakMap<object, object>();

/**
 * Wraps an implementation so that a script can use it as a Google service.
 * Each call of a method is recorded as `service.method` before it runs, so that `failAt` stops it before it has done
 * anything; constants and enumerations are no calls. A name that the implementation lacks gives a function that throws a
 * sentence.
 *
 * @param service Google's name of the class or service, as in `Range` or `PropertiesService`.
 */
export function expose<T extends object>(service: string, target: T, calls: CallLog): T {
  const methods = new Map<string, unknown>();
  const proxy: T = new Proxy(target, {
    get(_, key) {
      const member: unknown = Reflect.get(target, key, target);
      if (typeof key === 'symbol') return member;
      if (member === Object.prototype.toString) return () => service;
      if (typeof member === 'function') {
        if (!methods.has(key)) {
          const method = recordedMethod(service, key, target, member, calls);
          // A method that returns its own object (chaining) must give the script the exposed one again.
          methods.set(key, (...args: unknown[]) => {
            const result = method(...args);
            return result === target ? proxy : result;
          });
        }
        return methods.get(key);
      }
      return member !== undefined || key in target || isProbed(key) ? member : lacking(`${service}.${key}`);
    },
  });
  targets.set(proxy, target);
  return proxy;
}

/** The implementation behind an exposed service; anything else comes back as it is. */
export function reveal<T extends object>(exposed: T): T {
  return (targets.get(exposed) as T | undefined) ?? exposed;
}

function recordedMethod(service: string, key: string, target: object, member: unknown, calls: CallLog) {
  const name = `${service}.${key}`;
  return (...args: unknown[]): unknown => {
    requireArity(service, key, args);
    return calls.call(name, () => Reflect.apply(member as (...args: unknown[]) => unknown, target, args));
  };
}
