/** What the sidebar shows: where everybody stands, and the goals of one department. */
import type { CalendarDate } from '../../core/cells/cell-value';
import {
  type CheckedWorkbook,
  checkTab,
  checkTabs,
  lastYearOf,
  settingsFindings,
} from '../../core/check/check-tabs';
import type { Tab } from '../../core/department-tab/tab';
import { findHeader } from '../../core/evaluation/header';
import { REPORT_MESSAGES } from '../../core/messages/report';
import {
  buildOverview,
  goalEntries,
  overviewDepartment,
  overviewSettings,
} from '../../core/overview/build-overview';
import { newGoalPlaces } from '../../core/overview/goal-rows';
import type {
  BookStanding,
  GoalEntry,
  NewGoalPlace,
  Overview,
  OverviewPart,
} from '../../core/overview/sidebar-data';
import { Refusal } from '../../core/refusal';
import { LAST_YEAR_SHEET, readSettings, SETTINGS_SHEET, settingsValues } from '../../core/settings/settings';
import { type Answer, answerPatiently } from '../call/answer';
import { copiedBook, isCopy } from '../set-up/copied-book';
import { unfinishedIn } from '../set-up/set-up-record';
import { editMarks } from '../workbook/edit-marks';
import { LOOKS_OF_OVERVIEW, looksOf, withMerges } from '../workbook/read-merges';
import { calendarDate, readableNames, readTab, readTabs } from '../workbook/read-tabs';
import { parseSeen, pulseOf, ruling, type Seen, seenTab } from './pulse';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Checks the whole workbook; reads each tab once. */
export function getOverview(): Answer<Overview> {
  return answerPatiently(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const edits = editMarks(readableNames(spreadsheet));
    const tabs = withMerges(spreadsheet, readTabs(spreadsheet), LOOKS_OF_OVERVIEW);
    const checked = checkTabs(tabs);
    const open = spreadsheet.getActiveSheet().getName();
    const book = bookStanding(spreadsheet, checked, tabs);
    const pulse = pulseOf(checked, tabs, edits);
    return buildOverview(checked, tabs, open, todayIn(spreadsheet), { pulse, book });
  });
}

/** One call mostly, see {@link isCopy}. */
function bookStanding(
  spreadsheet: Spreadsheet,
  { settings }: CheckedWorkbook,
  tabs: readonly Tab[],
): BookStanding {
  const stored = PropertiesService.getDocumentProperties().getProperties();
  const values = settingsValues(tabs);
  const url = spreadsheet.getUrl();
  return {
    copy: isCopy(spreadsheet, stored) ? copiedBook(settings, values) : null,
    setUp: unfinishedIn(stored),
    ...(url.startsWith('https:') ? { url } : {}),
  };
}

/**
 * Reads some tabs again, and no other.
 *
 * @param names Tabs that `getPulse` has told of.
 * @param pulse Of the last overview.
 * @returns null where the whole workbook has to be looked at, because 設定 has another limit or other departments, a tab
 *   has gone, or one that 課一覧 does not name may be a department's.
 */
export function lookAgain(names: readonly string[], pulse: string): Answer<OverviewPart | null> {
  return answerPatiently(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const seen = parseSeen(pulse);
    const edits = editMarks(names);
    const tabs = withMerges(spreadsheet, readNamed(spreadsheet, names), looksOf(names));
    const isKnown = ({ name, values }: Tab): boolean =>
      name === SETTINGS_SHEET || seen.listed.includes(name)
        ? seen.tabs[name] !== undefined
        : seen.tabs[name]?.digest === '' && findHeader(values) === null;
    if (tabs.length < names.length || !tabs.every(isKnown)) return null;
    const settings = settingsPart(spreadsheet, tabs, seen);
    if (settings === 'rules-changed') return null;
    const lastYear = readNamed(spreadsheet, [LAST_YEAR_SHEET]);
    const departments = tabs
      .filter(({ name }) => seen.listed.includes(name))
      .map((tab) => overviewDepartment(checkTab(tab, seen.criteria, lastYearOf(lastYear, tab.name)), tabs));
    const signs = tabs.map((tab, at) => [
      tab.name,
      seenTab(tab, edits[at] ?? '', seen.tabs[tab.name]?.digest !== ''),
    ]);
    const now: Seen = { ...seen, tabs: { ...seen.tabs, ...Object.fromEntries(signs) } };
    return { settings, departments, pulse: JSON.stringify(now) };
  });
}

const readNamed = (spreadsheet: Spreadsheet, names: readonly string[]): Tab[] =>
  names.flatMap((name) => {
    const sheet = spreadsheet.getSheetByName(name);
    return sheet ? [readTab(sheet, spreadsheet.getSpreadsheetTimeZone())] : [];
  });

/** null where 設定 is not among the tabs. */
function settingsPart(
  spreadsheet: Spreadsheet,
  tabs: readonly Tab[],
  { criteria, listed }: Seen,
): OverviewPart['settings'] | 'rules-changed' {
  const tab = tabs.find(({ name }) => name === SETTINGS_SHEET);
  if (tab === undefined) return null;
  const settings = readSettings(tab.values);
  if (JSON.stringify(ruling(settings)) !== JSON.stringify({ criteria, listed })) return 'rules-changed';
  return overviewSettings({ settings, findings: settingsFindings(settings) }, tabs, todayIn(spreadsheet));
}

const todayIn = (spreadsheet: Spreadsheet): CalendarDate =>
  calendarDate(new Date() as unknown as GoogleAppsScript.Base.Date, spreadsheet.getSpreadsheetTimeZone());

/** The goals of one department, by its themes. */
export function getGoals(department: string): Answer<readonly GoalEntry[]> {
  return answerPatiently(() => {
    const { checked, values, lastYear } = readDepartment(department);
    return goalEntries(checked, values, lastYear);
  });
}

/** Where a new goal of a department goes: a row for each theme that can take one, then one for a new theme. */
export function getGoalPlaces(department: string): Answer<readonly NewGoalPlace[]> {
  return answerPatiently(() => {
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
  const lastYear = lastYearOf(tabs, department);
  return { checked, evaluation: checked.evaluation, values, lastYear };
}
