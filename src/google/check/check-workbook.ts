/** 点検: reads the tabs, checks them, and on demand writes each row's flag into 確認. */
import {
  type CheckedDepartment,
  type CheckedWorkbook,
  type CheckResult,
  checkTabs,
  summarize,
} from '../../core/check/check-tabs';
import { changedFlags } from '../../core/check/flags';
import type { Tab } from '../../core/department-tab/tab';
import { countsText } from '../../core/messages/progress';
import { CHECK_MESSAGES, MENU_TEXTS } from '../../core/messages/script';
import { SUMMARY_TEXTS } from '../../core/messages/set-up';
import { SUMMARY_SHEET } from '../../core/settings/settings';
import { type Answer, answerPatiently } from '../call/answer';
import { patiently } from '../call/patience';
import { renewLimit } from '../set-up/renew-limit';
import { updateLowGoals } from '../summary/low-goals-list';
import { extendCounts } from '../summary/summary-sheet';
import { isWritten } from '../workbook/flushed-write';
import { recordHistory } from '../workbook/history';
import {
  LOOKS_OF_ALL,
  LOOKS_OF_ALL_WRITING,
  looksOf,
  type MergeLooks,
  withMerges,
} from '../workbook/read-merges';
import { readTab, readTabs } from '../workbook/read-tabs';
import { updateReviewSheet } from './review-sheet';
import { writeFlags } from './write-flags';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface CheckRequest {
  /** Names of the departments; left out for all. */
  readonly departments?: readonly string[];
  /** Whether the flags are written. */
  readonly write?: boolean;
  /** These departments are a piece of a check of all: its line in 履歴 is left to the last call, of all. */
  readonly isPiece?: boolean;
  /** In that last call: whether one of the pieces has written anything. */
  readonly hasWritten?: boolean;
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
  return answerPatiently(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const tabs = withMerges(spreadsheet, readTabs(spreadsheet, request.departments), mergeLooks(request));
    const checked = checkTabs(tabs, request.departments);
    const written = request.write ? writeAllFlags(spreadsheet, tabs, checked) : [];
    const renewed =
      request.write === true && request.departments === undefined && renewLimit(spreadsheet, tabs, checked);
    const result = summarize(checked);
    const summary =
      request.write && request.departments === undefined ? writeSummary(spreadsheet, tabs, checked) : null;
    const changed = renewed || [...written, summary].includes('written');
    if ((changed || request.hasWritten) && !request.isPiece) recordCheck(spreadsheet, result);
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
function writeSummary(spreadsheet: Spreadsheet, tabs: readonly Tab[], checked: CheckedWorkbook): Written {
  try {
    const isChanged = patiently(() => {
      const sheet = spreadsheet.getSheetByName(SUMMARY_SHEET);
      if (sheet === null) return false;
      const { values } = readTab(sheet, spreadsheet.getSpreadsheetTimeZone());
      const isExtended = extendCounts(spreadsheet, tabs, checked, values);
      const isListed = updateLowGoals(spreadsheet, checked, isExtended ? undefined : values);
      const isReviewListed = updateReviewSheet(spreadsheet, tabs, checked);
      return isListed || isReviewListed || isExtended;
    });
    return isChanged ? 'written' : null;
  } catch {
    return 'refused';
  }
}

/** null where nothing had to be written. */
type Written = 'written' | 'refused' | null;

/**
 * All flags with one flush, for each takes Google most of a second. Where one is refused, nobody knows which and what
 * became of the others: then each tab is written once more by itself, so that a protected one stops no other.
 */
function writeAllFlags(
  spreadsheet: Spreadsheet,
  tabs: readonly Tab[],
  { departments }: CheckedWorkbook,
): Written[] {
  const writes = departments.map((department) => flagWrite(spreadsheet, tabs, department));
  const changes = writes.filter((write) => write !== null);
  const isDone =
    changes.length === 0 ||
    isWritten(() => {
      for (const write of changes) write();
    });
  return writes.map((write) => {
    if (write === null) return null;
    return isDone || isWritten(write) ? 'written' : 'refused';
  });
}

/** null where all flags of a tab are right. */
function flagWrite(
  spreadsheet: Spreadsheet,
  tabs: readonly Tab[],
  { name, evaluation, findings }: CheckedDepartment,
): (() => void) | null {
  const tab = tabs.find((each) => each.name === name);
  const sheet = spreadsheet.getSheetByName(name);
  // Stryker disable next-line ConditionalExpression, LogicalOperator: what has an evaluation was read from its tab; the types do not know.
  if (evaluation === null || tab === undefined || sheet === null) return null;
  const change = changedFlags(tab.values, evaluation.header, findings);
  return change && (() => writeFlags(sheet, change));
}
