/** How a report shall be made, and how it went: what its makers hand to each other and to the person. */
import type { CheckedWorkbook } from '../../core/check/check-tabs';
import type { ReportData, ReportKind } from '../../core/report/report-data';
import type { AnswerError } from '../call/answer';
import type { FormMark } from '../form/report-form';

/**
 * What becomes of a report that somebody has changed by hand, or that another person made: `ask` fails with
 * 'report-changed' or 'report-of-another', so that the person can choose; `beside` leaves it and makes a new one;
 * `overwrite` replaces what was changed by hand (another person's cannot be: that still fails).
 */
export type OnChanged = 'ask' | 'beside' | 'overwrite';

export interface ReportJob {
  readonly kind: ReportKind;
  /** Makes it again even when nothing has changed. */
  readonly force: boolean;
  readonly onChanged: OnChanged;
  /** undefined: to be read for this report. */
  readonly form: FormMark | undefined;
}

/** How a report went; plain data. */
export interface ReportResult {
  readonly department: string;
  /** `unchanged`: everything it is made from is as it was, and nothing was done. */
  readonly status: 'created' | 'updated' | 'unchanged' | 'failed';
  /** The Google Doc's address, or the file's path on the local host; null when it failed. */
  readonly link: string | null;
  readonly draft: boolean;
  /** Unless it `failed`, says that it could not be recorded. */
  readonly error: AnswerError | null;
  /** What else the person should know, a sentence per line; '' for nothing. */
  readonly note: string;
}

/** Calls come from the browser as they like: whatever is not the goals is a 自己評価書, for their memories must not be mixed. */
export const asReportKind = (kind: unknown): ReportKind => (kind === 'goals' ? 'goals' : 'evaluation');

/** A department as it was read, with what its report prints. */
export interface ReportSource {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly name: string;
  readonly checked: CheckedWorkbook;
  readonly draft: boolean;
  readonly data: ReportData;
}

/** @param draft Whether it would have been a draft; true when that is not known. */
export const failedReport = (department: string, error: AnswerError, draft = true): ReportResult => ({
  department,
  status: 'failed',
  link: null,
  draft,
  error,
  note: '',
});
