/** How far a 課 is with its evaluation: 未着手, 入力中, 要対応 or 入力済み, the same on every screen. */

import { isBlankText } from '../cells/folded-text';
import { type Evaluation, goalsOf } from '../evaluation/evaluation';
import type { Finding, Progress } from '../finding';

/**
 * `not-started`: there is neither a rating nor an outcome; `in-progress`: a goal has no rating yet; `needs-work`: all that
 * is there was entered, and something of it is wrong; `complete`: nothing keeps the report a draft.
 *
 * @param evaluation null when the tab or its header is not there.
 * @param findings All of the 課.
 */
export function progressOf(evaluation: Evaluation | null, findings: readonly Finding[]): Progress {
  const has = (severity: Finding['severity']): boolean => findings.some((each) => each.severity === severity);
  const isStarted = evaluation?.themes.some((theme) =>
    theme.goals.some(({ rating, outcome }) => rating.kind !== 'blank' || !isBlankText(outcome)),
  );
  if (!isStarted) return has('error') ? 'needs-work' : 'not-started';
  if (has('missing')) return 'in-progress';
  return has('error') || (evaluation && goalsOf(evaluation).length === 0) ? 'needs-work' : 'complete';
}
