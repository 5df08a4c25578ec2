/** Makes one department's report: reads, checks, fills the form, imports it with one call, and records it. */
import { checkWorkbook, isDraft } from '../core/check-workbook';
import { formatFiscalYear } from '../core/fiscal-year';
import { MENU_TEXTS, REPORT_MESSAGES } from '../core/messages';
import { buildReportData } from '../core/report/build-report-data';
import { type DepartmentEntry, SETTINGS_SHEET, type Settings } from '../core/settings';
import { type Answer, type AnswerError, answer, asAnswerError, reasonOf } from './answer';
import { writeFields } from './department-list';
import { currentUser, recordHistory, timestamp } from './history';
import { literalText } from './literal-text';
import { readTabs } from './read-tabs';
import { rememberReport, type SavedReport, saveReport } from './report-file';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** How a report went. Unless it `failed`, an `error` says that it could not be recorded. */
export interface ReportResult {
  readonly department: string;
  readonly status: 'created' | 'updated' | 'failed';
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
  const year =
    settings.fiscalYear === undefined ? REPORT_MESSAGES.unknownYear : formatFiscalYear(settings.fiscalYear);
  const entry = settings.departments.find((each) => each.name === name);
  const version = (entry?.version ?? 0) + 1;
  const nameOf = (beside: boolean): string =>
    REPORT_MESSAGES.fileName(name, year, beside ? version : 1, draft);
  try {
    const docx = engine().makeDocx(buildReportData(department.evaluation, settings, draft));
    const { status, link, file } = saveReport(name, docx, nameOf);
    const error = record(spreadsheet, settings, { name, entry, version, draft, link, file });
    return { department: name, status, link, draft, error };
  } catch (error) {
    return failed(asAnswerError(error), draft);
  }
}

interface MadeReport {
  readonly name: string;
  /** The line of 課一覧; a tab that it does not name has none. */
  readonly entry: DepartmentEntry | undefined;
  readonly version: number;
  readonly draft: boolean;
  readonly link: string;
  readonly file: SavedReport['file'];
}

/** Notes link, version, time and maker in 課一覧 and 履歴; returns what went wrong, for the report itself is made. */
function record(
  spreadsheet: Spreadsheet,
  settings: Settings,
  { name, entry, version, draft, link, file }: MadeReport,
): AnswerError | null {
  try {
    rememberReport(name, file);
    const sheet = spreadsheet.getSheetByName(SETTINGS_SHEET);
    if (sheet && entry) {
      writeFields(sheet, settings, entry.row, {
        report: literalText(link),
        version,
        madeAt: timestamp(spreadsheet),
        madeBy: literalText(currentUser()),
      });
    }
    const detail = REPORT_MESSAGES.history(version, draft, link);
    recordHistory(spreadsheet, { action: MENU_TEXTS.report, target: name, detail });
    return null;
  } catch (error) {
    return {
      code: 'report-not-recorded',
      message: REPORT_MESSAGES.notRecorded(reasonOf(error)),
      place: SETTINGS_SHEET,
    };
  }
}
