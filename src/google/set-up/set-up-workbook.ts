/** 初期設定: makes the tabs of the system and of the 課, or what is missing of them. */

import { parseFiscalYear } from '../../core/calendar/fiscal-year';
import { parseJapaneseDate } from '../../core/calendar/japanese-date';
import { FINDING_MESSAGES } from '../../core/messages/findings';
import { CALL_MESSAGES } from '../../core/messages/script';
import { SET_UP_MESSAGES } from '../../core/messages/set-up';
import { Refusal } from '../../core/refusal';
import { planSetUp, type SetUpRequest } from '../../core/set-up/set-up-plan';
import { describeStep, type SetUpStep } from '../../core/set-up/set-up-step';
import { parseAddresses } from '../../core/settings/addresses';
import { findLevelTable, LEVEL_LABELS } from '../../core/settings/level-table';
import type { Settings } from '../../core/settings/settings';
import { type Answer, answer } from '../call/answer';
import { patiently } from '../call/patience';
import { requireCoordinator } from '../run/require-coordinator';
import { withLease } from '../run/run-lease';
import { applySteps, recordSetUp, refuseIncomplete } from './apply-set-up';
import { openPattern, removePattern } from './department-tab';
import { inspectWorkbook, settingsIn } from './inspect-workbook';
import { finishRename } from './rename-department';
import { rememberLimit } from './renew-limit';
import { rememberVersion } from './script-version';
import { forgetUnfinished } from './set-up-record';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What a program asks for; texts as a person writes them. */
export interface SetUpWorkbookRequest {
  /** 平成29, H29, 2017; may be left out when 設定 has it. */
  readonly year?: string;
  /** H30.3.31, 2018/3/31; the fiscal year's last day when left out. */
  readonly date?: string;
  readonly departments?: readonly string[];
  /** H30.4.20; goes into 設定 where that has none yet, as do the `coordinators`. */
  readonly deadline?: string;
  /** Addresses, in any of the ways in which 設定 holds them. */
  readonly coordinators?: string;
  /** For a new 設定: symbols with their meanings, best first. */
  readonly levels?: readonly { readonly symbol: string; readonly meaning: string }[];
  /** Only says what would be done. */
  readonly dryRun?: boolean;
}

/**
 * Does what is missing and returns it in words, one line a change; [] when nothing was.
 * Its error is `not-coordinator`, `run-under-way`, `wrong-call`, or `set-up-incomplete` where a part could not be done.
 */
export function setUpWorkbook(request: SetUpWorkbookRequest): Answer<readonly string[]> {
  return answer(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const asked = readRequest(request);
    patiently(() => requireCoordinator(spreadsheet));
    const steps = request.dryRun
      ? planSetUp(inspectWorkbook(spreadsheet, asked.departments), asked)
      : runSetUp(spreadsheet, asked);
    return steps.map(describeStep);
  });
}

/** @throws Refusal 'wrong-call' for what cannot be read. */
export function readRequest(request: SetUpWorkbookRequest): SetUpRequest {
  const { year, date, departments } = request;
  const fiscalYear = year === undefined ? undefined : parseFiscalYear(year);
  if (year !== undefined && fiscalYear === undefined) {
    throw new Refusal('wrong-call', CALL_MESSAGES.yearUnreadable(year), year);
  }
  const ratedOn = date === undefined ? undefined : parseJapaneseDate(date);
  if (date !== undefined && ratedOn === undefined) {
    throw new Refusal('wrong-call', CALL_MESSAGES.dateUnreadable(date), date);
  }
  return {
    ...(fiscalYear === undefined ? {} : { fiscalYear }),
    ...(ratedOn === undefined ? {} : { ratedOn }),
    ...(departments === undefined ? {} : { departments }),
    ...readLevels(request),
    ...readPeopleAndDeadline(request),
  };
}

/** Read as the table that will be made of them, so that what it would refuse is refused here. */
function readLevels({ levels }: SetUpWorkbookRequest): SetUpRequest {
  if (levels === undefined) return {};
  const lines = levels.map(({ symbol, meaning }) => ({ symbol: `${symbol}`, meaning: `${meaning}` }));
  const rows = lines.map(({ symbol, meaning }) => ['', symbol, meaning]);
  const faults = findLevelTable([Object.values(LEVEL_LABELS), ...rows])?.faults;
  // A list is best first, so nobody has to ask which level that is.
  const fault = faults?.find(({ isMild }) => !isMild);
  if (fault === undefined) return { levels: lines };
  const message = FINDING_MESSAGES.levelsInvalid(fault.reason, fault.typed);
  throw new Refusal('wrong-call', message, fault.typed);
}

function readPeopleAndDeadline({ deadline, coordinators }: SetUpWorkbookRequest): SetUpRequest {
  const day = deadline === undefined ? undefined : parseJapaneseDate(deadline);
  if (deadline !== undefined && day === undefined) {
    throw new Refusal('wrong-call', CALL_MESSAGES.deadlineUnreadable(deadline), deadline);
  }
  const { readable, unreadable } = parseAddresses(coordinators ?? '');
  if (unreadable.length > 0) {
    throw new Refusal('wrong-call', CALL_MESSAGES.addressUnreadable(unreadable), unreadable.join());
  }
  return {
    ...(day === undefined ? {} : { deadline: day }),
    ...(coordinators === undefined ? {} : { coordinators: readable }),
  };
}

/** Does what is missing, alone, after one look at everything. */
function runSetUp(spreadsheet: Spreadsheet, request: SetUpRequest): SetUpStep[] {
  return withLease(SET_UP_MESSAGES.title, (beat) => {
    patiently(() => finishRename(spreadsheet));
    const state = patiently(() => inspectWorkbook(spreadsheet, request.departments));
    const steps = planSetUp(state, request);
    if (steps.length === 0) return steps;
    patiently(() => rememberSetUp(settingsIn(state)));
    const pattern = openPattern(spreadsheet);
    const { done, failures } = applySteps(spreadsheet, steps, { beat, pattern });
    const left = removePattern(pattern);
    recordSetUp(spreadsheet, steps, done);
    refuseIncomplete([...failures, ...left]);
    patiently(forgetUnfinished);
    return steps;
  });
}

/** Notes what the tabs will carry. Before the steps: once the last of them is done, no later run would come here again. */
export function rememberSetUp(settings: Settings): void {
  rememberVersion();
  rememberLimit(settings);
}
