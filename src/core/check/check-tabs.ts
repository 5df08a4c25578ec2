/** The whole check: every rule over 設定 and the tabs of the 課. */

import type { FiscalYear } from '../calendar/fiscal-year';
import { type LastYearGoal, readLastYear } from '../department-tab/last-year';
import { findState, type StateNote } from '../department-tab/state';
import type { Tab } from '../department-tab/tab';

import { type Evaluation, goalsOf } from '../evaluation/evaluation';
import { findHeader } from '../evaluation/header';
import { readEvaluation } from '../evaluation/read-evaluation';
import { FIVE_LEVELS, type Rating, type Scale, symbolOf } from '../evaluation/scale';
import {
  countSeverities,
  type Finding,
  needsWork,
  type Progress,
  type Rule,
  type Severity,
} from '../finding';
import { WORKBOOK_MESSAGES } from '../messages/workbook';
import { Refusal } from '../refusal';
import { isScaleBroken } from '../settings/level-table';
import {
  LAST_YEAR_SHEET,
  limitOf,
  OWN_SHEETS,
  readSettings,
  SETTINGS_SHEET,
  type Settings,
} from '../settings/settings';
import { findSummary } from '../summary/summary-place';
import { progressOf } from './department-progress';
import { cellTexts, looksAt } from './rules/cell-texts';
import { checkCopies } from './rules/copy-rules';
import { departmentMissing, departmentUnknown } from './rules/department-rules';
import { checkExplanations } from './rules/explanation-rules';
import { checkFurther } from './rules/further-rules';
import { checkHeader, headerRowMissing } from './rules/header-rules';
import { checkLastYear } from './rules/last-year-rules';
import { checkMerges, withoutHiddenCells } from './rules/merge-rules';
import { checkMixtures } from './rules/mixture-rules';
import { checkOrder } from './rules/order-rules';
import { checkPersonal } from './rules/personal-rules';
import { checkRatings } from './rules/rating-rules';
import { checkResults } from './rules/result-rules';
import { type RuleTreatments, readTreatments, treated } from './rules/rule-treatments';
import { checkSettings } from './rules/settings-rules';
import { checkState } from './rules/state-rules';
import { checkStructure } from './rules/structure-rules';
import { checkWriting } from './rules/writing-rules';

/** A department after the check. `evaluation` is null when its tab or its header row is not there. */
export interface CheckedDepartment {
  readonly name: string;
  /** What its tab's 状態 says; '' without it. */
  readonly state: string;
  /** Of the last hand-over, where it stands beside 状態. */
  readonly note?: StateNote;
  readonly evaluation: Evaluation | null;
  readonly findings: readonly Finding[];
  /** Its goals as 前年度 has them; left out where there are none. */
  readonly lastYear?: readonly LastYearGoal[];
}

export interface CheckedWorkbook {
  readonly settings: Settings;
  /** Findings of no 課. */
  readonly findings: readonly Finding[];
  /** In the order of 課一覧, then the tabs that it does not name. */
  readonly departments: readonly CheckedDepartment[];
}

/**
 * Checks 設定 and the given tabs. Tabs without our header row are nobody's business, unless 課一覧 names them.
 *
 * @param tabs All tabs of the workbook, or, with `only`, at least 設定 and the tabs of these departments.
 * @param only Names of the departments to check; undefined for all.
 * @throws Refusal when there is no 設定, no tab with our header, or none of a name in `only`.
 */
export function checkTabs(tabs: readonly Tab[], only?: readonly string[]): CheckedWorkbook {
  const settingsTab = tabs.find((tab) => tab.name === SETTINGS_SHEET);
  if (settingsTab === undefined) {
    throw new Refusal('settings-missing', WORKBOOK_MESSAGES.settingsMissing, SETTINGS_SHEET);
  }
  const settings = readSettings(settingsTab.values);
  const departmentTabs = tabs.filter((tab) => isDepartmentTab(tab, settings));
  const unknown = only?.find((name) => !isKnown(name, settings, departmentTabs));
  if (unknown !== undefined) {
    throw new Refusal('department-not-found', WORKBOOK_MESSAGES.departmentNotFound(unknown), unknown);
  }
  if (only === undefined && !departmentTabs.some((tab) => findHeader(tab.values))) {
    throw new Refusal('department-tab-missing', WORKBOOK_MESSAGES.departmentTabMissing, '');
  }
  const wanted = (name: string): boolean => only === undefined || only.includes(name);
  return {
    settings,
    findings: settingsFindings(settings),
    departments: departmentNames(settings, departmentTabs)
      .filter(wanted)
      .map((name) => checkDepartment(name, departmentTabs, settings, lastYearOf(tabs, name))),
  };
}

