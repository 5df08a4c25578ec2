/** What is said after Stop, with the way to go on. */
import { TASK_TEXTS as TEXT } from '../../core/messages/tasks';
import { TaskEnd } from './task-end';

export function TaskStopped(props: { sentence: string; onGoOn: () => void; onClose: () => void }) {
  return (
    <TaskEnd sentence={props.sentence} onClose={props.onClose}>
      <button type="button" class="primary" onClick={props.onGoOn}>
        {TEXT.goOn}
      </button>
    </TaskEnd>
  );
}
