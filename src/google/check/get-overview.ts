/** What the sidebar shows: where everybody stands, and the goals of one department. */
import { checkTabs } from '../../core/check/check-tabs';
import { REPORT_MESSAGES } from '../../core/messages/report';
import { buildOverview, goalEntries } from '../../core/overview/build-overview';
import { newGoalPlaces } from '../../core/overview/goal-rows';
import type { GoalEntry, NewGoalPlace, Overview } from '../../core/overview/sidebar-data';
import { Refusal } from '../../core/refusal';
import { SETTINGS_SHEET } from '../../core/settings/settings';
import { type Answer, answer } from '../call/answer';
import { LOOKS_OF_ALL, looksOf, withMerges } from '../workbook/read-merges';
import { calendarDate, readTabs } from '../workbook/read-tabs';
import { takePulse } from './pulse';

/** Checks the whole workbook; reads each tab once. */
export function getOverview(): Answer<Overview> {
  return answer(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const tabs = withMerges(spreadsheet, readTabs(spreadsheet), LOOKS_OF_ALL);
    const checked = checkTabs(tabs);
    const names = [SETTINGS_SHEET, ...checked.departments.map((department) => department.name)];
    const pulse = takePulse(tabs.filter((tab) => names.includes(tab.name)));
    const now = new Date() as unknown as GoogleAppsScript.Base.Date;
    const today = calendarDate(now, spreadsheet.getSpreadsheetTimeZone());
    return buildOverview(checked, tabs, spreadsheet.getActiveSheet().getName(), today, pulse);
  });
}

/** The goals of one department, by its themes. */
export function getGoals(department: string): Answer<readonly GoalEntry[]> {
  return answer(() => {
    const { checked, values } = readDepartment(department);
    return goalEntries(checked, values);
  });
}

/** Where a new goal of a department goes: a row for each theme that can take one, then one for a new theme. */
export function getGoalPlaces(department: string): Answer<readonly NewGoalPlace[]> {
  return answer(() => {
    const { evaluation, values } = readDepartment(department);
    return newGoalPlaces(evaluation, values);
  });
}

function readDepartment(department: string) {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const tabs = withMerges(spreadsheet, readTabs(spreadsheet, [department]), looksOf([department]));
  const checked = checkTabs(tabs, [department]).departments[0];
  const values = tabs.find((tab) => tab.name === department)?.values;
  if (!checked?.evaluation || values === undefined) {
    throw new Refusal('department-tab-missing', REPORT_MESSAGES.noTab(department), department);
  }
  return { checked, evaluation: checked.evaluation, values };
}
