/** How far a task is. */
import { TASK_TEXTS as TEXT } from '../../core/messages/tasks';
import { Progress } from '../parts/progress';
import type { Slices } from './use-slices';

export function TaskProgress({ slices }: { slices: Slices }) {
  const isStopping = slices.phase === 'stopping';
  return (
    <Progress
      title={TEXT.progress}
      {...slices}
      stop={TEXT.stop}
      onStop={isStopping || slices.count < 2 ? undefined : slices.stop}
      note={isStopping ? TEXT.stopping : ''}
    />
  );
}
