/** jiko-hyoka report: one .docx per department, recorded in the workbook. */
import { COMMAND_MESSAGES } from '../../core/messages/command-line';
import { reportTotal } from '../../core/messages/report';
import { Refusal } from '../../core/refusal';
import { assertReplaceable, readWorkbookFile, type WorkbookFile } from '../../files/workbook-file';
import { asAnswerError } from '../../google/call/answer';
import type { ReportRequest } from '../../google/report/make-report';
import { failedReport, type ReportResult } from '../../google/report/report-job';
import { printJson, printLine, tellCalls } from '../printing/output';
import { type ScriptRun, withScript } from '../script/script-run';
import { readCheckedForm } from './form-file';
import { reportKindOf } from './report-kind';
import { saveBook } from './save-book';

export interface ReportOptions {
  readonly department?: readonly string[];
  readonly out: string;
  readonly kind: string;
  readonly form?: string;
  readonly json?: boolean;
  readonly calls?: boolean;
}

/** Some report failed. */
const EXIT_FAILED = 1;

/**
 * @throws Refusal when the call is wrong, or the workbook cannot be used or changed meanwhile; the sentence then says
 *   what was made.
 */
export async function runReport(path: string, options: ReportOptions): Promise<void> {
  const request = requestOf(options);
  const file = readWorkbookFile(path);
  assertReplaceable(path);
  await withScript({ ...file, outDir: options.out }, async (run) => {
    const results = await makeReports(run, options, request);
    if (results.length > 1) printLine(`${reportTotal(results)}。`);
    for (const result of results) printResult(result);
    const made = results.flatMap(({ status, link }) =>
      link === null || status === 'unchanged' ? [] : [link],
    );
    if (made.length > 0) await save(file, run, made);
    const calls = tellCalls(run.host.calls, options.calls);
    if (options.json) printJson({ reports: results.map(asJson), ...calls });
    if (results.some((result) => result.status === 'failed')) process.exitCode = EXIT_FAILED;
  });
}

/** When the workbook cannot take the record any more, the sentence also says which files are there nevertheless. */
async function save(file: WorkbookFile, run: ScriptRun, made: readonly string[]): Promise<void> {
  try {
    await saveBook(file, run);
  } catch (error) {
    const { code, message, place } = asAnswerError(error);
    throw new Refusal(code, COMMAND_MESSAGES.madeButNotRecorded(message, made), place || file.path);
  }
}

function requestOf({ kind: typed, form }: ReportOptions): ReportRequest {
  const kind = reportKindOf(typed);
  return { kind, ...(form === undefined ? {} : { form: readCheckedForm(form, kind) }) };
}

/** One call for each department: those named, or all. */
async function makeReports(
  { call }: ScriptRun,
  { department }: ReportOptions,
  request: ReportRequest,
): Promise<ReportResult[]> {
  const names = department ?? (await call('listDepartments'));
  const results: ReportResult[] = [];
  for (const name of new Set(names)) {
    try {
      results.push(await call('makeReport', name, request));
    } catch (error) {
      // The first fault ends a wrong call; behind reports that were made it is that department's own.
      if (results.length === 0) throw error;
      results.push(failedReport(name, asAnswerError(error)));
    }
  }
  return results;
}

function printResult({ department, status, link, draft, error, note }: ReportResult): void {
  if (link !== null) {
    printLine(
      status === 'unchanged'
        ? COMMAND_MESSAGES.reportUnchanged(department, link)
        : COMMAND_MESSAGES.reportMade(department, link, draft),
    );
  }
  for (const sentence of [note, error?.message ?? '']) {
    if (sentence !== '') printLine(COMMAND_MESSAGES.reportRemark(department, sentence));
  }
}

const asJson = ({ department, status, link, draft, error }: ReportResult) => ({
  department,
  format: 'docx',
  file: link,
  status,
  draft,
  error,
});
