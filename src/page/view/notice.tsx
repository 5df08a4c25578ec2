/** What was just done, told near the button that did it. The status line tells it to screen readers. */
import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';

export function Notice({ text, onClose }: { text: string; onClose: () => void }) {
  return (
    <div class="notice">
      <p>{text}</p>
      <button type="button" class="tool" onClick={onClose}>
        {TEXT.close}
      </button>
    </div>
  );
}
