/** How objects of the host say that a script asks for something that they do not have. */

import { LiveError } from './live-error';
import { HOST_MESSAGES } from './messages';

/** Names that test runners, promises and loggers look up on any object; they are never asked for by a script. */
const PROBED_NAMES = new Set([
  'then',
  'toJSON',
  'asymmetricMatch',
  'nodeType',
  'tagName',
  '$$typeof',
  'inspect',
]);

/** Whether a name is looked up on any object whatever it is, so that lacking it is no fault of a script. */
export const isProbed = (key: string | symbol): boolean => typeof key === 'symbol' || PROBED_NAMES.has(key);

/** @param name As a script writes it, as `Range.sort`. */
export const notOffered = (name: string): LiveError => new LiveError(HOST_MESSAGES.notOffered(name));

/** An object that throws when something is read of it that it lacks. */
export function sayingWhatLacks<T extends object>(title: string, target: T): T {
  return new Proxy(target, {
    get(_, key) {
      if (key in target || isProbed(key)) return Reflect.get(target, key);
      throw notOffered(`${title}.${String(key)}`);
    },
  });
}

/**
 * Stands in for what a service does not have. Called it throws, and so it does where a value is read of it, as of an
 * enumeration; only looking whether it is there is free.
 */
export function lacking(name: string): () => never {
  const refuse = (): never => {
    throw notOffered(name);
  };
  return sayingWhatLacks(name, refuse);
}
