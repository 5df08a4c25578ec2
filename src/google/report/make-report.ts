/** Makes one department's report, unless all that it is made from is as it was. */
import { checkWorkbook } from '../../core/check/check-workbook';
import { REPORT_MESSAGES } from '../../core/messages/report';
import type { ReportKind } from '../../core/report/report-data';
import { type Answer, answer, asAnswerError } from '../answer';
import { formBytes, markOfSentForm, readFormMark } from '../form/report-form';
import { readTabs } from '../read-tabs';
import { printedData } from './printed-data';
import {
  failedReport,
  type OnChanged,
  type ReportJob,
  type ReportResult,
  type ReportSource,
} from './report-job';
import { openMemory, type ReportMemory } from './report-state';
import { writeReport } from './write-report';

/** A {@link ReportJob} as a call asks for it. Left out: the 自己評価書, not forced, `beside`, the form of 設定. */
export interface ReportRequest {
  readonly kind?: ReportKind;
  readonly force?: boolean;
  readonly onChanged?: OnChanged;
  /** The form as a .docx file in base64. */
  readonly form?: string;
}

declare const require: (path: string) => unknown;
const engine = (): typeof import('./report-engine') =>
  require('./report-engine') as typeof import('./report-engine');

/** Makes the report of one department; its failure is part of the result, so that others can go on. */
export function makeReport(department: string, request: ReportRequest = {}): Answer<ReportResult> {
  return answer(() => {
    const { kind = 'evaluation', force = false, onChanged = 'beside', form } = request;
    const job = { kind, force, onChanged, form: form === undefined ? undefined : markOfSentForm(form) };
    return makeReportOf(department, job, () => openMemory(kind, department));
  });
}

/**
 * One report, within 6 calls of Sheets and Drive and 3 of properties (with one 取りまとめ担当 to share with).
 *
 * @param remember Opens the memory of this report; not called when the department has no tab.
 * @throws WorkbookError when there is no such department, or no 設定; all other failures are the result's.
 */
export function makeReportOf(name: string, job: ReportJob, remember: () => ReportMemory): ReportResult {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const checked = checkWorkbook(readTabs(spreadsheet, [name]), [name]);
  const department = checked.departments[0];
  if (!department?.evaluation) {
    const message = REPORT_MESSAGES.noTab(name);
    return failedReport(name, { code: 'department-tab-missing', message, place: name });
  }
  const printed = printedData(department, department.evaluation, checked, job.kind);
  try {
    return makeFrom({ spreadsheet, name, checked, ...printed }, job, remember());
  } catch (error) {
    const { code, message, place } = asAnswerError(error);
    return failedReport(name, { code, message, place: place === '' ? name : place }, printed.draft);
  }
}

function makeFrom(source: ReportSource, job: ReportJob, memory: ReportMemory): ReportResult {
  const form = job.form ?? readFormMark(source.checked.settings, job.kind);
  const hash = hashOf([form.key, source.data]);
  const { state } = memory;
  if (!job.force && !state.pending && state.hash === hash && state.link !== undefined) {
    if (memory.job !== undefined) memory.write({ ...state, job: memory.job });
    const { name: department, draft } = source;
    return { department, status: 'unchanged', link: state.link, draft, error: null, note: '' };
  }
  const docx = engine().makeDocx(source.data, formBytes(form));
  return writeReport(source, job, memory, { docx, hash });
}

/** Equal for equal contents: the same program writes the members of an object in the same order. */
function hashOf(content: unknown): string {
  const { SHA_256 } = Utilities.DigestAlgorithm;
  const text = JSON.stringify(content);
  return Utilities.base64Encode(Utilities.computeDigest(SHA_256, text, Utilities.Charset.UTF_8));
}
