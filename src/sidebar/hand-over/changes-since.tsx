/** What has changed in a 課 since it was handed on, read when it is opened. */
import { useState } from 'preact/hooks';
import { HAND_OVER_VIEW_TEXTS as TEXT } from '../../core/messages/hand-over-views';
import { FailureNotice } from '../parts/failure-notice';
import { useAsked } from '../parts/use-asked';
import { useSession } from '../session/sidebar-session';
import { RowChanges } from './row-changes';

export function ChangesSince({ department }: { department: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="notes" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{TEXT.changes}</summary>
      {isOpen && <Changes department={department} />}
    </details>
  );
}

function Changes({ department }: { department: string }) {
  const { server } = useSession();
  const {
    value: answer,
    failure,
    load,
  } = useAsked(() => server.call('getChanges', { departments: [department] }));
  if (failure !== '') return <FailureNotice sentence={failure} onRetry={() => void load()} />;
  if (answer === null) return <p class="working">{TEXT.changesLoading}</p>;
  const [{ kind, at } = { kind: '', at: '' }] = answer.compared;
  return (
    <>
      <p>{kind === '' ? TEXT.nothingKept : TEXT.compared(kind, at, answer.changes.length)}</p>
      <RowChanges changes={answer.changes} />
    </>
  );
}
