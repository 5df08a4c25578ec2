/** 初期設定: makes the tabs of the system and of the 課, or what is missing of them. */

import { WorkbookError } from '../core/errors';
import { parseFiscalYear } from '../core/fiscal-year';
import { findHeader } from '../core/header';
import { parseJapaneseDate } from '../core/japanese-date';
import { CALL_MESSAGES, SET_UP_MESSAGES } from '../core/messages';
import { describeStep, planSetUp, type SetUpRequest, type SetUpStep } from '../core/set-up-plan';
import { HISTORY_SHEET, OWN_SHEETS } from '../core/settings';
import { type Answer, answer } from './answer';
import { addDepartmentRow } from './department-list';
import { addDropdown, createDepartmentTab, hasDropdown } from './department-tab';
import { recordHistory } from './history';
import { createHistorySheet } from './history-sheet';
import { readTabs } from './read-tabs';
import { addDepartmentTable, createSettingsSheet, writeSetting } from './settings-sheet';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What a program asks for; texts as a person writes them. */
export interface SetUpWorkbookRequest {
  /** 平成29, H29, 2017; may be left out when 設定 has it. */
  readonly year?: string;
  /** H30.3.31, 2018/3/31; the fiscal year's last day when left out. */
  readonly date?: string;
  readonly departments?: readonly string[];
  /** Only says what would be done. */
  readonly dryRun?: boolean;
}

/** Does what is missing and returns it in words, one line a change; [] when nothing was. */
export function setUpWorkbook(request: SetUpWorkbookRequest): Answer<readonly string[]> {
  return answer(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const steps = planFor(spreadsheet, readRequest(request));
    if (!request.dryRun) applySetUp(spreadsheet, steps);
    return steps.map(describeStep);
  });
}

function readRequest({ year, date, departments }: SetUpWorkbookRequest): SetUpRequest {
  const fiscalYear = year === undefined ? undefined : parseFiscalYear(year);
  if (year !== undefined && fiscalYear === undefined) {
    throw new WorkbookError('wrong-call', CALL_MESSAGES.yearUnreadable(year), year);
  }
  const ratedOn = date === undefined ? undefined : parseJapaneseDate(date);
  if (date !== undefined && ratedOn === undefined) {
    throw new WorkbookError('wrong-call', CALL_MESSAGES.dateUnreadable(date), date);
  }
  return {
    ...(fiscalYear === undefined ? {} : { fiscalYear }),
    ...(ratedOn === undefined ? {} : { ratedOn }),
    ...(departments === undefined ? {} : { departments }),
  };
}

/** What 初期設定 would do to this workbook. */
export function planFor(spreadsheet: Spreadsheet, request: SetUpRequest): SetUpStep[] {
  const tabs = readTabs(spreadsheet);
  const departmentTabs = tabs.filter((tab) => !OWN_SHEETS.includes(tab.name) && findHeader(tab.values));
  const withoutDropdown = departmentTabs
    .filter((tab) => !hasDropdown(spreadsheet, tab))
    .map((tab) => tab.name);
  // 履歴 is not among the tabs that are read, but the plan has to know that it is there.
  const history = spreadsheet.getSheetByName(HISTORY_SHEET) ? [{ name: HISTORY_SHEET, values: [] }] : [];
  return planSetUp({ tabs: [...tabs, ...history], withoutDropdown }, request);
}

/** Does the steps in order and notes them in 履歴. */
export function applySetUp(spreadsheet: Spreadsheet, steps: readonly SetUpStep[]): void {
  if (steps.length === 0) return;
  for (const step of steps) applyStep(spreadsheet, step);
  const detail = steps.map(describeStep).join('、');
  recordHistory(spreadsheet, { action: SET_UP_MESSAGES.history, target: '', detail });
}

function applyStep(spreadsheet: Spreadsheet, step: SetUpStep): void {
  switch (step.kind) {
    case 'settings-sheet':
      createSettingsSheet(spreadsheet, step.values);
      break;
    case 'setting':
      writeSetting(spreadsheet, step);
      break;
    case 'department-table':
      addDepartmentTable(spreadsheet);
      break;
    case 'department-row':
      addDepartmentRow(spreadsheet, step.name);
      break;
    case 'department-tab':
      createDepartmentTab(spreadsheet, step.name);
      break;
    case 'dropdown':
      addDropdown(spreadsheet, step.name);
      break;
    case 'history-sheet':
      createHistorySheet(spreadsheet);
      break;
  }
}
