/** 報告書を作成 from the menu: the department of the open tab, or all of them. */

import { REPORT_MESSAGES } from '../core/messages';
import { checkWorkbook } from './check';
import { makeReport, type ReportResult } from './make-report';

/** Apps Script stops a run after six minutes; no report is begun after this many milliseconds. */
const LAST_START = 4.5 * 60 * 1000;

/** Asks first, then makes one report after the other and tells how each went. */
export function makeReportsFromMenu(): void {
  const started = Date.now();
  const ui = SpreadsheetApp.getUi();
  const say = (message: string): unknown => ui.alert(REPORT_MESSAGES.title, message, ui.ButtonSet.OK);
  const checked = checkWorkbook();
  if (checked.error) {
    say(checked.error.message);
    return;
  }
  const names = checked.value.result.departments.map((department) => department.name);
  const open = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getName();
  const chosen = names.includes(open) ? [open] : names;
  const question =
    chosen.length === 1
      ? REPORT_MESSAGES.confirmOne(chosen[0] ?? '')
      : REPORT_MESSAGES.confirmAll(chosen.length);
  const text = `${question}\n${REPORT_MESSAGES.draftNote}`;
  if (ui.alert(REPORT_MESSAGES.title, text, ui.ButtonSet.OK_CANCEL) !== ui.Button.OK) return;
  const lines: string[] = [];
  for (const name of chosen) {
    if (Date.now() - started > LAST_START) {
      lines.push(REPORT_MESSAGES.stopped(chosen.length - lines.length));
      break;
    }
    const { value, error } = makeReport(name);
    lines.push(error ? REPORT_MESSAGES.failed(name, error.message) : lineOf(value));
  }
  say(lines.join('\n'));
}

function lineOf({ department, draft, link, error }: ReportResult): string {
  if (link === null) return REPORT_MESSAGES.failed(department, error?.message ?? '');
  const created = REPORT_MESSAGES.created(department, draft, link);
  return error ? `${created}\n${error.message}` : created;
}
