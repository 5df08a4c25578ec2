/** 課を追加: asks for one name or several, and makes what each needs. */
import { useState } from 'preact/hooks';
import { DEPARTMENT_TASK_TEXTS as TEXT } from '../../core/messages/tasks';
import { namesFault } from '../../core/set-up/new-department-name';
import { splitNames } from '../../core/settings/department-name';
import { FailureNotice } from '../parts/failure-notice';
import { TextField } from '../parts/text-field';
import { SetUpOutcome } from './set-up-outcome';
import { TaskForm } from './task-form';
import { useSetUpRun } from './use-set-up-run';

/** @param props.departments The 課 that were there before, where they are known; []. */
export function AddDepartmentTask(props: { departments: readonly string[]; onClose: () => void }) {
  const { departments, onClose } = props;
  const [typed, setTyped] = useState('');
  const [isTried, setTried] = useState(false);
  const run = useSetUpRun();
  const names = splitNames(typed);
  const fault = names.length === 0 ? TEXT.nameNeeded : namesFault(names);
  const submit = (): void => {
    setTried(true);
    if (fault === '') void run.start({ departments: names, only: true }, names);
  };
  // What failed before anything was done is begun again, with other names if need be.
  const isRefused = run.phase === 'failed' && run.done.length === 0;
  if (run.phase !== 'idle' && !isRefused) {
    const added = names.filter((name) => !departments.includes(name));
    const success = TEXT.added(added.length === 0 ? names : added);
    return <SetUpOutcome run={run} success={success} incomplete={TEXT.notAdded} onClose={onClose} />;
  }
  return (
    <>
      {isRefused && <FailureNotice sentence={run.failure} />}
      <TaskForm submit={TEXT.add} onSubmit={submit} onCancel={onClose}>
        <TextField
          label={TEXT.names}
          hint={TEXT.namesHint}
          value={typed}
          error={isTried ? fault : ''}
          rows={3}
          onInput={setTyped}
        />
      </TaskForm>
    </>
  );
}
