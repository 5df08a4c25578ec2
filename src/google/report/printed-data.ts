/** What a department's report prints, by its kind. */

import { isBlankText } from '../../core/cells/folded-text';
import {
  type CheckedDepartment,
  type CheckedWorkbook,
  isDraft,
  isGoalsDraft,
} from '../../core/check/check-tabs';
import type { Evaluation } from '../../core/evaluation/evaluation';
import { STATE_TEXTS } from '../../core/messages/hand-over';
import { buildGoalsData, buildReportData, joinReports } from '../../core/report/build-report-data';
import type { ReportData, ReportKind } from '../../core/report/report-data';

/** What a form is filled with, and whether that is a draft. */
export interface PrintedData {
  readonly draft: boolean;
  readonly data: ReportData;
}

/** Of all departments that 課一覧 names, together; null where none of them has its tab. */
export function printedTogether(checked: CheckedWorkbook, kind: ReportKind): PrintedData | null {
  const listed = checked.departments.filter(({ name }) =>
    checked.settings.departments.some((entry) => entry.name === name),
  );
  const parts = listed.flatMap((department) =>
    department.evaluation ? [printedData(department, department.evaluation, checked, kind)] : [],
  );
  const draft = parts.length < listed.length || parts.some((part) => part.draft);
  const data = parts.map((part) => part.data);
  return data.length === 0 ? null : { draft, data: joinReports(data, draft) };
}

/**
 * @param evaluation The department's own, which is there.
 * @param checked The workbook that `department` is of.
 */
export function printedData(
  department: CheckedDepartment,
  evaluation: Evaluation,
  checked: CheckedWorkbook,
  kind: ReportKind,
): PrintedData {
  if (kind === 'goals') {
    const draft = isGoalsDraft(department, checked);
    return { draft, data: buildGoalsData(evaluation, checked.settings, draft) };
  }
  const draft = isDraft(department, checked);
  const state = isBlankText(department.state) ? STATE_TEXTS.draft : department.state;
  const data = buildReportData(evaluation, checked.settings, draft, department.lastYear);
  return { draft, data: { ...data, state } };
}
