/** A run of reports that was left before all was made: by a closed browser, a crash, Stop, or a limit of Google's. */
import type { ReportKind } from '../../core/report/report-data';
import { type Answer, answer, answerPatiently } from '../call/answer';
import { requireCoordinator } from '../run/require-coordinator';
import { clockTime, LAPSES_AFTER, liveRun, RUN_KEY, underLock } from '../run/run-record';
import { deletePlan, finishedIn, readPlan } from './run-plan';

export interface UnfinishedRun {
  readonly kind: ReportKind;
  readonly departments: readonly string[];
  /** Those of `departments` whose reports are made. */
  readonly done: readonly string[];
  /** The person who may still be at work, and when one can go on at the earliest (14時05分); null when that is now. */
  readonly held: { readonly by: string; readonly until: string } | null;
}

/** For a sidebar that is opened; null when there is nothing. One call. */
export function getUnfinishedRun(): Answer<UnfinishedRun | null> {
  return answerPatiently(() => {
    const stored = PropertiesService.getDocumentProperties().getProperties();
    const plan = readPlan(stored);
    if (plan === null) return null;
    const { kind, departments } = plan;
    const run = liveRun(stored[RUN_KEY]);
    const held = run && { by: run.by, until: clockTime(run.beat + LAPSES_AFTER) };
    return { kind, departments, done: finishedIn(plan, stored), held };
  });
}

/**
 * Gives up what was left; false when somebody may be at work on it. What is made stays.
 * @throws (as an error of the answer) for anybody but the 取りまとめ担当.
 */
export function forgetUnfinishedRun(): Answer<boolean> {
  return answer(() => {
    requireCoordinator(SpreadsheetApp.getActiveSpreadsheet());
    return underLock((properties) => {
      const stored = properties.getProperties();
      if (liveRun(stored[RUN_KEY])) return false;
      deletePlan(properties, stored);
      return true;
    });
  });
}
