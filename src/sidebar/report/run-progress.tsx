/** How far a run of reports is. */
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import { Progress } from '../parts/progress';
import type { ReportRun } from './use-report-run';

const { report: TEXT } = SIDEBAR_TEXTS;

export function RunProgress({ run }: { run: ReportRun }) {
  const { phase, departments, rest, stop } = run;
  const done = departments.length - rest.length;
  const [name] = rest;
  const isStopping = phase === 'stopping';
  return (
    <Progress
      title={TEXT.progress}
      done={done}
      count={departments.length}
      now={name === undefined ? TEXT.starting : TEXT.making(done + 1, departments.length, name)}
      stop={TEXT.stop}
      onStop={isStopping || departments.length < 2 ? undefined : stop}
      note={isStopping ? TEXT.stopping : ''}
    />
  );
}
