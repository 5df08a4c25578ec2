/** Something is under way, or has failed and can be tried again. */
import { FailureNotice } from './failure-notice';

export function Working({ text, failure, onRetry }: { text: string; failure: string; onRetry: () => void }) {
  if (failure !== '') return <FailureNotice sentence={failure} onRetry={onRetry} />;
  return (
    <p class="working">
      <span class="spinner" aria-hidden="true" />
      {text}
    </p>
  );
}
