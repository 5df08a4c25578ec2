/** What stands on the page while no workbook is open: the three ways to begin, or that one is being opened. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { NEW_YEAR_TEXTS } from '../../core/messages/new-year';
import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';
import type { NewYear } from '../../core/set-up/new-year-entry';
import { NewYearForm } from '../../sidebar/new-year/new-year-form';
import { savedBook, serverToken, startsWithChoice } from '../browser/page-meta';
import { WorkbookField } from './workbook-field';

interface StartViewProps {
  /** Why opening failed; '' for none. */
  readonly error: string;
  /** How far a new workbook is, in words; null while none is being set up. */
  readonly beginning: string | null;
  readonly onFile: (file: File) => void;
  /** Takes the server's workbook; without a server, the example. */
  readonly onExample: () => void;
  readonly onBegin: (entry: NewYear) => void;
  /** Gets a sentence to be spoken. */
  readonly onSay: (sentence: string) => void;
}

export function StartView(props: StartViewProps) {
  const { error, beginning, onBegin, onSay } = props;
  const [isNewYear, setNewYear] = useState(false);
  const view = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isNewYear) view.current?.querySelector<HTMLElement>('.field')?.focus();
  }, [isNewYear]);
  return (
    <main ref={view} class="start" data-form={isNewYear} data-busy={beginning !== null}>
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
          {beginning !== null && (
            <p class="beginning" role="status">
              {beginning}
            </p>
          )}
          {/* Only hidden, so that what was typed is still there should it fail. */}
          <div hidden={beginning !== null}>
            <p>{NEW_YEAR_TEXTS.introPage}</p>
            <NewYearForm onStart={onBegin} onFaults={onSay} />
            <button type="button" class="button" onClick={() => setNewYear(false)}>
              {TEXT.back}
            </button>
          </div>
        </>
      )}
    </main>
  );
}

function Choices({ onFile, onExample, onNewYear }: StartViewProps & { onNewYear: () => void }) {
  const saved = savedBook();
  return (
    <>
      <p>{TEXT.startIntro}</p>
      <ul class="start-choices">
        {saved !== '' && (
          <li>
            <button type="button" class="button primary" onClick={onExample}>
              {TEXT.openSaved(saved)}
            </button>
            <span>{TEXT.aboutSaved}</span>
          </li>
        )}
        <li>
          <button type="button" class={saved === '' ? 'button primary' : 'button'} onClick={onNewYear}>
            {NEW_YEAR_TEXTS.heading}
          </button>
          <span>{TEXT.aboutNewYear}</span>
        </li>
        <li>
          <WorkbookField label={TEXT.openBook} onFile={onFile} />
          <span>{TEXT.aboutOpen}</span>
        </li>
        {saved === '' && (
          <li>
            <button type="button" class="button" onClick={onExample}>
              {serverToken() === '' ? TEXT.openExample : TEXT.openPractice}
            </button>
            <span>{serverToken() === '' ? TEXT.aboutExample : TEXT.aboutPractice}</span>
          </li>
        )}
      </ul>
      <p class="support">{TEXT.startPrivacy}</p>
    </>
  );
}
