/** How a run of 初期設定 or 課を追加 is going, or how it ended; with the way to go on. */
import { SET_UP_TASK_TEXTS, TASK_TEXTS as TEXT } from '../../core/messages/tasks';
import { FailureNotice } from '../parts/failure-notice';
import { SlicesProgress } from '../parts/slices-progress';
import { Details } from './details';
import { FailuresList } from './failures-list';
import { TaskEnd } from './task-end';
import type { SetUpRun } from './use-set-up-run';

/** @param props.success What is said when everything was done. */
export function SetUpOutcome(props: {
  run: SetUpRun;
  success: string;
  incomplete: string;
  onClose: () => void;
}) {
  const { run, success, incomplete, onClose } = props;
  const { phase, failures, failure, done, left } = run;
  if (phase === 'running') return <SlicesProgress slices={run.slices} />;
  const isRest = phase === 'stopped' || phase === 'failed';
  const sentence = phase === 'stopped' ? TEXT.stopped(left) : failures.length === 0 && !isRest ? success : '';
  return (
    <>
      {failure !== '' && <FailureNotice sentence={failure} />}
      <FailuresList failures={failures} sentence={incomplete} />
      <TaskEnd
        sentence={sentence}
        onClose={onClose}
        more={done.length > 0 && <Details lines={done} text={SET_UP_TASK_TEXTS.doneLines} />}
      >
        {isRest && (
          <button type="button" class="primary" onClick={() => void run.goOn()}>
            {TEXT.goOn}
          </button>
        )}
      </TaskEnd>
    </>
  );
}
