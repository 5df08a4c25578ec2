/** The built-in forms, unpacked when they are first asked for. */

declare const require: (path: string) => unknown;

export const builtInForms = (): typeof import('./built-in-form') =>
  require('./built-in-form') as typeof import('./built-in-form');
