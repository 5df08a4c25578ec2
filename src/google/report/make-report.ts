/** Makes one department's report, unless all that it is made from is as it was. */
import { checkTabs } from '../../core/check/check-tabs';
import { PRINTED_TEXTS, REPORT_MESSAGES, REPORT_STATE_MESSAGES } from '../../core/messages/report';
import type { ReportKind } from '../../core/report/report-data';
import type { Settings } from '../../core/settings/settings';
import { type Answer, answer, asAnswerError, inPlainWords } from '../call/answer';
import { patiently } from '../call/patience';
import { makeDocx } from '../form/make-docx';
import { formBytes, markOfSentForm, readFormMark } from '../form/report-form';
import { isCoordinator, requireReporter } from '../run/require-coordinator';
import { readTabs } from '../workbook/read-tabs';
import { printedData, printedTogether } from './printed-data';
import { findLastReport, type LastReport } from './report-file';
import {
  asReportKind,
  failedReport,
  type OnChanged,
  type ReportJob,
  type ReportResult,
  type ReportSource,
} from './report-job';
import { openMemory, type ReportMemory, type ReportState } from './report-state';
import { writeReport } from './write-report';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A {@link ReportJob} as a call asks for it. Left out: the 自己評価書, not forced, `beside`, the form of 設定. */
export interface ReportRequest {
  readonly kind?: ReportKind;
  readonly force?: boolean;
  readonly onChanged?: OnChanged;
  /** The form as a .docx file in base64. */
  readonly form?: string;
}

/**
 * Makes the report of one department; its failure is part of the result, so that others can go on. Its error is
 * 'not-coordinator' for anybody else: what is remembered of a report is trusted by the next run.
 */
export function makeReport(department: string, request: ReportRequest = {}): Answer<ReportResult> {
  return answer(() => {
    const { force = false, onChanged = 'beside', form } = request;
    const kind = asReportKind(request.kind);
    const job = { kind, force, onChanged, form: form === undefined ? undefined : markOfSentForm(form) };
    return makeReportOf(department, job, (spreadsheet, settings) => {
      requireReporter(spreadsheet, settings);
      return openMemory(kind, department);
    });
  });
}

/**
 * One report, within 6 calls of Sheets and Drive and 3 of properties (with one 取りまとめ担当 to share with); of all departments
 * together, with one more for each of them.
 *
 * @param name A department's, or 「全課」 for one document of them all, which is for forms that repeat something for each.
 * @param remember Opens the memory of this report; not called when the department has no tab.
 * @throws Refusal when there is no such department, or no 設定, and what `remember` throws; all other failures are
 *   the result's.
 */
export function makeReportOf(
  name: string,
  job: ReportJob,
  remember: (spreadsheet: Spreadsheet, settings: Settings) => ReportMemory,
): ReportResult {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const only = isOfAll(name, spreadsheet) ? undefined : [name];
  const checked = checkTabs(
    patiently(() => readTabs(spreadsheet, only)),
    only,
  );
  const [department] = checked.departments;
  const own = department?.evaluation && printedData(department, department.evaluation, checked, job.kind);
  const printed = only === undefined ? printedTogether(checked, job.kind) : own;
  if (!printed) {
    const message = REPORT_MESSAGES.noTab(name);
    return failedReport(name, { code: 'department-tab-missing', message, place: name });
  }
  const memory = patiently(() => remember(spreadsheet, checked.settings));
  try {
    return makeFrom({ spreadsheet, name, checked, ...printed }, job, memory);
  } catch (error) {
    const { code, message, place } = asAnswerError(inPlainWords(error));
    return failedReport(name, { code, message, place: place === '' ? name : place }, printed.draft);
  }
}

/** 「全課」 is the one document of all departments, unless a tab has that name. */
const isOfAll = (name: string, spreadsheet: Spreadsheet): boolean =>
  name === PRINTED_TEXTS.all && spreadsheet.getSheetByName(name) === null;

function makeFrom(source: ReportSource, job: ReportJob, memory: ReportMemory): ReportResult {
  const form = job.form ?? readFormMark(source.checked.settings, job.kind);
  const hash = hashOf([form.key, source.data]);
  const { state } = memory;
  let docx: Uint8Array | undefined;
  const fill = (): Uint8Array => {
    docx ??= makeDocx(source.data, formBytes(form, source.checked.settings.isRated));
    return docx;
  };
  const last = findLastReport(state, hash, fill);
  const standing =
    job.force || state.pending || state.hash !== hash ? null : standingReport(last, source, state);
  if (standing === null) return writeReport(source, job, memory, { docx: fill(), hash }, last);
  if (memory.job !== undefined) memory.write({ ...state, job: memory.job });
  return { department: source.name, status: 'unchanged', draft: source.draft, error: null, ...standing };
}

/**
 * The report that was made from the very same contents, where it stands as the script left it; null where it has to be made.
 * Another person's cannot be looked at: then 設定, which only those may write who make reports, must name this very version
 * as made by one of them, and a sentence says that it was not looked at. 「各課の目標」 do not stand there.
 */
function standingReport(
  last: LastReport,
  { name, checked: { settings } }: ReportSource,
  { link, version, by = '' }: ReportState,
): Pick<ReportResult, 'link' | 'note'> | null {
  if (link === undefined) return null;
  if (last.kind === 'ours' && !last.isOrphan && last.file.link === link) return { link, note: '' };
  const entry = settings.departments.find((each) => each.name === name);
  const isListed = entry?.report === link && entry.version === version && isCoordinator(settings, by);
  return last.kind === 'of-another' && isListed ? { link, note: REPORT_STATE_MESSAGES.unseen(by) } : null;
}

/** Equal for equal contents: the same program writes the members of an object in the same order. */
function hashOf(content: unknown): string {
  const { SHA_256 } = Utilities.DigestAlgorithm;
  const text = JSON.stringify(content);
  return Utilities.base64Encode(Utilities.computeDigest(SHA_256, text, Utilities.Charset.UTF_8));
}
