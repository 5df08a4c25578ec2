import { sayingWhatLacks } from './offering';

/** Enumerations as Apps Script shows them: objects that are compared by identity and print as their name. */

interface LiveEnumValue {
  name(): string;
  ordinal(): number;
  compareTo(other: LiveEnumValue): number;
  toString(): string;
  /** JSON holds the name (Apps Script guide "Migrate to the V8 runtime"). */
  toJSON(): string;
}

/**
 * Makes one enumeration; its values are in the given order. One that it lacks says so when it is read.
 * `E` is the enumeration's type in `@types/google-apps-script`, which knows the values as numbers: never calculate
 * with them, neither here nor at Google.
 */
export function liveEnum<E extends object>(title: string, ...names: (keyof E & string)[]): E {
  const values = names.map((name, index): [string, LiveEnumValue] => [
    name,
    Object.freeze({
      name: () => name,
      ordinal: () => index,
      compareTo: (other: LiveEnumValue) => index - other.ordinal(),
      toString: () => name,
      toJSON: () => name,
    }),
  ]);
  return sayingWhatLacks(title, Object.freeze(Object.fromEntries(values))) as unknown as E;
}