/** What is wrong in 設定 itself, as the town treats it. */
export const settingsFindings = (settings: Settings): readonly Finding[] =>
  treated(checkSettings(settings), criteriaOf(settings).treatments);

/** The list of low ratings in a copy of 集計 looks like our header, but is nobody's tab. */
function isDepartmentTab({ name, values }: Tab, settings: Settings): boolean {
  if (OWN_SHEETS.includes(name)) return false;
  const isListed = settings.departments.some((entry) => entry.name === name);
  return isListed || (findHeader(values) !== null && findSummary(values, FIVE_LEVELS) === null);
}

const isKnown = (name: string, settings: Settings, tabs: readonly Tab[]): boolean =>
  settings.departments.some((entry) => entry.name === name) || tabs.some((tab) => tab.name === name);

/** Of one 課, as the tab 前年度 has it; [] where that is not among the tabs. */
export const lastYearOf = (tabs: readonly Tab[], name: string): readonly LastYearGoal[] =>
  readLastYear(tabs.find((tab) => tab.name === LAST_YEAR_SHEET)?.values ?? []).filter(
    ({ department }) => department === name,
  );

function departmentNames(settings: Settings, tabs: readonly Tab[]): string[] {
  return [...new Set([...settings.departments.map((entry) => entry.name), ...tabs.map((tab) => tab.name)])];
}

function checkDepartment(
  name: string,
  tabs: readonly Tab[],
  settings: Settings,
  lastYear: readonly LastYearGoal[],
): CheckedDepartment {
  const criteria = criteriaOf(settings);
  const entry = settings.departments.find((each) => each.name === name);
  const tab = tabs.find((each) => each.name === name);
  if (tab === undefined) {
    const listed = settings.departments.map((each) => each.name);
    const others = tabs
      .filter((each) => !listed.includes(each.name) && !each.isHidden)
      .map((each) => each.name);
    const missing = entry ? [departmentMissing(entry, settings, others)] : [];
    return { name, state: '', evaluation: null, findings: treated(missing, criteria.treatments) };
  }
  const strangers = entry ? [] : [departmentUnknown(tab, settings, tabs)];
  const checked = checkTab(tab, criteria, lastYear);
  return { ...checked, findings: [...treated(strangers, criteria.treatments), ...checked.findings] };
}

/** A department's tab by itself, as if 課一覧 named it. @param lastYear See {@link lastYearOf}. */
export function checkTab(
  { name, values, merges }: Tab,
  criteria: Criteria,
  lastYear: readonly LastYearGoal[] = [],
): CheckedDepartment {
  const header = findHeader(values);
  if (header === null) {
    const findings = treated([headerRowMissing(name)], criteria.treatments);
    return { name, state: '', evaluation: null, findings };
  }
  const evaluation = readEvaluation(name, values, header, merges, criteria.scale);
  const findings = [
    ...treated(
      [...checkState(name, values, header.row), ...checkHeader(name, header, criteria.isRated)],
      criteria.treatments,
    ),
    ...checkEvaluation(evaluation, criteria, lastYear),
  ];
  const cell = findState(values, header.row);
  const note = cell?.note ? { note: cell.note } : {};
  const before = lastYear.length > 0 ? { lastYear } : {};
  return { name, state: cell?.text ?? '', ...note, evaluation, findings, ...before };
}

/** What a tab is judged by, beside itself. */
export interface Criteria {
  /** Ratings at or below it need an explanation. */
  readonly limit: Rating;
  readonly scale: Scale;
  /** Whether goals are rated at all. */
  readonly isRated: boolean;
  /** Whether the table of the levels is broken: then nothing is judged by levels that nobody meant. */
  readonly isScaleBroken?: boolean;
  readonly treatments: RuleTreatments;
  /** Left out where no year shall be judged. */
  readonly fiscalYear?: FiscalYear | undefined;
}

export const criteriaOf = (settings: Settings): Criteria => ({
  limit: limitOf(settings),
  scale: settings.scale,
  isRated: settings.isRated ?? true,
  isScaleBroken: isScaleBroken(settings),
  treatments: readTreatments(settings.rules).treatments,
  fiscalYear: settings.fiscalYear,
});

