/** Asks whether a table that looks like a paper shall be read as one, or pasted as it is. */
import { PASTED_PAPER_TEXTS as TEXT } from '../../core/messages/papers';
import type { OfferedPaper } from '../state/entered';
import type { PageState } from '../state/page-state';
import { ModalDialog } from './modal-dialog';

export function PaperDialog({ paper, state }: { paper: OfferedPaper; state: PageState }) {
  return (
    <ModalDialog title={TEXT.title} onClose={() => state.entered.closePaper()}>
      <p class="message">{TEXT.message(paper.goals)}</p>
      <div class="dialog-actions">
        <button type="button" class="button primary" onClick={() => void state.readPaper(paper.content)}>
          {TEXT.read}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            state.entered.closePaper();
            paper.pasteAsIs();
          }}
        >
          {TEXT.asIs}
        </button>
      </div>
    </ModalDialog>
  );
}
