/** How many 課 are in which 状態, once one of them has handed in. */
import { readState, STATES } from '../../core/department-tab/state';
import { STATE_TEXTS } from '../../core/messages/hand-over';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { Overview } from '../../core/overview/sidebar-data';

export function StateCounts({ overview }: { overview: Overview }) {
  const states = overview.departments.map(({ state }) => readState(state) ?? 'draft');
  if (states.every((state) => state === 'draft')) return null;
  const counted = STATES.map((state) => ({ state, count: states.filter((each) => each === state).length }));
  return (
    <p class="support">
      {SIDEBAR_TEXTS.standing.state}
      {counted
        .filter(({ count }) => count > 0)
        .map(({ state, count }) => `${STATE_TEXTS[state]} ${SIDEBAR_TEXTS.standing.departments(count)}`)
        .join('、')}
    </p>
  );
}
