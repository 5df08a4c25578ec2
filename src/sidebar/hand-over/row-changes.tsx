/** Changes of cells, before and after; each that is still there leads to its cell. */
import { changeHeader, type RowChange } from '../../core/hand-over/row-changes';
import { HAND_OVER_VIEW_TEXTS as TEXT } from '../../core/messages/hand-over-views';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import { useSession } from '../session/sidebar-session';

export function RowChanges({ changes }: { changes: readonly RowChange[] }) {
  if (changes.length === 0) return null;
  return (
    <ul class="row-changes">
      {changes.map((change, at) => (
        <li key={`${at} ${change.department}${change.cell}`}>
          <Change change={change} />
        </li>
      ))}
    </ul>
  );
}

function Change({ change }: { change: RowChange }) {
  const { jump } = useSession();
  const { department, goal, cell, before, after } = change;
  const body = (
    <>
      <span class="finding-head">
        <b>
          <bdi>{changeHeader(change)}</bdi>
        </b>
        <span class="place">
          <bdi>{cell === '' ? TEXT.gone : SIDEBAR_TEXTS.findings.place(department, cell)}</bdi>
          {cell !== '' && <span class="unseen">{SIDEBAR_TEXTS.findings.jump}</span>}
        </span>
      </span>
      <span class="message">
        <bdi>{SIDEBAR_TEXTS.findings.goal(goal)}</bdi>
      </span>
      <span class="message note-text">
        <span class="support">{TEXT.before}</span>
        <bdi>{before === '' ? TEXT.blank : before}</bdi>
      </span>
      <span class="message note-text">
        <span class="support">{TEXT.after}</span>
        <bdi>{after === '' ? TEXT.blank : after}</bdi>
      </span>
    </>
  );
  if (cell === '') return <div class="note">{body}</div>;
  return (
    <button type="button" class="jump note" onClick={() => void jump(department, cell)}>
      {body}
    </button>
  );
}
