/** Says that an entry was taken back, and offers what was clearly meant. */
import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';
import type { RefusedEntry } from '../book/entries';
import type { PageState } from '../state/page-state';
import { ModalDialog } from './modal-dialog';

export function MeantDialog({ entry, state }: { entry: RefusedEntry; state: PageState }) {
  const value = entry.meant?.value ?? '';
  return (
    <ModalDialog title={TEXT.messageTitle} onClose={() => state.entered.answerMeant(false)}>
      <p class="message">{TEXT.entryMeant(entry.typed, value)}</p>
      <div class="dialog-actions">
        <button type="button" class="button primary" onClick={() => state.entered.answerMeant(true)}>
          {TEXT.enterMeant(value)}
        </button>
        <button type="button" class="button" onClick={() => state.entered.answerMeant(false)}>
          {TEXT.cancel}
        </button>
      </div>
    </ModalDialog>
  );
}
