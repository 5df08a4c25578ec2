/** 提出期限 and the days that are left. */
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { Overview } from '../../core/sidebar-data';

const { standing: TEXT } = SIDEBAR_TEXTS;

/** From this many days on the rest is set in bold. */
const SOON = 7;

export function Deadline({ overview: { deadline, daysLeft } }: { overview: Overview }) {
  if (deadline === '') return <p class="support">{TEXT.noDeadline}</p>;
  return (
    <p class="deadline">
      {TEXT.deadline(deadline)}
      {daysLeft !== null && (
        <span class="days" data-soon={daysLeft <= SOON}>
          {TEXT.daysLeft(daysLeft)}
        </span>
      )}
    </p>
  );
}
