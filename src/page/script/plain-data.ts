/** The rules of google.script.run for what crosses between a page and the script. */

/** What cannot be copied, found on the way. */
export class IllegalValue extends Error {
  override name = 'IllegalValue';
}

/**
 * A copy of a value as google.script.run makes it: texts, numbers, booleans, null, and arrays and plain objects of
 * these. In arrays undefined becomes null; in objects such a property is left out.
 * Looks at tags, since what the script gives comes from another realm, where `instanceof` is false.
 *
 * @throws IllegalValue for a Date, a function, an element of a page, or an object within itself.
 * @see https://developers.google.com/apps-script/guides/html/communication
 */
export function copyPlain(value: unknown, above: readonly object[] = []): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value !== 'object' || above.includes(value)) throw new IllegalValue(typeof value);
  const path = [...above, value];
  if (Array.isArray(value)) return Array.from(value, (item) => copyPlain(item, path));
  if (Object.prototype.toString.call(value) !== '[object Object]') throw new IllegalValue(String(value));
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, copyPlain(item, path)]));
}
