/** The notes of a department's tab, read when they are opened; each leads to its cell. */

import { readNote } from '@jiko-hyoka/lossless-xlsx/notes';
import { useState } from 'preact/hooks';
import { NOTE_TEXTS as TEXT } from '../../core/messages/notes';
import { PlacedGoal } from '../hand-over/placed-goal';
import { FailureNotice } from '../parts/failure-notice';
import { useAsked } from '../parts/use-asked';
import { useSession } from '../session/sidebar-session';

export function NotesList({ department }: { department: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="notes" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{TEXT.heading}</summary>
      {isOpen && <Notes department={department} />}
    </details>
  );
}

/** Read again after each check: a note that is written or removed changes no cell, so this is when it shows. */
function Notes({ department }: { department: string }) {
  const { server } = useSession();
  const { value: notes, failure, load } = useAsked(() => server.call('getNotes', department));
  if (failure !== '') return <FailureNotice sentence={failure} onRetry={() => void load()} />;
  if (notes === null) return <p class="working">{TEXT.loading}</p>;
  if (notes.length === 0) return <p>{TEXT.none}</p>;
  return (
    <ul>
      {notes.map(({ cell, goal, text }) => {
        const { author, body } = readNote(text);
        return (
          <li key={cell}>
            <PlacedGoal place={{ department, cell, goal }} title={author || TEXT.unknownAuthor} text={body} />
          </li>
        );
      })}
    </ul>
  );
}
