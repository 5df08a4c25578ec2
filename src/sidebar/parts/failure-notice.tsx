/** A failure where it happened, with the button that tries again. The status line speaks it; this does not. */
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import { useTold } from '../session/sidebar-session';
import { Icon } from './icon';

/** @param props.note What it means for what stands below. */
export function FailureNotice(props: { sentence: string; note?: string; onRetry?: () => void }) {
  const { sentence, note, onRetry } = props;
  useTold();
  return (
    <div class="notice" data-tone="error">
      <Icon name="error" />
      <div>
        <p>{sentence}</p>
        {note && <p class="note">{note}</p>}
        {onRetry && (
          <button type="button" class="secondary" onClick={onRetry}>
            {SIDEBAR_TEXTS.tryAgain}
          </button>
        )}
      </div>
    </div>
  );
}
