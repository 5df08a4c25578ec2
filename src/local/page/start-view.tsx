/** What stands on the page while no workbook is open: the three ways to begin, or that one is being opened. */
import { useState } from 'preact/hooks';
import { NEW_YEAR_TEXTS } from '../../core/messages/new-year';
import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';
import type { NewYear } from '../../core/set-up/new-year';
import { NewYearForm } from '../../sidebar/new-year/new-year-form';
import { FileField } from './file-field';
import { serverToken, startsWithChoice } from './page-meta';

interface StartViewProps {
  /** Why opening failed; '' for none. */
  readonly error: string;
  /** Whether a new workbook is being set up. */
  readonly isBeginning: boolean;
  readonly onFile: (file: File) => void;
  readonly onExample: () => void;
  readonly onBegin: (entry: NewYear) => void;
  /** Gets a sentence to be spoken. */
  readonly onSay: (sentence: string) => void;
}

export function StartView(props: StartViewProps) {
  const { error, isBeginning, onBegin, onSay } = props;
  const [isNewYear, setNewYear] = useState(false);
  return (
    <main class="start" data-busy={isBeginning}>
      <h1>{isNewYear ? NEW_YEAR_TEXTS.heading : TEXT.heading}</h1>
      {error !== '' && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      {!startsWithChoice() && error === '' && <p>{TEXT.opening}</p>}
      {startsWithChoice() && !isNewYear && <Choices {...props} onNewYear={() => setNewYear(true)} />}
      {startsWithChoice() && isNewYear && (
        <>
          <p>{NEW_YEAR_TEXTS.introPage}</p>
          <NewYearForm mayBeBlank={false} isBusy={isBeginning} onStart={onBegin} onFaults={onSay} />
          {isBeginning ? (
            <p>{NEW_YEAR_TEXTS.starting}</p>
          ) : (
            <button type="button" class="button" onClick={() => setNewYear(false)}>
              {TEXT.back}
            </button>
          )}
        </>
      )}
    </main>
  );
}

function Choices({ onFile, onExample, onNewYear }: StartViewProps & { onNewYear: () => void }) {
  return (
    <>
      <p>{TEXT.startIntro}</p>
      <ul class="start-choices">
        <li>
          <button type="button" class="button primary" onClick={onNewYear}>
            {NEW_YEAR_TEXTS.heading}
          </button>
          <span>{TEXT.aboutNewYear}</span>
        </li>
        <li>
          <FileField label={TEXT.openBook} onFile={onFile} />
          <span>{TEXT.aboutOpen}</span>
        </li>
        <li>
          <button type="button" class="button" onClick={onExample}>
            {serverToken() === '' ? TEXT.openExample : TEXT.openPractice}
          </button>
          <span>{serverToken() === '' ? TEXT.aboutExample : TEXT.aboutPractice}</span>
        </li>
      </ul>
      <p class="support">{TEXT.startPrivacy}</p>
    </>
  );
}
