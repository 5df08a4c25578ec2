/** 課を改名: of the open tab's 課, or of another one. */
import { useState } from 'preact/hooks';
import { DEPARTMENT_TASK_TEXTS as TEXT } from '../../core/messages/tasks';
import { FailureNotice } from '../parts/failure-notice';
import { TextField } from '../parts/text-field';
import { useLoaded } from '../parts/use-loaded';
import { Working } from '../parts/working';
import { CallFailure, sentenceOf } from '../session/call-failure';
import { useSession } from '../session/sidebar-session';
import { TaskEnd } from './task-end';
import { TaskForm } from './task-form';

export function RenameDepartmentTask({ tab, onClose }: { tab: string; onClose: () => void }) {
  const { server } = useSession();
  const names = useLoaded(TEXT.loading, () => server.call('listDepartments'));
  if (names.value === null) {
    return <Working text={TEXT.loading} failure={names.failure} onRetry={() => void names.load()} />;
  }
  if (names.value.length === 0) return <TaskEnd sentence={TEXT.none} onClose={onClose} />;
  return <Renaming names={names.value} tab={tab} onClose={onClose} />;
}

function Renaming(props: { names: readonly string[]; tab: string; onClose: () => void }) {
  const { tab, onClose } = props;
  const { server, check, say } = useSession();
  const [names, setNames] = useState(props.names);
  const [from, setFrom] = useState(names.includes(tab) ? tab : (names[0] ?? ''));
  const [to, setTo] = useState('');
  const [isTried, setTried] = useState(false);
  const [state, setState] = useState<{
    readonly isBusy: boolean;
    readonly failure: string;
    readonly end: string;
  }>({
    isBusy: false,
    failure: '',
    end: '',
  });
  const submit = async (): Promise<void> => {
    setTried(true);
    if (to.trim() === '' || state.isBusy) return;
    setState({ isBusy: true, failure: '', end: '' });
    say(TEXT.renaming);
    try {
      const named = await server.call('renameDepartment', from, to);
      setState({ isBusy: false, failure: '', end: TEXT.done(from, named) });
      await check.refresh({ quiet: true });
    } catch (error) {
      const isRenamed =
        error instanceof CallFailure && error.code === 'department-not-found' && (await lookAgain());
      const failure = isRenamed ? '' : sentenceOf(error);
      setState({ isBusy: false, failure, end: isRenamed ? TEXT.done(from, to.trim()) : '' });
      if (isRenamed) await check.refresh({ quiet: true });
      else say(failure, 'told');
    }
  };
  /** @returns Whether it has the new name: a call whose answer was lost has given it, or somebody else. */
  const lookAgain = async (): Promise<boolean> => {
    const now = await server.call('listDepartments').catch(() => names);
    if (now.includes(to.trim()) && !now.includes(from)) return true;
    setNames(now);
    if (!now.includes(from)) setFrom(now[0] ?? '');
    return false;
  };
  if (state.end !== '') return <TaskEnd sentence={state.end} onClose={onClose} />;
  return (
    <>
      {state.failure !== '' && <FailureNotice sentence={state.failure} />}
      {state.isBusy && <Working text={TEXT.renaming} failure="" onRetry={() => undefined} />}
      <div hidden={state.isBusy}>
        <TaskForm submit={TEXT.rename} onSubmit={() => void submit()} onCancel={onClose}>
          <label class="task-field">
            {TEXT.old}
            <select value={from} onChange={(event) => setFrom(event.currentTarget.value)}>
              {names.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <TextField
            label={TEXT.renamed}
            value={to}
            error={isTried && to.trim() === '' ? TEXT.nameNeeded : ''}
            onInput={setTo}
          />
        </TaskForm>
      </div>
    </>
  );
}
