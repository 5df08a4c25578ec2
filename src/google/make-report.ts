/** Makes one department's report: reads, checks, fills the form, imports it with one call, and records it. */
import { checkWorkbook, isDraft } from '../core/check-workbook';
import { WorkbookError } from '../core/errors';
import { formatFiscalYear } from '../core/fiscal-year';
import { MENU_TEXTS, REPORT_MESSAGES } from '../core/messages';
import { buildReportData } from '../core/report/build-report-data';
import { type DepartmentEntry, readSettings, SETTINGS_SHEET } from '../core/settings';
import { type Answer, type AnswerError, answer, asAnswerError, reasonOf } from './answer';
import { writeFields } from './department-list';
import { currentUser, recordHistory, timestamp } from './history';
import { literalText } from './literal-text';
import { readTab, readTabs } from './read-tabs';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const GOOGLE_DOC_TYPE = 'application/vnd.google-apps.document';

/** How a report went. With `created` an `error` says that it could not be recorded. */
export interface ReportResult {
  readonly department: string;
  readonly status: 'created' | 'failed';
  /** The Google Doc's address, or the file's path on the local host; null when it failed. */
  readonly link: string | null;
  readonly draft: boolean;
  readonly error: AnswerError | null;
}

declare const require: (path: string) => unknown;
const engine = (): typeof import('./report-engine') =>
  require('./report-engine') as typeof import('./report-engine');

/** Makes the report of one department; its failure is part of the result, so that others can go on. */
export function makeReport(department: string): Answer<ReportResult> {
  return answer(() => makeReportOf(SpreadsheetApp.getActiveSpreadsheet(), department));
}

function makeReportOf(spreadsheet: Spreadsheet, name: string): ReportResult {
  const checked = checkWorkbook(readTabs(spreadsheet, [name]), [name]);
  const department = checked.departments[0];
  const failed = (error: AnswerError, draft: boolean): ReportResult => ({
    department: name,
    status: 'failed',
    link: null,
    draft,
    error,
  });
  if (!department?.evaluation) {
    return failed(
      { code: 'department-tab-missing', message: REPORT_MESSAGES.noTab(name), place: name },
      true,
    );
  }
  const draft = isDraft(department, checked);
  const { settings } = checked;
  const year = settings.fiscalYear === undefined ? '' : formatFiscalYear(settings.fiscalYear);
  const fileName = REPORT_MESSAGES.fileName(name, year, draft);
  try {
    const docx = engine().makeDocx(buildReportData(department.evaluation, settings, draft));
    const link = importDocx(docx, fileName);
    const error = record(spreadsheet, name, draft, link);
    return { department: name, status: 'created', link, draft, error };
  } catch (error) {
    return failed(asAnswerError(error), draft);
  }
}

/** One call, however long the report: Drive converts the docx into a Google Doc. */
function importDocx(docx: Uint8Array, name: string): string {
  // Apps Script's bytes are signed.
  const blob = Utilities.newBlob(Array.from(new Int8Array(docx)), DOCX_TYPE, `${name}.docx`);
  if (Drive === undefined) throw driveError('Drive API');
  try {
    const file = Drive.Files.create({ name, mimeType: GOOGLE_DOC_TYPE }, blob, { fields: 'id,webViewLink' });
    return file.webViewLink ?? file.id ?? '';
  } catch (error) {
    throw driveError(reasonOf(error));
  }
}

const driveError = (reason: string): WorkbookError =>
  new WorkbookError('unexpected', REPORT_MESSAGES.driveFailed(reason), 'Google ドライブ');

/**
 * Notes link, version, time and maker in 課一覧 and 履歴. 設定 is read again first: the import took seconds, and
 * somebody may have moved its rows meanwhile.
 */
function record(spreadsheet: Spreadsheet, name: string, draft: boolean, link: string): AnswerError | null {
  try {
    const version = recordInDepartmentList(spreadsheet, name, link);
    const detail = REPORT_MESSAGES.history(version, draft, link);
    recordHistory(spreadsheet, { action: MENU_TEXTS.report, target: name, detail });
    return null;
  } catch (error) {
    return {
      code: 'unexpected',
      message: REPORT_MESSAGES.notRecorded(reasonOf(error)),
      place: SETTINGS_SHEET,
    };
  }
}

/** Returns the version; a tab that 課一覧 does not name has no line there, and its version stays 1. */
function recordInDepartmentList(spreadsheet: Spreadsheet, name: string, link: string): number {
  const sheet = spreadsheet.getSheetByName(SETTINGS_SHEET);
  const settings = sheet && readSettings(readTab(sheet, spreadsheet.getSpreadsheetTimeZone()).values);
  const entry: DepartmentEntry | undefined = settings?.departments.find((each) => each.name === name);
  const version = (entry?.version ?? 0) + 1;
  if (sheet && settings && entry) {
    writeFields(sheet, settings, entry.row, {
      report: literalText(link),
      version,
      madeAt: timestamp(spreadsheet),
      madeBy: literalText(currentUser()),
    });
  }
  return version;
}
