/** What is wrong in the goal's row besides its rating and outcome: mended in the sheet, so each leads there. */
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { GoalEntry } from '../../core/overview/sidebar-data';
import { SeverityMark } from '../parts/severity-mark';
import { useSession } from '../session/sidebar-session';

const { fill: TEXT, findings: FINDINGS } = SIDEBAR_TEXTS;

export function OtherFindings({ entry }: { entry: GoalEntry }) {
  const { jump } = useSession();
  const others = entry.findings.filter(
    ({ cell }) =>
      cell !== entry.ratingCell &&
      cell !== entry.outcomeCell &&
      !entry.further.some((field) => field.cell === cell),
  );
  if (others.length === 0) return null;
  return (
    <div class="other-findings">
      <h4>{TEXT.otherFindings}</h4>
      <ul>
        {others.map(({ rule, severity, sheet, cell, message }) => (
          <li key={rule + cell} class="finding" data-severity={severity}>
            <button type="button" class="jump" onClick={() => void jump(sheet, cell)}>
              <span class="finding-head">
                <SeverityMark severity={severity} />
                <span class="place">
                  <bdi>{FINDINGS.place(sheet, cell)}</bdi>
                  <span class="unseen">{FINDINGS.jump}</span>
                </span>
              </span>
              <span class="message">{message}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
