/**
 * 初期設定 in several calls, a few tabs in each, so that a page can show how far it is, stop, and go on. Nothing is
 * handed from one call to the next but names: each looks at what it is about to change, so that a stop anywhere is made good.
 */
import { DEPARTMENT_MESSAGES, SET_UP_MESSAGES } from '../../core/messages/set-up';
import type { CopiedBook } from '../../core/overview/sidebar-data';
import { Refusal } from '../../core/refusal';
import { planSetUp, type SetUpRequest, type SetUpState } from '../../core/set-up/set-up-plan';
import { describeStep, type SetUpStep } from '../../core/set-up/set-up-step';
import { addressCells, type RefusedAddress, refusedAddresses } from '../../core/settings/addresses';
import { OWN_SHEETS, settingsValues } from '../../core/settings/settings';
import { type Answer, answer, answerPatiently } from '../call/answer';
import { patiently } from '../call/patience';
import { requireCoordinator } from '../run/require-coordinator';
import { beginWork, continueWork, endWork, keepWork } from '../run/run-lease';
import type { Run } from '../run/run-record';
import { recordHistory } from '../workbook/history';
import { refusedIn } from '../workbook/mend-protections';
import { applySteps } from './apply-set-up';
import { copiedBook, isCopy } from './copied-book';
import { openPattern, removePattern } from './department-tab';
import { inspectBeginning, inspectBook, inspectTabs, settingsIn } from './inspect-workbook';
import { finishRename } from './rename-department';
import { forgetUnfinished, RENAME_KEY, rememberUnfinished, unfinishedIn } from './set-up-record';
import { readRequest, rememberSetUp, type SetUpWorkbookRequest } from './set-up-workbook';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface SetUpRunRequest extends Omit<SetUpWorkbookRequest, 'dryRun'> {
  /** 課を追加: only what the asked departments need; other damage is left to 初期設定. */
  readonly only?: boolean;
  /** The person knows that the workbook is a copy, and was asked what is to be cleared. */
  readonly isCopyKnown?: boolean;
  /** The page's own name of the run: one whose answer was lost is let in again by it. */
  readonly id?: string;
}

/** The workbook but for a close look at the tabs of the 課 that are there. */
export interface BookLook {
  /** What a copy has of the first workbook, which the person is asked about first; null where there is nothing to ask. */
  readonly copy: CopiedBook | null;
  /** What the person has to be asked for, because neither the request nor 設定 says it. */
  readonly asks: { readonly year: boolean; readonly departments: boolean };
  /** Whether a run is to be gone through even where it finds nothing to do, so that the script knows that all is done. */
  readonly isUnfinished: boolean;
  /** Tabs of the 課 that are there, and still to be looked at. */
  readonly present: readonly string[];
  /** What is to be done elsewhere; [] while something is asked for. */
  readonly steps: readonly SetUpStep[];
  /** What no run can mend: the addresses of 設定 that Google refused the last time. */
  readonly refused: readonly RefusedAddress[];
}

/** What a call has done, in words, and a sentence for each thing that could not be done. */
export interface SetUpPart {
  readonly done: readonly string[];
  readonly failures: readonly string[];
}

/** Looks at everything but the tabs of the 課; refuses whoever may not do 初期設定. Changes nothing. */
export function lookAtBook(request: SetUpRunRequest = {}): Answer<BookLook> {
  return answerPatiently(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    requireCoordinator(spreadsheet);
    const asked = readRequest(request);
    const state = inspectBook(spreadsheet);
    const settings = settingsIn(state);
    const names = [...settings.departments.map(({ name }) => name), ...(asked.departments ?? [])];
    const year = settings.fiscalYear === undefined && asked.fiscalYear === undefined;
    const asks = { year, departments: names.length === 0 };
    const stored = PropertiesService.getDocumentProperties().getProperties();
    const isCopied = isCopy(spreadsheet, stored);
    const isUnfinished = isCopied || unfinishedIn(stored) !== null;
    const values = settingsValues(state.tabs);
    const copy = isCopied && !request.isCopyKnown ? copiedBook(settings, values) : null;
    const refused = refusedAddresses(addressCells(settings, values), refusedIn(stored));
    const look = { copy, asks, isUnfinished, refused };
    // What a rename has left comes first: until then a tab would be missing under the old name.
    if (copy || asks.year || asks.departments || stored[RENAME_KEY])
      return { ...look, present: [], steps: [] };
    const present = [...new Set(names)].filter((name) => state.tabs.some((tab) => tab.name === name));
    return { ...look, present, steps: planSetUp(state, asked) };
  });
}

/** What is to be done in some tabs of the 課 that are there. Changes nothing. */
export function lookAtTabs(names: readonly string[]): Answer<readonly SetUpStep[]> {
  return answerPatiently(() => {
    const state = inspectTabs(SpreadsheetApp.getActiveSpreadsheet(), names);
    return tabSteps(state, {}, names);
  });
}

