/** Asks for the name to save the workbook under: another one, or the first one of a new workbook. */

import { numberedFileName } from '@jiko-hyoka/apps-script-host/file-name';
import { useState } from 'preact/hooks';
import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';
import type { BookSource } from '../book/book-source';
import type { PageState } from '../state/page-state';
import { ModalDialog } from './modal-dialog';

interface SaveAsDialogProps {
  readonly state: PageState;
  /** Why the file itself could not be saved; '' when the person asked for another name. */
  readonly reason: string;
}

export function SaveAsDialog({ state, reason }: SaveAsDialogProps) {
  const [name, setName] = useState(() => proposedName(state.source));
  const [isRefused, setRefused] = useState(false);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (/^[^.].*\.xl[st][xm]$/i.test(name)) void state.saving.saveAs(name);
    else setRefused(true);
  };
  return (
    <ModalDialog
      title={state.source?.isNew ? TEXT.saveNew : TEXT.saveAs}
      onClose={() => state.saving.cancelAs()}
    >
      <form onSubmit={submit}>
        {reason !== '' && <p class="error">{reason}</p>}
        <label for="new-name" class="field-label">
          {TEXT.newName}
        </label>
        <input
          id="new-name"
          class="field"
          type="text"
          value={name}
          aria-invalid={isRefused}
          aria-describedby={isRefused ? 'new-name-error' : undefined}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
        {isRefused && (
          <p id="new-name-error" class="error">
            {TEXT.nameRefused}
          </p>
        )}
        <div class="dialog-actions">
          <button type="button" class="button" onClick={() => state.saving.cancelAs()}>
            {TEXT.cancel}
          </button>
          <button type="submit" class="button primary">
            {TEXT.save}
          </button>
        </div>
      </form>
    </ModalDialog>
  );
}

const proposedName = (source: BookSource | null): string =>
  source?.isNew ? source.name : numberedFileName(source?.name ?? '', 2);
