/** What the sidebar shows over a workbook that is not set up, instead of the four views. */
import { useEffect } from 'preact/hooks';
import { NEW_YEAR_TEXTS as TEXT } from '../../core/messages/new-year';
import { type NewYear, newYearRequest } from '../../core/set-up/new-year-entry';
import { SETTINGS_SHEET } from '../../core/settings/settings';
import { useSession } from '../session/sidebar-session';
import { SetUpOutcome } from '../tasks/set-up-outcome';
import { useSetUpRun } from '../tasks/use-set-up-run';
import { NewYearForm } from './new-year-form';

/** @param props.onBegin The view shall stay, however the workbook changes. @param props.onEnd It may go. */
export function NewYearView(props: { hasSettings: boolean; onBegin: () => void; onEnd: () => void }) {
  const { hasSettings, onBegin, onEnd } = props;
  const { server, say } = useSession();
  const run = useSetUpRun();
  const start = (entry: NewYear): void => {
    onBegin();
    const request = newYearRequest(entry);
    void run.start(request, request.departments);
  };
  const end = (): void => {
    onEnd();
    say(TEXT.started);
    void server.call('selectCell', SETTINGS_SHEET, 'B1').catch(() => undefined);
  };
  const isMade = run.phase === 'ended' && run.failures.length === 0;
  useEffect(() => {
    if (isMade) end();
  }, [isMade]);
  if (run.phase !== 'idle') {
    return (
      <>
        <h2>{TEXT.heading}</h2>
        <SetUpOutcome run={run} success={TEXT.started} incomplete={TEXT.incomplete} onClose={end} />
      </>
    );
  }
  return (
    <>
      <h2>{TEXT.heading}</h2>
      {hasSettings ? (
        <Rest />
      ) : (
        <>
          <p>{TEXT.intro}</p>
          <NewYearForm onStart={start} onFaults={(sentence) => say(sentence, 'error')} />
        </>
      )}
    </>
  );
}

/** 設定 is there, and no tab of a 課: 初期設定 knows what is missing. */
function Rest() {
  const { openTask } = useSession();
  return (
    <>
      <p>{TEXT.rest}</p>
      <button type="button" class="primary wide" onClick={() => openTask('set-up')}>
        {TEXT.toSetUp}
      </button>
    </>
  );
}
