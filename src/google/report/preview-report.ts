/** What a report would say, for the sidebar to show before it is made. */
import { checkTabs } from '../../core/check/check-tabs';
import { REPORT_MESSAGES } from '../../core/messages/report';
import { Refusal } from '../../core/refusal';
import type { ReportData, ReportKind } from '../../core/report/report-data';
import { type Answer, answerPatiently } from '../call/answer';
import { readTabs } from '../workbook/read-tabs';
import { printedData } from './printed-data';
import { asReportKind } from './report-job';

/** The very data that the form would be filled with. */
export function previewReport(name: string, kind: ReportKind = 'evaluation'): Answer<ReportData> {
  return answerPatiently(() => {
    const checked = checkTabs(readTabs(SpreadsheetApp.getActiveSpreadsheet(), [name]), [name]);
    const department = checked.departments[0];
    if (!department?.evaluation) {
      throw new Refusal('department-tab-missing', REPORT_MESSAGES.noTab(name), name);
    }
    return printedData(department, department.evaluation, checked, asReportKind(kind)).data;
  });
}
