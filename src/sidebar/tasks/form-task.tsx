/** 様式を作る: an editable copy of the built-in form; says first which form it would take the place of. */
import { useState } from 'preact/hooks';
import { FORM_SECTION_TEXTS } from '../../core/messages/form';
import { FORM_TASK_TEXTS as TEXT } from '../../core/messages/tasks';
import { FailureNotice } from '../parts/failure-notice';
import { useLoaded } from '../parts/use-loaded';
import { Working } from '../parts/working';
import { isDocument, ReportLink } from '../report/report-link';
import { sentenceOf } from '../session/call-failure';
import { useSession } from '../session/sidebar-session';
import { TaskEnd } from './task-end';
import { TaskForm } from './task-form';

export function FormTask({ onClose }: { onClose: () => void }) {
  const { server, say } = useSession();
  const present = useLoaded(TEXT.looking, () => server.call('getForm'));
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const [made, setMade] = useState<string | null>(null);
  const make = async (): Promise<void> => {
    setBusy(true);
    setFailure('');
    say(TEXT.making);
    try {
      setMade((await server.call('createForm')).link ?? '');
    } catch (error) {
      setFailure(sentenceOf(error));
      say(sentenceOf(error), 'told');
    }
    setBusy(false);
  };
  if (made !== null) {
    return (
      <TaskEnd sentence={isDocument(made) ? TEXT.made : TEXT.madeFile} onClose={onClose}>
        <ReportLink link={made} text={TEXT.open} department={FORM_SECTION_TEXTS.subject} isFresh />
      </TaskEnd>
    );
  }
  if (present.value === null) {
    return <Working text={TEXT.looking} failure={present.failure} onRetry={() => void present.load()} />;
  }
  if (isBusy) return <Working text={TEXT.making} failure="" onRetry={() => undefined} />;
  return (
    <>
      {failure !== '' && <FailureNotice sentence={failure} />}
      <TaskForm submit={TEXT.make} onSubmit={() => void make()} onCancel={onClose}>
        <p>{TEXT.explain}</p>
        {present.value.link !== null && (
          <p>
            {TEXT.instead}{' '}
            <ReportLink
              link={present.value.link}
              text={TEXT.present}
              department={FORM_SECTION_TEXTS.subject}
            />
          </p>
        )}
      </TaskForm>
    </>
  );
}
