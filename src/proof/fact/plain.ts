/** What a fact saw as plain data, which can be written into a cell and compared. */

export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** Dates become `{date: …}` with their moment, objects of services and enumerations what they print, undefined becomes null. */
export function plain(value: unknown): Plain {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(plain);
  if (isDate(value)) return { date: value.toISOString() };
  const text = String(value);
  if (text !== '[object Object]') return text;
  return Object.fromEntries(Object.entries(value as object).map(([key, each]) => [key, plain(each)]));
}

/** By its tag: a service's date comes from another realm, where `instanceof` is false. */
const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';
