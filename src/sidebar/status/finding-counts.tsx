/** How many findings there are of each severity; severities without any are left out. */
import type { Severity } from '../../core/finding';
import { SeverityMark } from '../parts/severity-mark';

const ORDER: readonly Severity[] = ['error', 'missing', 'warning', 'hint'];

export function FindingCounts({ counts }: { counts: Readonly<Record<Severity, number>> }) {
  const present = ORDER.filter((severity) => counts[severity] > 0);
  if (present.length === 0) return null;
  return (
    <span class="counts">
      {present.map((severity) => (
        <SeverityMark key={severity} severity={severity} count={counts[severity]} />
      ))}
    </span>
  );
}
