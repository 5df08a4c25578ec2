/** What has changed in a 課 since it was handed on, read when it is opened. */
import { useState } from 'preact/hooks';
import { REVIEW_TEXTS, HAND_OVER_VIEW_TEXTS as TEXT } from '../../core/messages/hand-over-views';
import { FailureNotice } from '../parts/failure-notice';
import { useAsked } from '../parts/use-asked';
import { useSession } from '../session/sidebar-session';
import { RowChanges } from './row-changes';
import { EarlierThatDay, nothingToCompare, SinceChoice } from './since-choice';

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
  const [since, setSince] = useState<string | null>('');
  return (
    <>
      <SinceChoice since={since} onChoose={setSince} />
      {since === null ? (
        <p>{REVIEW_TEXTS.dayNeeded}</p>
      ) : (
        <Compared key={since} department={department} since={since} />
      )}
    </>
  );
}

function Compared({ department, since }: { department: string; since: string }) {
  const { server } = useSession();
  const {
    value: answer,
    failure,
    load,
  } = useAsked(() => server.call('getChanges', { departments: [department], since }));
  if (failure !== '') return <FailureNotice sentence={failure} onRetry={() => void load()} />;
  if (answer === null) return <p class="working">{TEXT.changesLoading}</p>;
  const [{ kind, at } = { kind: '', at: '' }] = answer.compared;
  return (
    <>
      <p>{kind === '' ? nothingToCompare(since) : TEXT.compared(kind, at, answer.changes.length)}</p>
      <EarlierThatDay compared={answer.compared} />
      <RowChanges changes={answer.changes} />
    </>
  );
}
