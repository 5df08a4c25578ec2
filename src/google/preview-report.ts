/** What a report would say, for the sidebar to show before it is made. */
import { checkWorkbook, isDraft } from '../core/check-workbook';
import { WorkbookError } from '../core/errors';
import { REPORT_MESSAGES } from '../core/messages';
import { buildReportData } from '../core/report/build-report-data';
import type { ReportData } from '../core/report/report-data';
import { type Answer, answer } from './answer';
import { readTabs } from './read-tabs';

/** The very data that the form would be filled with. */
export function previewReport(name: string): Answer<ReportData> {
  return answer(() => {
    const checked = checkWorkbook(readTabs(SpreadsheetApp.getActiveSpreadsheet(), [name]), [name]);
    const department = checked.departments[0];
    if (!department?.evaluation) {
      throw new WorkbookError('department-tab-missing', REPORT_MESSAGES.noTab(name), name);
    }
    return buildReportData(department.evaluation, checked.settings, isDraft(department, checked));
  });
}
