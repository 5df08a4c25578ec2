/** Something that the script or the page has to say. */

import type { Dialog } from '@jiko-hyoka/apps-script-host';
import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';
import { ModalDialog } from './modal-dialog';

export function MessageDialog({ message, onClose }: { message: Dialog; onClose: () => void }) {
  return (
    <ModalDialog title={message.title === '' ? TEXT.messageTitle : message.title} onClose={onClose}>
      <p class="message">{message.message}</p>
      <div class="dialog-actions">
        <button type="button" class="button primary" onClick={onClose}>
          {TEXT.ok}
        </button>
      </div>
    </ModalDialog>
  );
}