/** Takes the lease and does what comes before all tabs of the 課: 設定, its lines, and what an interrupted run left behind. */
export function beginSetUp(request: SetUpRunRequest): Answer<SetUpPart & { readonly runId: string }> {
  return answer(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const asked = readRequest(request);
    patiently(() => requireCoordinator(spreadsheet));
    const work = beginWork(request.only ? DEPARTMENT_MESSAGES.add : SET_UP_MESSAGES.title, request.id);
    const { id: runId } = work;
    try {
      const state = patiently(() => {
        finishRename(spreadsheet);
        return inspectBeginning(spreadsheet);
      });
      const steps = planSetUp(state, asked).filter((step) => isBeginning(step, request));
      // Only now: what is refused up to here has begun nothing.
      patiently(() => {
        rememberUnfinished(work);
        if (!request.only) rememberSetUp(settingsIn(state));
      });
      return { runId, ...part(applySteps(spreadsheet, steps, { pattern: openPattern(spreadsheet) })) };
    } catch (error) {
      endWork(runId);
      throw error;
    }
  });
}

/** Makes or mends some tabs of the 課. */
export function setUpTabs(
  runId: string,
  request: SetUpRunRequest,
  names: readonly string[],
): Answer<SetUpPart> {
  return answer(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const { run, pattern, steps } = patiently(() => {
      const run = continueWork(runId);
      const pattern = openPattern(spreadsheet, run.pattern);
      return { run, pattern, steps: tabSteps(inspectTabs(spreadsheet, names), readRequest(request), names) };
    });
    const applied = applySteps(spreadsheet, steps, { pattern });
    if (pattern.name !== run.pattern) keepWork({ ...run, pattern: pattern.name });
    return part(applied);
  });
}

/**
 * Gives the lease back, after what comes behind all tabs of the 課: 課一覧's formulas, 集計 and 履歴, and what the system's own tabs lack.
 *
 * @param before What the earlier calls have done, for 履歴.
 * @param isWhole false leaves the rest to another run: the person has stopped, or 設定 could not be made.
 * @returns Its error is `wrong-call` when 課を追加 found nothing to do.
 */
export function finishSetUp(
  runId: string,
  request: SetUpRunRequest,
  before: readonly string[],
  isWhole: boolean,
): Answer<SetUpPart> {
  return answer(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const run = patiently(() => continueWork(runId));
    try {
      const failures = removePattern(openPattern(spreadsheet, run.pattern));
      const applied = isWhole ? applyEnd(spreadsheet, request) : { done: [], failures: [], isAllDone: false };
      recordParts(spreadsheet, run, [...before, ...applied.done]);
      if (isWhole && failures.length === 0 && applied.isAllDone) patiently(forgetUnfinished);
      const isIdle = before.length + applied.done.length + applied.failures.length === 0;
      const [present] = isWhole && isIdle && request.only ? (request.departments ?? []) : [];
      if (present !== undefined) {
        throw new Refusal('wrong-call', DEPARTMENT_MESSAGES.present(present), present);
      }
      return { done: applied.done, failures: [...failures, ...applied.failures] };
    } finally {
      endWork(runId);
    }
  });
}

/** A step that lets in all but an address that Google refuses is done: it would come to the same again. */
function applyEnd(
  spreadsheet: Spreadsheet,
  request: SetUpRunRequest,
): SetUpPart & { readonly isAllDone: boolean } {
  const state = patiently(() => inspectBook(spreadsheet));
  const steps = planSetUp(state, readRequest(request)).flatMap((step) => endSteps(step, request));
  const applied = applySteps(spreadsheet, steps, { pattern: openPattern(spreadsheet), tabs: state.tabs });
  return { ...part(applied), isAllDone: applied.done.length === steps.length };
}

function recordParts(spreadsheet: Spreadsheet, { action = '' }: Run, done: readonly string[]): void {
  if (done.length > 0) recordHistory(spreadsheet, { action, target: '', detail: done.join('、') });
}

const tabSteps = (state: SetUpState, asked: SetUpRequest, names: readonly string[]): SetUpStep[] =>
  planSetUp(state, { ...asked, departments: names }).filter(
    (step) => 'sheet' in step && names.includes(step.sheet),
  );

/** What is looked at before the tabs of the 課 is 設定 alone, so that nothing else lacks a header there. */
function isBeginning({ kind }: SetUpStep, { only }: SetUpRunRequest): boolean {
  switch (kind) {
    // Of a 課 that is asked for: the others have theirs.
    case 'department-row':
    case 'unfinished-tab':
      return true;
    case 'settings-sheet':
    case 'setting':
    case 'department-table':
    case 'header-cells':
      return !only;
    default:
      return false;
  }
}

/** The part of a step that comes behind the tabs of the 課; [] for the others. */
function endSteps(step: SetUpStep, { only, departments = [] }: SetUpRunRequest): SetUpStep[] {
  switch (step.kind) {
    case 'summary-sheet':
    // A copy of the pattern that Google made although it said that it had failed.
    case 'unfinished-tab':
      return [step];
    case 'state-formulas': {
      const states = step.states.filter(({ name }) => !only || departments.includes(name));
      return states.length === 0 ? [] : [{ ...step, states }];
    }
    case 'history-sheet':
      return only ? [] : [step];
    default:
      return !only && 'sheet' in step && OWN_SHEETS.includes(step.sheet) ? [step] : [];
  }
}

const part = ({
  done,
  failures,
}: {
  done: readonly SetUpStep[];
  failures: readonly string[];
}): SetUpPart => ({
  done: done.map(describeStep),
  failures,
});
