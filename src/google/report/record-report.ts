/** Notes a made report in 課一覧 and 履歴. */
import { REPORT_MESSAGES, REPORT_STATE_MESSAGES } from '../../core/messages/report';
import { MENU_TEXTS } from '../../core/messages/script';
import type { ReportKind } from '../../core/report/report-data';
import { HISTORY_SHEET, SETTINGS_SHEET, type Settings } from '../../core/settings/settings';
import { patiently } from '../call/patience';
import { writeFields } from '../workbook/department-list';
import { currentUser, recordHistory, timestamp } from '../workbook/history';
import { literalText } from '../workbook/literal-text';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface MadeReport {
  readonly department: string;
  readonly kind: ReportKind;
  readonly version: number;
  readonly draft: boolean;
  readonly link: string;
  /** Whether an earlier attempt may have noted it already, as far as it got. */
  readonly isRetried: boolean;
}

/**
 * Writes link, version, time and maker into 課一覧 and a line into 履歴, each once however often an attempt was stopped
 * in between. 「各課の目標」 stand in 履歴 alone: the columns of 課一覧 are the 自己評価書's.
 * @throws What Sheets throws when a tab is protected.
 */
export function recordReport(spreadsheet: Spreadsheet, settings: Settings, made: MadeReport): void {
  const { department, kind, version, draft, link, isRetried } = made;
  const entry = settings.departments.find((each) => each.name === department);
  const isListed = isRetried && entry?.report === link && entry.version === version;
  const sheet = spreadsheet.getSheetByName(SETTINGS_SHEET);
  if (kind === 'evaluation' && sheet && entry && !isListed) {
    const fields = {
      report: literalText(link),
      version,
      madeAt: timestamp(spreadsheet),
      madeBy: literalText(currentUser()),
    };
    patiently(() => writeFields(sheet, settings, entry.row, fields));
  }
  const detail = (kind === 'goals' ? REPORT_STATE_MESSAGES.goalsHistory : REPORT_MESSAGES.history)(
    version,
    draft,
    link,
  );
  const mayStand = isListed || (isRetried && (kind === 'goals' || entry === undefined));
  if (mayStand && standsInHistory(spreadsheet, department, detail)) return;
  recordHistory(spreadsheet, { action: MENU_TEXTS.report, target: department, detail });
}

/** One call, made only after a stop. */
function standsInHistory(spreadsheet: Spreadsheet, department: string, detail: string): boolean {
  const values = spreadsheet.getSheetByName(HISTORY_SHEET)?.getDataRange().getValues() ?? [];
  return values.some((row) => row[2] === department && row[4] === detail);
}
