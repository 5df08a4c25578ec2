/** Says that what is typed in the sidebar could not be written into the sheet, before anything is done without it. */
import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';
import type { EntriesLeft } from '../script/sidebar-entries';
import { ModalDialog } from './modal-dialog';

export function EntriesDialog({ left }: { left: EntriesLeft }) {
  const texts = TEXT.entriesLeft[left.wanted];
  return (
    <ModalDialog title={TEXT.entriesLeft.title} onClose={() => left.answer(false)}>
      <p class="message">{texts.message(left.reason)}</p>
      <div class="dialog-actions">
        <button type="button" class="button primary" onClick={() => left.answer(false)}>
          {TEXT.entriesLeft.back}
        </button>
        <button type="button" class="button" onClick={() => left.answer(true)}>
          {texts.goOn}
        </button>
      </div>
    </ModalDialog>
  );
}
