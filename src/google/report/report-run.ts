/**
 * A run of several reports, one call each. Beside the record of who is at work stands a plan of what is to be made, which
 * outlasts the run until all of it is made.
 */

import { RUN_MESSAGES } from '../../core/messages/script';
import { Refusal } from '../../core/refusal';
import type { ReportKind } from '../../core/report/report-data';
import type { Settings } from '../../core/settings/settings';
import { type Answer, answer, asAnswerError, inPlainWords } from '../call/answer';
import { patiently } from '../call/patience';
import { readFormMark } from '../form/report-form';
import { requireCoordinator } from '../run/require-coordinator';
import { liveRun, RUN_KEY, type Run, refuseBeside, underLock } from '../run/run-record';
import { currentUser } from '../workbook/history';
import { readSettingsSheet } from '../workbook/read-settings-sheet';
import { makeReportOf } from './make-report';
import { asReportKind, failedReport, type OnChanged, type ReportResult } from './report-job';
import { parseState, type ReportMemory, stateKey } from './report-state';
import { deletePlan, finishedIn, planProperties, type RunPlan, readPlan } from './run-plan';

type Properties = GoogleAppsScript.Properties.Properties;
type Stored = Readonly<Record<string, string>>;

/** What a run shall make. */
export interface RunRequest {
  readonly departments: readonly string[];
  readonly kind: ReportKind;
  /** Makes also those again that have not changed. */
  readonly force: boolean;
  /** The page's own name of the run: one whose answer was lost is let in again by it. */
  readonly id?: string;
}

/**
 * Begins a run, in place of any that was left unfinished. Reads the town's form's mark once for all reports.
 * @throws (as an error of the answer) for anybody but the 取りまとめ担当, when somebody else is at work, naming who and since
 *   when, or when the form is out of reach.
 */
export function startRun(request: RunRequest): Answer<{ readonly runId: string }> {
  return answer(() => {
    const { departments, force, id } = request;
    const kind = asReportKind(request.kind);
    const form = readFormMark(settingsOfCoordinator(), kind);
    return takeOver(id, () => ({ job: Utilities.getUuid(), kind, force, form, departments }));
  });
}

/** Goes on with the run that was left unfinished; errors as in {@link startRun}, or when there is none any more. */
export function resumeRun(id?: string): Answer<{ readonly runId: string }> {
  return answer(() => {
    const settings = settingsOfCoordinator();
    return takeOver(id, (stored) => {
      const plan = readPlan(stored);
      if (plan === null) throw new Refusal('run-under-way', RUN_MESSAGES.takenOver(''), '');
      return { ...plan, form: readFormMark(settings, plan.kind) };
    });
  });
}

/** Makes one report of a run and gives its sign; refused when the run has been taken over meanwhile. */
export function makeReportInRun(
  runId: string,
  department: string,
  onChanged: OnChanged = 'ask',
): Answer<ReportResult> {
  return answer(() => {
    const properties = PropertiesService.getDocumentProperties();
    const stored = patiently(() => properties.getProperties());
    const [run, plan] = [liveRun(stored[RUN_KEY]), readPlan(stored)];
    if (run === null || run.id !== runId || plan === null) {
      throw new Refusal('run-under-way', RUN_MESSAGES.takenOver(run?.by ?? ''), '');
    }
    try {
      return makeReportOf(department, { ...plan, onChanged }, () =>
        memoryIn(properties, stored, run, plan, department),
      );
    } catch (error) {
      // A department that is gone stops no other.
      return failedReport(department, asAnswerError(inPlainWords(error)));
    }
  });
}

/** Ends a run; false when it was not the present one. Its plan stays while something of it is not made. */
export function endRun(runId: string): Answer<boolean> {
  return answer(() =>
    underLock((properties) => {
      const stored = properties.getProperties();
      const run = liveRun(stored[RUN_KEY]);
      if (run === null || run.id !== runId) return false;
      properties.deleteProperty(RUN_KEY);
      const plan = readPlan(stored);
      if (plan && finishedIn(plan, stored).length === plan.departments.length) deletePlan(properties, stored);
      return true;
    }),
  );
}

/** @throws Refusal 'not-coordinator' for anybody but the 取りまとめ担当. */
function settingsOfCoordinator(): Settings {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return patiently(() => {
    requireCoordinator(spreadsheet);
    return readSettingsSheet(spreadsheet);
  });
}

/** Becomes the one at work. @param planOf Gives the plan from all properties. */
function takeOver(
  id: string = Utilities.getUuid(),
  planOf: (stored: Stored) => RunPlan,
): { readonly runId: string } {
  const now = Date.now();
  const run: Run = { id, by: currentUser(), since: now, beat: now };
  return underLock((properties) => {
    const stored = properties.getProperties();
    refuseBeside(liveRun(stored[RUN_KEY]), run);
    properties.setProperties({ [RUN_KEY]: JSON.stringify(run), ...planProperties(planOf(stored)) });
    return { runId: run.id };
  });
}

/** A report's memory within a run. Its first writing is also the run's sign, in the same call. */
function memoryIn(
  properties: Properties,
  stored: Stored,
  run: Run,
  { kind, job }: RunPlan,
  department: string,
): ReportMemory {
  const key = stateKey(kind, department);
  let sign: Record<string, string> = { [RUN_KEY]: JSON.stringify({ ...run, beat: Date.now() }) };
  return {
    state: parseState(stored[key]),
    job,
    write: (state) => {
      patiently(() => properties.setProperties({ ...sign, [key]: JSON.stringify(state) }));
      sign = {};
    },
  };
}
