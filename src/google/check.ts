/** 点検: reads the tabs, checks them, and on demand writes each row's flag into 確認. */
import {
  type CheckedDepartment,
  type CheckedWorkbook,
  type CheckResult,
  checkWorkbook as check,
  summarize,
  type Tab,
} from '../core/check-workbook';
import { needsWork } from '../core/finding';
import { changedFlags } from '../core/flags';
import { countsText } from '../core/messages/progress';
import { CHECK_MESSAGES, MENU_TEXTS } from '../core/messages/script';
import { SUMMARY_TEXTS } from '../core/messages/set-up';
import { type Answer, answer } from './answer';
import { recordHistory } from './history';
import { LOOKS_OF_ALL, LOOKS_OF_ALL_WRITING, looksOf, type MergeLooks, withMerges } from './read-merges';
import { readTabs } from './read-tabs';
import { renewLimit } from './set-up/renew-limit';
import { updateLowGoals } from './summary/low-goals-list';
import { extendCounts } from './summary/summary-sheet';
import { writeFlags } from './write-flags';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface CheckRequest {
  /** Names of the departments; left out for all. */
  readonly departments?: readonly string[];
  /** Whether the flags are written. */
  readonly write?: boolean;
}

export interface CheckAnswer {
  readonly result: CheckResult;
  /** A sentence for each tab whose flags could not be written. */
  readonly unwritten: readonly string[];
  /** Whether anything was written: flags, the limit in a tab's rules, or the list of low ratings in 集計. */
  readonly changed: boolean;
}

/** Checks the workbook; reads each tab once, whatever its rows. */
export function checkWorkbook(request: CheckRequest = {}): Answer<CheckAnswer> {
  return answer(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const tabs = withMerges(spreadsheet, readTabs(spreadsheet, request.departments), mergeLooks(request));
    const checked = check(tabs, request.departments);
    const written = request.write
      ? checked.departments.map((department) => writeDepartmentFlags(spreadsheet, tabs, department))
      : [];
    const renewed =
      request.write === true && request.departments === undefined && renewLimit(spreadsheet, tabs, checked);
    const result = summarize(checked);
    const summary =
      request.write && request.departments === undefined
        ? writeSummary(spreadsheet, tabs, checked)
        : 'unchanged';
    const changed = renewed || [...written, summary].includes('written');
    if (changed) recordCheck(spreadsheet, result);
    const unwritten = checked.departments.filter((_, at) => written[at] === 'refused');
    const sentences = unwritten.map(({ name }) => CHECK_MESSAGES.unwritten(name));
    if (summary === 'refused') sentences.push(SUMMARY_TEXTS.listUnwritten);
    return { result, unwritten: sentences, changed };
  });
}

function mergeLooks({ departments, write }: CheckRequest): MergeLooks {
  if (departments) return looksOf(departments);
  return write ? LOOKS_OF_ALL_WRITING : LOOKS_OF_ALL;
}

function recordCheck(spreadsheet: Spreadsheet, { counts, departments }: CheckResult): void {
  const detail = CHECK_MESSAGES.history(departments.length, countsText(counts));
  recordHistory(spreadsheet, { action: MENU_TEXTS.check, target: '', detail });
}

/** 集計 as far as it is not live; a protection of that tab must not stop the check either. */
function writeSummary(
  spreadsheet: Spreadsheet,
  tabs: readonly Tab[],
  checked: CheckedWorkbook,
): 'unchanged' | 'written' | 'refused' {
  try {
    const extended = extendCounts(spreadsheet, tabs);
    return updateLowGoals(spreadsheet, checked) || extended ? 'written' : 'unchanged';
  } catch {
    return 'refused';
  }
}

/** Each tab is written by itself, so that a protected one stops no other. */
function writeDepartmentFlags(
  spreadsheet: Spreadsheet,
  tabs: readonly Tab[],
  { name, evaluation, findings }: CheckedDepartment,
): 'unchanged' | 'written' | 'refused' {
  const tab = tabs.find((each) => each.name === name);
  const sheet = spreadsheet.getSheetByName(name);
  if (evaluation === null || tab === undefined || sheet === null) return 'unchanged';
  const inRows = findings.filter((finding) => needsWork(finding) && !finding.rule.startsWith('header-'));
  const change = changedFlags(tab.values, evaluation.header, inRows);
  if (change === null) return 'unchanged';
  try {
    writeFlags(sheet, evaluation.header, change);
    SpreadsheetApp.flush();
    return 'written';
  } catch {
    return 'refused';
  }
}
