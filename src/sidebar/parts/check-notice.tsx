/** Says that there is no result of the check yet, or that the last one is old because a newer one failed. */
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import { useSession } from '../session/sidebar-session';
import { FailureNotice } from './failure-notice';

const { status: TEXT } = SIDEBAR_TEXTS;

export function CheckNotice() {
  const { check } = useSession();
  if (check.phase === 'failed') {
    const note = check.overview === null ? '' : TEXT.notCurrent;
    return <FailureNotice sentence={check.failure} note={note} onRetry={() => void check.refresh()} />;
  }
  if (check.overview !== null) return null;
  return (
    <p class="working">
      <span class="spinner" aria-hidden="true" />
      {TEXT.checking}
    </p>
  );
}
