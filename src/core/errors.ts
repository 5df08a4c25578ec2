/** The one error that ends a command: a workbook or a call that cannot be used at all. Data faults are findings. */

export type WorkbookErrorCode =
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
  | 'wrong-call'
  | 'unexpected';

/** Says in one Japanese sentence what happened and what to do; `place` names the file, sheet or option. */
export class WorkbookError extends Error {
  override name = 'WorkbookError';

  constructor(
    readonly code: WorkbookErrorCode,
    message: string,
    readonly place: string,
  ) {
    super(message);
  }
}
