/** 課を追加: the line in 課一覧, the tab with its protections, and the row in 集計, by the steps of 初期設定. */

import { DEPARTMENT_MESSAGES } from '../../core/messages/set-up';
import { Refusal } from '../../core/refusal';
import { planSetUp } from '../../core/set-up/set-up-plan';
import { describeStep, type SetUpStep } from '../../core/set-up/set-up-step';
import { type Answer, answer } from '../call/answer';
import { patiently } from '../call/patience';
import { requireCoordinator } from '../run/require-coordinator';
import { withLease } from '../run/run-lease';
import { applySteps, recordSetUp, refuseIncomplete } from './apply-set-up';
import { openPattern, removePattern } from './department-tab';
import { inspectBook } from './inspect-workbook';

/**
 * Adds a 課; one that was added by half is completed. What else may be damaged is left to 初期設定.
 *
 * @param name Its name, which will be its tab's; blanks around it go.
 * @returns What was done, one line a change. Its error is `wrong-call` for a name that is refused or taken,
 *   `not-coordinator`, `run-under-way`, or `set-up-incomplete`, after which the same call goes on.
 */
export function addDepartment(name: string): Answer<readonly string[]> {
  return answer(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const added = name.trim();
    patiently(() => requireCoordinator(spreadsheet));
    return withLease(DEPARTMENT_MESSAGES.add, (beat) => {
      const state = patiently(() => inspectBook(spreadsheet, [added]));
      const steps = planSetUp(state, { departments: [added] }).flatMap((step) => stepFor(step, added));
      if (steps.length === 0) throw new Refusal('wrong-call', DEPARTMENT_MESSAGES.present(added), added);
      const pattern = openPattern(spreadsheet);
      const { done, failures } = applySteps(spreadsheet, steps, { beat, pattern });
      const left = removePattern(pattern);
      recordSetUp(spreadsheet, steps, done);
      refuseIncomplete([...failures, ...left]);
      return steps.map(describeStep);
    });
  });
}

/** The part of a step that concerns the 課; [] for the others. */
function stepFor(step: SetUpStep, name: string): SetUpStep[] {
  switch (step.kind) {
    case 'summary-sheet':
    case 'unfinished-tab':
    // The others have their line.
    case 'department-row':
      return [step];
    case 'state-formulas': {
      const states = step.states.filter((state) => state.name === name);
      return states.length === 0 ? [] : [{ ...step, states }];
    }
    default:
      return 'sheet' in step && step.sheet === name ? [step] : [];
  }
}
