/** From a checked workbook to what the sidebar shows. */

import { formatFiscalYear } from '../calendar/fiscal-year';
import { formatShortJapaneseDate, parseJapaneseDate } from '../calendar/japanese-date';
import { cellName } from '../cells/cell-reference';
import type { CalendarDate } from '../cells/cell-value';
import { type CellValues, cellAt, textOf } from '../cells/cell-value';
import { isBlankText } from '../cells/folded-text';
import {
  type CheckedDepartment,
  type CheckedWorkbook,
  isOwnDraft,
  isOwnGoalsDraft,
} from '../check/check-tabs';
import { progressOf } from '../check/department-progress';

import { findLastYear, type LastYearGoal } from '../department-tab/last-year';
import type { Tab } from '../department-tab/tab';
import { type Evaluation, type Goal, goalsOf, goalTextsOf, type Theme } from '../evaluation/evaluation';
import { ENTRY_COLUMNS, hidingArea, type MergedArea } from '../evaluation/merged-areas';
import { symbolOf } from '../evaluation/scale';
import { countSeverities, type Finding, needsWork } from '../finding';
import { headingOf } from '../report/build-report-data';
import { editorsOf } from '../settings/addresses';
import { limitOf, type Settings, settingsValues } from '../settings/settings';
import { goalRow, headsTheme } from './goal-rows';
import type { BlankSetting, FoundCell, GoalEntry, Overview, OverviewPart } from './sidebar-data';

/**
 * @param open The name of the open tab.
 * @param today In the spreadsheet's zone.
 * @param rest Comes back as it is.
 */
export function buildOverview(
  checked: CheckedWorkbook,
  tabs: readonly Tab[],
  open: string,
  today: CalendarDate,
  rest: Pick<Overview, 'pulse' | 'book'>,
): Overview {
  const names = checked.departments.map((department) => department.name);
  const activeDepartment = names.includes(open) ? open : null;
  const { reports, ...settings } = overviewSettings(checked, tabs, today);
  const departments = checked.departments.map((department) => ({
    ...overviewDepartment(department, tabs),
    report: reports[department.name] ?? null,
  }));
  return counted({ ...settings, activeDepartment, departments, ...rest });
}

/** An overview with what was read again since. */
export function renewOverview(overview: Overview, { settings, departments, pulse }: OverviewPart): Overview {
  const { reports = null, ...renewed } = settings ?? {};
  return counted({
    ...overview,
    ...renewed,
    departments: overview.departments.map((old) => ({
      ...(departments.find(({ name }) => name === old.name) ?? old),
      report: reports === null ? old.report : (reports[old.name] ?? null),
    })),
    pulse,
  });
}

function counted(overview: Omit<Overview, 'counts'>): Overview {
  const { findings, departments } = overview;
  return {
    ...overview,
    counts: countSeverities([findings, ...departments.map((each) => each.findings)].flat()),
  };
}

/** @param tabs 設定 among them. @param today In the spreadsheet's zone. */
export function overviewSettings(
  { settings, findings }: Pick<CheckedWorkbook, 'settings' | 'findings'>,
  tabs: readonly Tab[],
  today: CalendarDate,
): NonNullable<OverviewPart['settings']> {
  const deadline = parseJapaneseDate(settings.cells.deadline.value);
  const reported = settings.departments.filter(({ report }) => report !== '');
  return {
    municipality: textOf(settings.cells.municipality.value).trim(),
    fiscalYear: settings.fiscalYear === undefined ? '' : formatFiscalYear(settings.fiscalYear),
    deadline: deadline ? formatShortJapaneseDate(deadline) : '',
    daysLeft: deadline ? daysBetween(today, deadline) : null,
    limit: limitOf(settings),
    scale: settings.scale,
    isRated: settings.isRated ?? true,
    findings: findings.map((finding) => foundCell(finding, tabs, null)),
    blanks: blankSettings(settings),
    draft: { evaluation: findings.some(needsWork), goals: settings.fiscalYear === undefined },
    editors: Object.fromEntries(
      settings.departments.map((entry) => [
        entry.name,
        editorsOf(settings, settingsValues(tabs), entry).readable,
      ]),
    ),
    reports: Object.fromEntries(
      reported.map(({ name, report, version }) => [name, { link: report, version }]),
    ),
  };
}

/** A deadline that cannot be read tells nobody anything. */
function blankSettings({ cells, departments, table }: Settings): BlankSetting[] {
  const blanks: BlankSetting[] = [];
  const { row, value } = cells.deadline;
  if (row !== undefined && parseJapaneseDate(value) === undefined)
    blanks.push({ what: 'deadline', cell: cellName(row, 1), count: 1 });
  const nameless = departments.filter(({ headName }) => isBlankText(headName));
  const [column, first] = [table?.columns.headName, nameless[0]];
  if (column !== undefined && first)
    blanks.push({ what: 'headName', cell: cellName(first.row, column), count: nameless.length });
  return blanks;
}

