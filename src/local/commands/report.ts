/** jiko-hyoka report: one .docx per department, recorded in the workbook. */
import { WorkbookError } from '../../core/errors';
import { COMMAND_MESSAGES } from '../../core/messages';
import { asAnswerError } from '../../google/answer';
import type { ReportResult } from '../../google/make-report';
import { callsOf, printJson, printLine } from '../output';
import { type ScriptSession, withScript } from '../script-session';
import {
  assertReplaceable,
  readWorkbookFile,
  replaceWorkbookFile,
  type WorkbookFile,
} from '../workbook-file';

export interface ReportOptions {
  readonly department?: readonly string[];
  readonly out: string;
  readonly json?: boolean;
  readonly calls?: boolean;
}

/** Some report failed. */
const EXIT_FAILED = 1;

/** @throws WorkbookError when the workbook cannot be used, or changed meanwhile; the sentence then says what was made. */
export async function runReport(path: string, options: ReportOptions): Promise<void> {
  const file = readWorkbookFile(path);
  assertReplaceable(path);
  await withScript({ ...file, outDir: options.out }, async (session) => {
    const results = await makeReports(session, options.department);
    for (const result of results) printResult(result);
    const made = results.flatMap(({ link }) => (link === null ? [] : [link]));
    if (made.length > 0) await save(file, session, made);
    if (options.json) {
      printJson({ reports: results.map(asJson), ...callsOf(session.host.calls, options.calls) });
    }
    if (results.some((result) => result.status === 'failed')) process.exitCode = EXIT_FAILED;
  });
}

/** When the workbook cannot take the record any more, the sentence also says which files are there nevertheless. */
async function save(file: WorkbookFile, { host }: ScriptSession, made: readonly string[]): Promise<void> {
  try {
    replaceWorkbookFile(file, await host.save());
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    throw new WorkbookError(
      error.code,
      COMMAND_MESSAGES.madeButNotRecorded(error.message, made),
      error.place,
    );
  }
}

/** One call for each department: those named, or all. */
async function makeReports({ call }: ScriptSession, named?: readonly string[]): Promise<ReportResult[]> {
  const names = named ?? (await call('listDepartments'));
  const results: ReportResult[] = [];
  for (const name of new Set(names)) {
    try {
      results.push(await call('makeReport', name));
    } catch (error) {
      // The first fault ends a wrong call; behind reports that were made it is that department's own.
      if (results.length === 0) throw error;
      results.push({
        department: name,
        status: 'failed',
        link: null,
        draft: true,
        error: asAnswerError(error),
      });
    }
  }
  return results;
}

function printResult({ department, link, draft, error }: ReportResult): void {
  if (link !== null) printLine(COMMAND_MESSAGES.reportMade(department, link, draft));
  if (error) printLine(COMMAND_MESSAGES.reportFailed(department, error.message));
}

const asJson = ({ department, status, link, draft, error }: ReportResult) => ({
  department,
  format: 'docx',
  file: link,
  status,
  draft,
  error,
});
