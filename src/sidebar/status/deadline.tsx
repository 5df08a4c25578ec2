/** 提出期限 and the days that are left. */
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { Overview } from '../../core/overview/sidebar-data';
import { Icon } from '../parts/icon';

const { standing: TEXT } = SIDEBAR_TEXTS;

/** From this many days on the rest is set in bold. */
const SOON = 7;

export const isLate = ({ daysLeft }: Overview): boolean => daysLeft !== null && daysLeft < 0;

export function Deadline({ overview }: { overview: Overview }) {
  const { deadline, daysLeft } = overview;
  if (deadline === '') return <p class="support">{TEXT.noDeadline}</p>;
  return (
    <p class="deadline">
      {TEXT.deadline(deadline)}
      {daysLeft !== null && (
        <span class="days" data-soon={daysLeft <= SOON}>
          {isLate(overview) && <Icon name="warning" />}
          {TEXT.daysLeft(daysLeft)}
        </span>
      )}
    </p>
  );
}
