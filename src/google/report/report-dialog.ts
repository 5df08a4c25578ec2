/** 報告書を作成 from the menu: the department of the open tab, or a few; more than that are the sidebar's. */
import { REPORT_MESSAGES, REPORT_STATE_MESSAGES, reportTotal } from '../../core/messages/report';
import { checkWorkbook } from '../check';
import { showSidebar } from '../sidebar';
import { failedReport, type OnChanged, type ReportResult } from './report-job';
import { endRun, makeReportInRun, startRun } from './report-run';

type Ui = GoogleAppsScript.Base.Ui;

/** A report may take a minute, Apps Script stops after six, and a menu's run can show no progress. */
const MOST_AT_ONCE = 5;

/** Asks first, then makes one report after the other and tells how each went. */
export function makeReportsFromMenu(): void {
  const ui = SpreadsheetApp.getUi();
  const checked = checkWorkbook();
  if (checked.error) {
    say(ui, checked.error.message);
    return;
  }
  const names = checked.value.result.departments.map((department) => department.name);
  const open = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getName();
  const chosen = names.includes(open) ? [open] : names;
  if (chosen.length > MOST_AT_ONCE) {
    if (confirm(ui, REPORT_STATE_MESSAGES.useSidebar(chosen.length))) showSidebar();
    return;
  }
  const question =
    chosen.length === 1
      ? REPORT_MESSAGES.confirmOne(chosen[0] ?? '')
      : REPORT_MESSAGES.confirmAll(chosen.length);
  if (confirm(ui, `${question}\n${REPORT_MESSAGES.draftNote}`)) say(ui, makeAll(ui, chosen).join('\n'));
}

/** @returns A line for each report, or why none could be made. */
function makeAll(ui: Ui, departments: readonly string[]): string[] {
  const run = startRun({ departments, kind: 'evaluation', force: false });
  if (run.error) return [run.error.message];
  const { runId } = run.value;
  try {
    const made = departments.map((name) => makeOne(ui, runId, name));
    return made.length > 1 ? [reportTotal(made), '', ...made.map(lineOf)] : made.map(lineOf);
  } finally {
    endRun(runId);
  }
}

function makeOne(ui: Ui, runId: string, name: string): ReportResult {
  const { value, error } = makeReportInRun(runId, name);
  if (error) return failedReport(name, error);
  const choice = value.error ? askFor(ui, name, value.error) : null;
  if (choice === null) return value;
  const chosen = makeReportInRun(runId, name, choice);
  return chosen.error ? failedReport(name, chosen.error) : chosen.value;
}

/** What the person chooses for a report that is not simply made again; null to leave it. */
function askFor(
  ui: Ui,
  name: string,
  { code, message }: NonNullable<ReportResult['error']>,
): OnChanged | null {
  if (code === 'report-of-another') {
    return confirm(ui, REPORT_STATE_MESSAGES.askOwn(name, message)) ? 'beside' : null;
  }
  if (code !== 'report-changed') return null;
  const text = REPORT_STATE_MESSAGES.askChanged(name);
  const button = ui.alert(REPORT_MESSAGES.title, text, ui.ButtonSet.YES_NO_CANCEL);
  if (button === ui.Button.YES) return 'beside';
  return button === ui.Button.NO ? 'overwrite' : null;
}

function lineOf({ department, status, draft, link, error, note }: ReportResult): string {
  if (link === null) return REPORT_MESSAGES.failed(department, error?.message ?? '');
  const line =
    status === 'unchanged'
      ? REPORT_STATE_MESSAGES.unchanged(department, link)
      : REPORT_MESSAGES.created(department, draft, link);
  return [line, note, error?.message ?? ''].filter((text) => text !== '').join('\n');
}

const say = (ui: Ui, message: string): unknown => ui.alert(REPORT_MESSAGES.title, message, ui.ButtonSet.OK);

const confirm = (ui: Ui, message: string): boolean =>
  ui.alert(REPORT_MESSAGES.title, message, ui.ButtonSet.OK_CANCEL) === ui.Button.OK;
