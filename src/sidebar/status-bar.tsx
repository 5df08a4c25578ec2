/** The strip at the bottom: the last thing that happened, spoken by screen readers, and 点検する. */
import { SIDEBAR_TEXTS } from '../core/messages';
import { Icon } from './icon';
import type { Tone } from './session';

export function StatusBar(props: { sentence: string; tone: Tone; busy: boolean; onCheck: () => void }) {
  const { sentence, tone, busy, onCheck } = props;
  return (
    <footer>
      <div class="status-line" data-tone={tone}>
        {tone === 'error' && <Icon name="error" />}
        {/* In the page from the start: a live region that comes later is not listened to. */}
        <p role="status" id="status">
          {sentence}
        </p>
      </div>
      <button type="button" class="secondary check" onClick={onCheck}>
        {busy && <span class="spinner" aria-hidden="true" />}
        {SIDEBAR_TEXTS.status.checkAgain}
      </button>
    </footer>
  );
}
