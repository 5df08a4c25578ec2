/** What the sidebar shows over a workbook that is not set up: the form that begins a year, instead of the four views. */
import { useState } from 'preact/hooks';
import { NEW_YEAR_TEXTS as TEXT } from '../../core/messages/new-year';
import { type NewYear, newYearRequest } from '../../core/set-up/new-year';
import { SETTINGS_SHEET } from '../../core/settings';
import { sentenceOf } from '../call-failure';
import { FailureNotice } from '../failure-notice';
import { useSession } from '../session';
import { NewYearForm } from './new-year-form';

/** @param props.hasSettings Whether 設定 is there, and only the tabs of the 課 are missing. */
export function NewYearView({ hasSettings }: { hasSettings: boolean }) {
  const { server, check, say } = useSession();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const start = async (entry: NewYear): Promise<void> => {
    setBusy(true);
    setFailure('');
    say(TEXT.starting);
    const reason = await server
      .call('setUpWorkbook', newYearRequest(entry))
      .then(() => server.call('selectCell', SETTINGS_SHEET, 'B1'))
      .then(() => '', sentenceOf);
    await check.refresh({ quiet: true });
    setBusy(false);
    setFailure(reason);
    say(reason === '' ? TEXT.started : reason, reason === '' ? 'plain' : 'error');
  };
  return (
    <>
      <h2>{TEXT.heading}</h2>
      <p>{hasSettings ? TEXT.introPartial : TEXT.intro}</p>
      {failure !== '' && <FailureNotice sentence={failure} />}
      <NewYearForm
        mayBeBlank={hasSettings}
        isBusy={isBusy}
        onStart={(entry) => void start(entry)}
        onFaults={(sentence) => say(sentence, 'error')}
      />
      {isBusy && <p class="working">{TEXT.starting}</p>}
    </>
  );
}
