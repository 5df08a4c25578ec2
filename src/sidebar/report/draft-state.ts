/** Whether a report that is made now will be a draft, and why: as the script will judge it. */
import { needsWork } from '../../core/finding';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { Overview, OverviewDepartment } from '../../core/overview/sidebar-data';
import type { ReportKind } from '../../core/report/report-data';

const { draftReasons: TEXT } = SIDEBAR_TEXTS.report;

/** @returns The reason as the beginning of a sentence; '' when it will be no draft. */
export function draftReason(
  { draft, goals, findings, hasTab }: OverviewDepartment,
  kind: ReportKind,
  overview: Overview,
): string {
  if (!draft[kind] && !overview.draft[kind]) return '';
  if (!hasTab) return TEXT.noTab;
  if (goals === 0) return TEXT.noGoals;
  if (kind === 'goals') return TEXT.goals;
  return TEXT.toDo(findings.filter(needsWork).length, overview.findings.filter(needsWork).length);
}
