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
import { buildGoalsData, buildReportData } from '../../core/report/build-report-data';
import type { ReportData, ReportKind } from '../../core/report/report-data';

/**
 * @param evaluation The department's own, which is there.
 * @param checked The workbook that `department` is of.
 * @returns What the form is filled with, and whether that is a draft.
 */
export function printedData(
  department: CheckedDepartment,
  evaluation: Evaluation,
  checked: CheckedWorkbook,
  kind: ReportKind,
): { readonly draft: boolean; readonly data: ReportData } {
  if (kind === 'goals') {
    const draft = isGoalsDraft(department, checked);
    return { draft, data: buildGoalsData(evaluation, checked.settings, draft) };
  }
  const draft = isDraft(department, checked);
  const state = isBlankText(department.state) ? STATE_TEXTS.draft : department.state;
  const data = buildReportData(evaluation, checked.settings, draft, department.lastYear);
  return { draft, data: { ...data, state } };
}
