/** How far work in slices is. */
import { TASK_TEXTS as TEXT } from '../../core/messages/tasks';
import { Progress } from './progress';
import type { Slices } from './use-slices';

export function SlicesProgress({ slices }: { slices: Slices }) {
  const { phase, count, stop } = slices;
  return (
    <Progress
      title={TEXT.progress}
      {...slices}
      stop={TEXT.stop}
      onStop={phase !== 'running' || count < 2 ? undefined : stop}
      note={phase === 'stopping' ? TEXT.stopping : ''}
    />
  );
}
