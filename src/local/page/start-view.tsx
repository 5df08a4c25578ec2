/** What stands on the page while no workbook is open. */
import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';
import { FileField } from './file-field';

interface StartViewProps {
  /** Why opening failed; '' for none. */
  readonly error: string;
  /** Whether a server is about to bring the workbook. */
  readonly isServed: boolean;
  readonly onFile: (file: File) => void;
  readonly onExample: () => void;
}

export function StartView({ error, isServed, onFile, onExample }: StartViewProps) {
  return (
    <main class="start">
      <h1>{TEXT.heading}</h1>
      {error !== '' && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      {isServed ? (
        error === '' && <p>{TEXT.opening}</p>
      ) : (
        <>
          <p>{TEXT.startIntro}</p>
          <div class="start-actions">
            <FileField label={TEXT.openBook} isPrimary onFile={onFile} />
            <button type="button" class="button" onClick={onExample}>
              {TEXT.openExample}
            </button>
          </div>
          <p class="support">{TEXT.startPrivacy}</p>
        </>
      )}
    </main>
  );
}
