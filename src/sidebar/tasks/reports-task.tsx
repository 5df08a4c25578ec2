/** 報告書を作成: of the open tab's 課, or of all of them while they are few. */
import { REPORT_TASK_TEXTS as TEXT } from '../../core/messages/tasks';
import { useLoaded } from '../parts/use-loaded';
import { Working } from '../parts/working';
import { ReportResults } from '../report/report-results';
import { RunProgress } from '../report/run-progress';
import { useReportRun } from '../report/use-report-run';
import { useSession } from '../session/sidebar-session';
import { TaskEnd } from './task-end';
import { TaskForm } from './task-form';

const OPTIONS = { kind: 'evaluation', force: false } as const;

export function ReportsTask({ tab, onClose }: { tab: string; onClose: () => void }) {
  const { server } = useSession();
  const names = useLoaded('', () => server.call('listDepartments'));
  const run = useReportRun();
  if (names.value === null) {
    return <Working text="" failure={names.failure} onRetry={() => void names.load()} />;
  }
  const chosen = names.value.includes(tab) ? [tab] : names.value;
  if (run.phase !== 'idle') return <RunProgress run={run} />;
  if (run.departments.length > 0) {
    return (
      <>
        <ReportResults run={run} />
        <TaskEnd sentence="" onClose={onClose} />
      </>
    );
  }
  return (
    <TaskForm submit={TEXT.make} onSubmit={() => void run.start(chosen, OPTIONS)} onCancel={onClose}>
      <p>{chosen.length === 1 ? TEXT.one(chosen[0] ?? '') : TEXT.all(chosen.length)}</p>
      <p>{TEXT.draft}</p>
    </TaskForm>
  );
}
