/** How many findings there are of each severity; severities without any are left out. */
import type { Finding, Severity } from '../../core/finding';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import { Icon } from '../icon';
import { SeverityMark } from '../severity-mark';

const ORDER: readonly Severity[] = ['error', 'missing', 'warning', 'hint'];

type Counts = Readonly<Record<Severity, number>>;

export function FindingCounts(props: { counts: Counts } | { findings: readonly Finding[] }) {
  const counts = 'counts' in props ? props.counts : countBySeverity(props.findings);
  const present = ORDER.filter((severity) => counts[severity] > 0);
  return (
    <span class="counts">
      {counts.error + counts.missing === 0 && (
        <span class="severity" data-severity="done">
          <Icon name="done" />
          {SIDEBAR_TEXTS.standing.nothingToDo}
        </span>
      )}
      {present.map((severity) => (
        <SeverityMark key={severity} severity={severity} count={counts[severity]} />
      ))}
    </span>
  );
}

function countBySeverity(findings: readonly Finding[]): Counts {
  const counts = { error: 0, missing: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
