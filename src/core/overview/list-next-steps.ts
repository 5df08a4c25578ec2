/** 次にすること: what is left of the year's work, in the order in which it is best done. For the sidebar alone. */
import { readState } from '../department-tab/state';
import { needsWork } from '../finding';
import type { NextStep } from '../messages/next-steps';
import type { BookStanding, Overview, OverviewDepartment } from './sidebar-data';

/** [] when all is done. While a 課's tab is open, what the 課 have to do comes before what 設定 lacks. */
export function listNextSteps(overview: Overview): NextStep[] {
  const { activeDepartment } = overview;
  const departments = [...overview.departments].sort(
    (one, other) => Number(other.name === activeDepartment) - Number(one.name === activeDepartment),
  );
  const ofDepartments = departmentSteps(departments);
  const ofSettings = settingsSteps(overview);
  const others =
    activeDepartment === null ? [...ofSettings, ...ofDepartments] : [...ofDepartments, ...ofSettings];
  return [...bookSteps(overview.book), ...others];
}

function bookSteps({ copy, setUp }: BookStanding): NextStep[] {
  if (copy) return [{ kind: 'copy' }];
  return setUp ? [{ kind: 'set-up', action: setUp.action }] : [];
}

function settingsSteps({ findings, blanks }: Overview): NextStep[] {
  const unreadable = findings.filter(needsWork).length;
  const steps: NextStep[] = blanks.map(({ what, cell, count }) => ({
    kind: what === 'deadline' ? 'deadline' : 'heads',
    cell,
    count,
  }));
  return unreadable > 0 ? [{ kind: 'settings', count: unreadable }, ...steps] : steps;
}

function departmentSteps(departments: readonly OverviewDepartment[]): NextStep[] {
  const namesOf = (wanted: (department: OverviewDepartment) => boolean): string[] =>
    departments.filter(wanted).map(({ name }) => name);
  const goalless = namesOf(({ hasTab, goals }) => hasTab && goals === 0);
  const unrated = namesOf((department) => missingIn(department) > 0);
  const wrong = namesOf((department) => errorsIn(department).length > 0);
  const unreported = namesOf(({ progress, report }) => progress === 'complete' && report === null);
  const returned = namesOf(({ state }) => readState(state) === 'returned');
  const submitted = namesOf(({ state }) => readState(state) === 'submitted');
  // A town that hands nothing in is done with its reports.
  const usesStates = departments.some(({ state }) => (readState(state) ?? 'draft') !== 'draft');
  const unsubmitted = namesOf(
    ({ progress, state, report }) =>
      progress === 'complete' && readState(state) === 'draft' && (usesStates || report === null),
  );
  const errors = departments.flatMap(errorsIn);
  const steps: NextStep[] = [];
  if (returned.length > 0) steps.push({ kind: 'answer', departments: returned });
  if (goalless.length > 0) steps.push({ kind: 'goals', departments: goalless });
  if (unrated.length > 0) {
    const count = departments.reduce((sum, department) => sum + missingIn(department), 0);
    steps.push({ kind: 'ratings', departments: unrated, count });
  }
  if (wrong.length > 0) {
    const explanations = errors.filter(({ rule }) => rule === 'explanation-missing').length;
    steps.push({ kind: 'errors', departments: wrong, count: errors.length, explanations });
  }
  if (unsubmitted.length > 0) steps.push({ kind: 'submit', departments: unsubmitted });
  if (submitted.length > 0) steps.push({ kind: 'close', departments: submitted });
  if (unreported.length > 0) steps.push({ kind: 'reports', departments: unreported });
  return steps;
}

const missingIn = ({ findings }: OverviewDepartment): number =>
  findings.filter(({ severity }) => severity === 'missing').length;

const errorsIn = ({ findings }: OverviewDepartment) =>
  findings.filter(({ severity }) => severity === 'error');
