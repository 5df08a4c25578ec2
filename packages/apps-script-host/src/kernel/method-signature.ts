/** Checks the arguments of a service method, and refuses wrong ones in the words of live Apps Script. */
import { LiveError } from './live-error';

/** What an argument may be. Text takes numbers and booleans too, which live Apps Script turns into text. */
type Kind = 'text' | 'number' | 'boolean' | 'date' | 'array' | 'object' | 'any';

const FITS: Record<Kind, (value: unknown) => boolean> = {
  text: (value) => ['string', 'number', 'boolean'].includes(typeof value),
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  // By its tag: a Date of the script comes from another realm, where `instanceof` is false.
  date: (value) => Object.prototype.toString.call(value) === '[object Date]',
  array: (value) => Array.isArray(value),
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  any: () => true,
};

/**
 * @param method The name as live errors spell it, such as `Utilities.formatDate`.
 * @param args The arguments of the call as they came.
 * @param overloads The kinds of each permitted argument list, such as `['date text text']`; '' is an empty list.
 * @throws LiveError when the arguments fit none of the overloads.
 */
export function requireSignature(
  method: string,
  args: readonly unknown[],
  overloads: readonly string[],
): void {
  const fits = overloads.some((overload) => {
    const kinds = overload === '' ? [] : (overload.split(' ') as Kind[]);
    return kinds.length === args.length && kinds.every((kind, index) => FITS[kind](args[index]));
  });
  if (!fits) throw signatureMismatch(method, args);
}

/** The error for arguments that no overload takes, which lists their types as live Apps Script does. */
export function signatureMismatch(method: string, args: readonly unknown[]): LiveError {
  const types = args.map(typeName).join(',');
  return new LiveError(`The parameters (${types}) don't match the method signature for ${method}.`);
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return `${value.length === 0 ? '' : typeName(value[0])}[]`;
  return '(class)';
}
