/** What can be done about a paste, beside the line that says what came in. */
import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';
import type { PasteNotice } from '../book/entries';
import type { PageState } from '../state/page-state';

export function PasteActions({ notice, state }: { notice: PasteNotice; state: PageState }) {
  const told = TEXT.pasted(notice.count, notice.fixable);
  return (
    <div class="paste-actions">
      {/* Something else may have been said since, and the buttons must not stand there alone. */}
      {state.said.status !== told && <p class="paste-told">{told}</p>}
      {notice.fixable > 0 && (
        <button type="button" class="button primary" onClick={() => void state.entered.fixPasted()}>
          {TEXT.fixPasted(notice.fixable)}
        </button>
      )}
      <button type="button" class="button" onClick={() => state.entered.takePasteBack()}>
        {TEXT.takePasteBack}
      </button>
    </div>
  );
}
