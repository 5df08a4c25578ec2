/** A page that the script shows in a dialog instead of the sidebar. */
import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';
import type { Page } from '../host/screen';
import { ModalDialog } from './modal-dialog';
import type { PageState } from './page-state';
import { ScriptFrame } from './script-frame';

export function ScriptPageDialog({ page, state }: { page: Page; state: PageState }) {
  const close = (): void => state.closeDialogPage();
  return (
    <ModalDialog title={page.title} onClose={close}>
      <ScriptFrame page={page} state={state} onClose={close} />
      <div class="dialog-actions">
        <button type="button" class="button" onClick={close}>
          {TEXT.close}
        </button>
      </div>
    </ModalDialog>
  );
}
