/** 課を追加: asks for one name or several, and makes what each needs. */
import { useState } from 'preact/hooks';
import { DEPARTMENT_TASK_TEXTS as TEXT } from '../../core/messages/tasks';
import { splitNames } from '../../core/settings/department-name';
import { TextField } from '../parts/text-field';
import { SetUpOutcome } from './set-up-outcome';
import { TaskForm } from './task-form';
import { useSetUpRun } from './use-set-up-run';

export function AddDepartmentTask({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const [isTried, setTried] = useState(false);
  const run = useSetUpRun();
  const names = splitNames(typed);
  const submit = (): void => {
    setTried(true);
    if (names.length > 0) void run.start({ departments: names, only: true }, names);
  };
  if (run.phase !== 'idle') {
    return (
      <SetUpOutcome run={run} success={TEXT.added(names)} incomplete={TEXT.notAdded} onClose={onClose} />
    );
  }
  return (
    <TaskForm submit={TEXT.add} onSubmit={submit} onCancel={onClose}>
      <TextField
        label={TEXT.names}
        hint={TEXT.namesHint}
        value={typed}
        error={isTried && names.length === 0 ? TEXT.nameNeeded : ''}
        rows={3}
        onInput={setTyped}
      />
    </TaskForm>
  );
}