/** @param tabs The department's among them, if it is there. */
export function overviewDepartment(
  department: CheckedDepartment,
  tabs: readonly Tab[],
): OverviewPart['departments'][number] {
  const { name, state, evaluation, findings } = department;
  const goals = evaluation ? goalsOf(evaluation) : [];
  const levels = (evaluation?.scale ?? []).map(() => 0);
  for (const { rating } of goals) {
    if (rating.kind === 'rated') levels[rating.rating - 1] = (levels[rating.rating - 1] ?? 0) + 1;
  }
  return {
    name,
    progress: progressOf(evaluation, findings),
    state,
    ...(department.note ? { note: department.note } : {}),
    goals: goals.length,
    rated: levels.reduce((sum, count) => sum + count, 0),
    levels,
    findings: findings.map((finding) => foundCell(finding, tabs, evaluation)),
    hasTab: evaluation !== null,
    draft: { evaluation: isOwnDraft(department), goals: isOwnGoalsDraft(department) },
  };
}

function foundCell(finding: Finding, tabs: readonly Tab[], evaluation: Evaluation | null): FoundCell {
  const values = tabs.find((tab) => tab.name === finding.sheet)?.values ?? [];
  const place = { row: finding.row - 1, column: finding.column - 1 };
  const goal = evaluation === null ? '' : textAt(values, place.row, evaluation.header.columns.goal);
  return { ...finding, goal, value: textAt(values, place.row, place.column) };
}

const textAt = (values: CellValues, row: number, column: number | undefined): string =>
  textOf(cellAt(values, row, column));

/** The goals of a department by their themes, those without a goal's text too. @param lastYear Of this 課. */
export function goalEntries(
  { evaluation, findings }: CheckedDepartment,
  values: CellValues,
  lastYear: readonly LastYearGoal[] = [],
): readonly GoalEntry[] {
  if (evaluation === null) return [];
  const lastOf = findLastYear(lastYear, goalTextsOf(evaluation));
  return evaluation.themes.flatMap((theme) =>
    theme.goals.map((goal): GoalEntry => {
      const entry = goalEntry(evaluation, theme, goal, findings, values);
      const last = lastOf(theme.title, goal.cells);
      return last ? { ...entry, lastYear: last } : entry;
    }),
  );
}

function goalEntry(
  evaluation: Evaluation,
  theme: Theme,
  goal: Goal,
  findings: readonly Finding[],
  values: CellValues,
): GoalEntry {
  const { department, header, merges } = evaluation;
  const cell = (column: number | undefined): string =>
    column === undefined || hidingArea(merges, goal.row, column) ? '' : cellName(goal.row, column);
  const isAbout = ({ rule, row, column }: Finding): boolean =>
    row === goal.row + 1 ||
    (rule === 'cells-merged' &&
      hidingAreas(header, merges, goal).some(
        (area) => area.firstRow === row - 1 && area.firstColumn === column - 1,
      ));
  return {
    sheet: department,
    theme: headingOf(theme),
    number: goal.number,
    goal: textAt(values, goal.row, header.columns.goal),
    rating: goal.rating.kind === 'rated' ? symbolOf(evaluation.scale, goal.rating.rating) : null,
    ratingText: textOf(goal.ratingValue),
    outcome: textAt(values, goal.row, header.columns.outcome),
    ratingCell: cell(header.columns.rating),
    outcomeCell: cell(header.columns.outcome),
    further: evaluation.further.flatMap(({ name, at }, index) =>
      cell(at) === '' || evaluation.further.findIndex((each) => each.name === name) < index
        ? []
        : [{ name, cell: cell(at), text: textAt(values, goal.row, at) }],
    ),
    findings: findings.filter(isAbout),
    row: goalRow(evaluation, values, goal.row),
    headsTheme: headsTheme(theme, goal.row),
  };
}

/** The merged areas that hide some of a goal's entries. */
const hidingAreas = (
  { columns }: Evaluation['header'],
  merges: Evaluation['merges'],
  { row }: Goal,
): MergedArea[] => ENTRY_COLUMNS.flatMap((column) => hidingArea(merges, row, columns[column]) ?? []);

/** Whole days from the first to the second. */
function daysBetween(from: CalendarDate, to: CalendarDate): number {
  const day = ({ year, month, day: date }: CalendarDate): number =>
    Date.UTC(year, month - 1, date) / 86_400_000;
  return day(to) - day(from);
}
