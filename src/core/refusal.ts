/** What ends a command or a call of the script: something that cannot be used or done at all. Faults in data are findings. */

export type RefusalCode =
  | 'file-not-found'
  | 'file-exists'
  | 'file-changed'
  | 'file-in-use'
  | 'empty-file'
  | 'encrypted'
  | 'not-a-workbook'
  | 'too-large'
  | 'settings-missing'
  | 'department-tab-missing'
  | 'department-not-found'
  | 'paper-unreadable'
  | 'import-not-possible'
  | 'form-unreadable'
  | 'form-unreachable'
  | 'form-wrong'
  | 'form-not-made'
  | 'form-not-recorded'
  | 'report-not-made'
  | 'report-not-recorded'
  | 'report-changed'
  | 'report-of-another'
  | 'quota-reached'
  | 'run-under-way'
  | 'not-coordinator'
  | 'set-up-incomplete'
  | 'kept-sheet-taken'
  | 'comments-unreadable'
  | 'office-missing'
  | 'office-failed'
  | 'data-engine-missing'
  | 'data-unreadable'
  | 'question-wrong'
  | 'wrong-call'
  | 'unexpected';

/** Says in one Japanese sentence what happened and what to do; `place` names the file, sheet or option. */
export class Refusal extends Error {
  override name = 'Refusal';

  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly place: string,
  ) {
    super(message);
  }
}

/**
 * Whether it is a refusal in words, whoever says it: the host, the .xlsx reader and each bundle have a class of their own,
 * and what crosses between them is known by its code and its place.
 */
export function isRefusal(error: unknown): error is Refusal {
  if (!(error instanceof Object)) return false;
  const { code, place } = error as Partial<Refusal>;
  return typeof code === 'string' && typeof place === 'string';
}

/** The same refusal with the file's path before its place; anything else as it is. */
export const refusedAt = (path: string, error: unknown): unknown =>
  isRefusal(error)
    ? new Refusal(error.code, error.message, error.place ? `${path} ${error.place}` : path)
    : error;
