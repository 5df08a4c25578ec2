/** How many arguments a method takes: a forgotten or surplus one is refused as at Google. */
import { LiveError } from './live-error';
import { METHOD_ARITIES } from './method-arities';
import { signatureMismatch } from './method-signature';

/** The least and the most arguments of the advanced service's methods, by `Service.method`. */
const ADVANCED: Readonly<Record<string, readonly [number, number]>> = {
  'Drive.Files.create': [1, 3],
  'Drive.Files.get': [1, 2],
  'Drive.Files.list': [0, 1],
  'Drive.Files.update': [2, 4],
  'Drive.Files.export': [2, 3],
  'Drive.Permissions.create': [2, 3],
  'Drive.Permissions.list': [1, 2],
  'Sheets.Spreadsheets.get': [1, 2],
};

const counts = new Map<string, ReadonlySet<number>>();
for (const [service, { methods }] of Object.entries(METHOD_ARITIES)) {
  for (const entry of methods.split(', ')) {
    const [method, ...numbers] = entry.split(' ');
    counts.set(`${service}.${method}`, new Set(numbers.map(Number)));
  }
}

/**
 * @param service As `expose` names it. @param method One of its methods; of others nothing is known.
 * @throws LiveError when none of its signatures has so many arguments.
 */
export function requireArity(service: string, method: string, args: readonly unknown[]): void {
  const name = `${service}.${method}`;
  if (counts.get(name)?.has(args.length) === false) {
    throw signatureMismatch(`${METHOD_ARITIES[service]?.name}.${method}`, args);
  }
  const [least, most] = ADVANCED[name] ?? [0, Number.POSITIVE_INFINITY];
  if (args.length < least || args.length > most) {
    throw new LiveError(`Invalid number of arguments provided. Expected ${least}-${most} only`);
  }
}
