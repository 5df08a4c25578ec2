/** What has changed in a 課 since it was handed on, read when it is opened. */
import { useEffect, useState } from 'preact/hooks';
import { HAND_OVER_VIEW_TEXTS as TEXT } from '../../core/messages/hand-over-views';
import type { ChangesAnswer } from '../../google/hand-over/get-changes';
import { FailureNotice } from '../parts/failure-notice';
import { sentenceOf } from '../session/call-failure';
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

/** Read again after each check, for then something may have changed. */
function Changes({ department }: { department: string }) {
  const { server, check } = useSession();
  const [answer, setAnswer] = useState<ChangesAnswer | null>(null);
  const [failure, setFailure] = useState('');
  const load = async (): Promise<void> => {
    try {
      setAnswer(await server.call('getChanges', { departments: [department] }));
      setFailure('');
    } catch (error) {
      setFailure(sentenceOf(error));
    }
  };
  useEffect(() => void load(), [check.overview]);
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
