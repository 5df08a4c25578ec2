/** What was written from the sidebar, each with a button that takes it back. Nothing is shown while there is nothing. */
import { useState } from 'preact/hooks';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import { Refusal } from '../parts/refusal';
import { sentenceOf } from '../session/call-failure';
import { useSession } from '../session/sidebar-session';
import type { CellChange } from '../session/use-cell-edits';
import { BeforeAfter } from './before-after';

const { fixes: TEXT, findings: FINDINGS } = SIDEBAR_TEXTS;

export function ChangesList() {
  const { changes } = useSession().edits;
  if (changes.length === 0) return null;
  return (
    <details class="changes">
      <summary>{TEXT.changes(changes.length)}</summary>
      <ul>
        {changes.map((change) => (
          <Change key={change.id} change={change} />
        ))}
      </ul>
    </details>
  );
}

function Change({ change }: { change: CellChange }) {
  const { edits, say } = useSession();
  const [refusal, setRefusal] = useState('');
  const [edit] = change.edits;
  if (edit === undefined) return null;
  const place = FINDINGS.place(edit.sheet, edit.cell);
  const undo = async (): Promise<void> => {
    const reason = await edits.undo(change).catch(sentenceOf);
    setRefusal(reason);
    const what = change.title === '' ? place : `「${change.title}」`;
    if (reason === '') say(TEXT.undone(what));
    else say(TEXT.refused(what, reason), 'told');
  };
  return (
    <li>
      <bdi class="place">{place}</bdi>
      {change.title === '' ? (
        <BeforeAfter edit={edit} isDone />
      ) : (
        <bdi class="change-title">{change.title}</bdi>
      )}
      <button type="button" class="secondary" onClick={() => void undo()}>
        {TEXT.undo}
        <span class="unseen">{place}</span>
      </button>
      {refusal !== '' && <Refusal sentence={refusal} />}
    </li>
  );
}
