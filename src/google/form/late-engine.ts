/** What few calls need and takes long to load, loaded when it is first asked for: the docx engine and the built-in forms. */

declare const require: (path: string) => unknown;

/** Checks and fills forms. */
export const reportEngine = (): typeof import('./report-engine') =>
  require('./report-engine') as typeof import('./report-engine');

/** The forms that come with the script. */
export const builtInForms = (): typeof import('./built-in-form') =>
  require('./built-in-form') as typeof import('./built-in-form');
