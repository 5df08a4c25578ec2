/** The strip at the bottom: the last thing that happened, spoken by screen readers, and 点検する where there is anything to check. */
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { Tone } from '../session/tone';
import { Icon } from './icon';

const { status: TEXT } = SIDEBAR_TEXTS;

export function StatusBar(props: {
  sentence: string;
  tone: Tone;
  busy: boolean;
  onCheck: (() => void) | undefined;
}) {
  const { sentence, tone, busy, onCheck } = props;
  return (
    <footer>
      <div class="status-line" data-tone={tone}>
        {tone !== 'plain' && <Icon name="error" />}
        {/* In the page from the start: a live region that comes later is not listened to. */}
        <p role="status" id="status" class={tone === 'told' ? 'unseen' : undefined}>
          {sentence}
        </p>
        {tone === 'told' && <p aria-hidden="true">{TEXT.toldAbove}</p>}
      </div>
      {onCheck && (
        <button type="button" class="secondary check" onClick={onCheck}>
          {busy && <span class="spinner" aria-hidden="true" />}
          {TEXT.checkAgain}
        </button>
      )}
    </footer>
  );
}
