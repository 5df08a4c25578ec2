/** Asks for the name that notes begin with and that 履歴 tells. */
import { useState } from 'preact/hooks';
import { NOTE_TEXTS as TEXT } from '../../core/messages/notes';
import { PAGE_MESSAGES } from '../../core/messages/page';
import { rememberedName } from '../notes/note-name';
import { ModalDialog } from './modal-dialog';

/** @param props.onAnswer Gets the name, '' for none, or null when the person thought better of it. */
export function NoteNameDialog({ onAnswer }: { onAnswer: (name: string | null) => void }) {
  const [name, setName] = useState(rememberedName() ?? '');
  const [isRefused, setRefused] = useState(false);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (/^[^:@\n]{0,40}$/.test(name.trim())) onAnswer(name.trim());
    else setRefused(true);
  };
  return (
    <ModalDialog title={TEXT.askTitle} onClose={() => onAnswer(null)}>
      <form onSubmit={submit}>
        <p>{TEXT.ask}</p>
        <label for="note-name" class="field-label">
          {TEXT.name}
        </label>
        <input
          id="note-name"
          class="field"
          type="text"
          value={name}
          aria-invalid={isRefused}
          aria-describedby={isRefused ? 'note-name-hint note-name-error' : 'note-name-hint'}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
        <p id="note-name-hint" class="support">
          {TEXT.nameHint}
        </p>
        {isRefused && (
          <p id="note-name-error" class="error">
            {TEXT.nameRefused}
          </p>
        )}
        <div class="dialog-actions">
          <button type="button" class="button" onClick={() => onAnswer(null)}>
            {PAGE_MESSAGES.cancel}
          </button>
          <button type="submit" class="button primary">
            {PAGE_MESSAGES.ok}
          </button>
        </div>
      </form>
    </ModalDialog>
  );
}
