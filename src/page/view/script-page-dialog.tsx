/** A page that the script shows in a dialog instead of the sidebar. */
import type { Page } from '@jiko-hyoka/apps-script-host';
import type { PageState } from '../state/page-state';
import { ModalDialog } from './modal-dialog';
import { ScriptFrame } from './script-frame';

/** Google's own, where the script does not say; in pixels. */
const USUAL_SIZE = { width: 600, height: 400 };

export function ScriptPageDialog({ page, state }: { page: Page; state: PageState }) {
  const { width, height } = page.size ?? USUAL_SIZE;
  const close = (): void => state.pages.closeDialog();
  return (
    <ModalDialog title={page.title} onClose={close} hasCloseMark keyboardIn="iframe">
      <div class="dialog-page" style={{ '--width': `${width}px`, '--height': `${height}px` }}>
        <ScriptFrame
          {...{ page, state }}
          {...(state.pages.dialogMemory ? { memory: state.pages.dialogMemory } : {})}
          onEscape={close}
          onClose={close}
        />
      </div>
    </ModalDialog>
  );
}
