/** What can be done about a paste, beside the line that says what came in. */
import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';
import type { PasteNotice } from '../book/entries';
import type { PageState } from '../state/page-state';

export function PasteActions({ notice, state }: { notice: PasteNotice; state: PageState }) {
  return (
    <div class="paste-actions">
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