/** Every rule that needs nothing but the tab itself, in the order of the rows. */
export function checkEvaluation(
  evaluation: Evaluation,
  { limit, isRated, isScaleBroken, treatments, fiscalYear }: Criteria,
  lastYear: readonly LastYearGoal[] = [],
): readonly Finding[] {
  const looks = looksAt(evaluation);
  const texts = cellTexts(looks);
  const findings = [
    ...checkRatings(evaluation, isRated),
    ...checkExplanations(evaluation, isRated ? limit : null),
    ...checkStructure(evaluation),
    ...checkOrder(evaluation),
    ...checkCopies(evaluation, looks),
    ...checkLastYear(evaluation, lastYear),
    ...checkResults(evaluation, looks),
    ...checkWriting(evaluation, texts, fiscalYear),
    ...checkMixtures(evaluation, texts),
    ...checkFurther(evaluation),
    ...checkPersonal(evaluation, texts),
  ];
  const all = [...withoutHiddenCells(findings, evaluation), ...checkMerges(evaluation, limit)];
  const judged = !isScaleBroken ? all : all.filter(({ rule }) => !BY_LEVEL.includes(rule));
  return treated(sortByRow(judged), treatments);
}

/** What is found of a goal because of its level. */
const BY_LEVEL: readonly Rule[] = [
  'rating-invalid',
  'explanation-missing',
  'explanation-short',
  'explanation-restates',
  'explanation-without-cause',
  'outcome-missing',
  'rating-text',
  'rating-figure',
  'rating-differs',
];

/** Findings of one row stay in the order in which the rules gave them, for sorting is stable. */
const sortByRow = (findings: readonly Finding[]): Finding[] => [...findings].sort((a, b) => a.row - b.row);

/** Whether a department's report is still a draft: no goals yet, its own faults, or 設定 that cannot be read. */
export const isDraft = (department: CheckedDepartment, workbook: CheckedWorkbook): boolean =>
  isOwnDraft(department) || workbook.findings.some(needsWork);

/** {@link isDraft} as far as the department's own tab makes it one. */
export const isOwnDraft = ({ evaluation, findings }: CheckedDepartment): boolean =>
  evaluation === null || goalsOf(evaluation).length === 0 || findings.some(needsWork);

/** What 「各課の目標」 does not print. Two of them are judged by their column, for they may be in any of them. */
const ABOUT_RESULTS: readonly Rule[] = [
  'rating-invalid',
  'rating-missing',
  'explanation-missing',
  'cell-error',
  'cells-merged',
];

/**
 * Whether a department's 「各課の目標」 is still a draft: no goals yet, a fault in what it prints, or no 年度. Ratings and
 * outcomes, 評価基準日 and the limit are not its business: at the start of the year they are not known.
 */
export const isGoalsDraft = (department: CheckedDepartment, { settings }: CheckedWorkbook): boolean =>
  isOwnGoalsDraft(department) || settings.fiscalYear === undefined;

/** {@link isGoalsDraft} as far as the department's own tab makes it one. */
export function isOwnGoalsDraft({ evaluation, findings }: CheckedDepartment): boolean {
  if (evaluation === null) return true;
  const { rating, outcome } = evaluation.header.columns;
  const hasGoals = goalsOf(evaluation).length > 0;
  const isPrinted = (column: number): boolean => column !== rating && column !== outcome;
  const hasErrorCell = evaluation.errorCells.some(({ column }) => isPrinted(column));
  const hidesGoal = findings.some(({ rule, column }) => rule === 'cells-merged' && isPrinted(column - 1));
  return (
    !hasGoals ||
    hasErrorCell ||
    hidesGoal ||
    findings.some((each) => needsWork(each) && !ABOUT_RESULTS.includes(each.rule))
  );
}

/** The check as programs get it (docs/promises.md). */
export interface CheckResult {
  /** Western year, null when unreadable. */
  readonly fiscalYear: FiscalYear | null;
  /** The limit in force; the default one when 設定 cannot be read. */
  readonly limit: Rating;
  /** How the levels of this evaluation write the limit. */
  readonly limitLabel: string;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly findings: readonly Finding[];
  readonly departments: readonly DepartmentResult[];
}

export interface DepartmentResult extends Pick<CheckedDepartment, 'name' | 'state' | 'findings'> {
  readonly goals: number;
  /** Goals with a rating that is a level. */
  readonly rated: number;
  readonly progress: Progress;
}

/** Sums a check up; plain data only, so that it can cross to a sidebar or a command line. */
export function summarize(checked: CheckedWorkbook): CheckResult {
  const all = [...checked.findings, ...checked.departments.flatMap((department) => department.findings)];
  const limit = limitOf(checked.settings);
  return {
    fiscalYear: checked.settings.fiscalYear ?? null,
    limit,
    limitLabel: symbolOf(checked.settings.scale, limit),
    counts: countSeverities(all),
    findings: checked.findings,
    departments: checked.departments.map(({ name, state, evaluation, findings }) => {
      const goals = evaluation ? goalsOf(evaluation) : [];
      const rated = goals.filter((goal) => goal.rating.kind === 'rated').length;
      const progress = progressOf(evaluation, findings);
      return { name, goals: goals.length, rated, state, progress, findings };
    }),
  };
}
