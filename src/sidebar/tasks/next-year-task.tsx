/** 次の年度を始める, in a copy of last year's workbook; 初期設定 follows, which gives it its locks. */
import { useState } from 'preact/hooks';
import { formatFiscalYear } from '../../core/calendar/fiscal-year';
import { NEXT_YEAR_TASK_TEXTS as TEXT } from '../../core/messages/next-year-task';
import { FailureNotice } from '../parts/failure-notice';
import { TextField } from '../parts/text-field';
import { sentenceOf } from '../session/call-failure';
import { useSession } from '../session/sidebar-session';
import { TaskForm } from './task-form';

type Stage =
  | { readonly kind: 'asking'; readonly failure: string }
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly year: string };

export function NextYearTask({ onClose }: { onClose: () => void }) {
  const { server, say, check, openTask } = useSession();
  const [stage, setStage] = useState<Stage>({ kind: 'asking', failure: '' });
  const [year, setYear] = useState('');
  const begin = async (): Promise<void> => {
    setStage({ kind: 'working' });
    say(TEXT.working);
    try {
      const { fiscalYear } = await server.call('beginNextYear', year.trim() === '' ? {} : { year });
      const begun = formatFiscalYear(fiscalYear);
      say(TEXT.done(begun));
      setStage({ kind: 'done', year: begun });
      await check.refresh({ quiet: true });
    } catch (error) {
      say(sentenceOf(error), 'told');
      setStage({ kind: 'asking', failure: sentenceOf(error) });
    }
  };
  if (stage.kind === 'working') return <p class="working">{TEXT.working}</p>;
  if (stage.kind === 'done')
    return (
      <TaskForm submit={TEXT.next} onSubmit={() => openTask('set-up')} onCancel={onClose}>
        <p>{TEXT.done(stage.year)}</p>
      </TaskForm>
    );
  return (
    <TaskForm submit={TEXT.begin} onSubmit={() => void begin()} onCancel={onClose}>
      <p>{TEXT.about}</p>
      <ul class="task-lines">
        <li>{TEXT.carried}</li>
        <li>{TEXT.cleared}</li>
      </ul>
      <TextField label={TEXT.year} hint={TEXT.yearHint} value={year} error="" onInput={setYear} />
      {stage.failure !== '' && <FailureNotice sentence={stage.failure} />}
    </TaskForm>
  );
}
