/** How many 課 are how far; states without any are left out. */

import { PROGRESSES } from '../../core/finding';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { Overview } from '../../core/overview/sidebar-data';
import { ProgressMark } from '../parts/progress-mark';
import { isLate } from './deadline';

export function ProgressCounts({ overview }: { overview: Overview }) {
  const counted = PROGRESSES.map((progress) => ({
    progress,
    count: overview.departments.filter((department) => department.progress === progress).length,
  })).filter(({ count }) => count > 0);
  return (
    <ul class="progress-counts">
      {counted.map(({ progress, count }) => (
        <li key={progress}>
          <ProgressMark progress={progress} isLate={isLate(overview)} />{' '}
          <b>{SIDEBAR_TEXTS.standing.departments(count)}</b>
        </li>
      ))}
    </ul>
  );
}
