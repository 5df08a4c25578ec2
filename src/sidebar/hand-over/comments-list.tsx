/** The comments of reviewers with their replies, of one 課 or of all, read when they are opened; each leads to its cell. */
import { useState } from 'preact/hooks';
import type { PlacedComment } from '../../core/hand-over/placed-comment';
import { COMMENT_TEXTS as TEXT } from '../../core/messages/comments';
import { FailureNotice } from '../parts/failure-notice';
import { useAsked } from '../parts/use-asked';
import { useSession } from '../session/sidebar-session';
import { PlacedGoal } from './placed-goal';

/** Nothing where the project cannot read them. @param props.department '' for all. @param props.isUnfolded At first. */
export function CommentsList({
  department,
  isUnfolded = false,
}: {
  department: string;
  isUnfolded?: boolean;
}) {
  const { server } = useSession();
  const [isOpen, setOpen] = useState(isUnfolded);
  if (!server.offers('getComments')) return null;
  return (
    <details class="comments" open={isUnfolded} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{TEXT.heading}</summary>
      {isOpen && <Comments department={department} />}
    </details>
  );
}

function Comments({ department }: { department: string }) {
  const { server } = useSession();
  const [isOpenOnly, setOpenOnly] = useState(false);
  const { value, failure, load } = useAsked(() => server.call('getComments', department));
  if (failure !== '') return <FailureNotice sentence={failure} onRetry={() => void load()} />;
  if (value === null) return <p class="working">{TEXT.loading}</p>;
  if (value.length === 0) return <p>{TEXT.none}</p>;
  const open = value.filter(({ done }) => !done);
  const shown = isOpenOnly ? open : value;
  return (
    <>
      <p>{TEXT.count(value.length, open.length)}</p>
      <label class="tick">
        <input
          type="checkbox"
          checked={isOpenOnly}
          onChange={(event) => setOpenOnly(event.currentTarget.checked)}
        />
        {TEXT.openOnly}
      </label>
      <ul class="row-changes">
        {shown.map((comment, at) => (
          <li key={`${at} ${comment.department}${comment.cell}`}>
            <Comment comment={comment} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Comment({ comment }: { comment: PlacedComment }) {
  const { author, at, text, replies, done } = comment;
  const title = `${done ? TEXT.done : TEXT.open}　${author || TEXT.unknownAuthor}`;
  return (
    <PlacedGoal place={comment} title={title} text={text}>
      {at !== '' && <span class="message support">{at}</span>}
      {replies.map((reply, index) => (
        <span key={`${index} ${reply.at}`} class="message note-text reply">
          <span class="support">
            <bdi>{TEXT.reply(reply.author || TEXT.unknownAuthor, reply.at)}</bdi>
          </span>
          <bdi>{reply.text}</bdi>
        </span>
      ))}
    </PlacedGoal>
  );
}
