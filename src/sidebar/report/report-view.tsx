/** 報告書: see it first, then make it for one department, for chosen ones, or for all. */
import { useState } from 'preact/hooks';
import { needsWork } from '../../core/finding';
import { SIDEBAR_TEXTS } from '../../core/messages';
import type { Overview } from '../../core/sidebar-data';
import { CheckNotice } from '../check-notice';
import { useSession } from '../session';
import { DepartmentChoice } from './department-choice';
import { OneReport } from './one-report';
import { ReportPreview } from './report-preview';
import { ReportResults } from './report-results';
import { RunProgress } from './run-progress';
import { type ReportRun, useReportRun } from './use-report-run';

const { report: TEXT } = SIDEBAR_TEXTS;

export function ReportView() {
  const { overview } = useSession().check;
  const run = useReportRun();
  const [previewed, setPreviewed] = useState<string | null>(null);
  if (previewed !== null) return <ReportPreview department={previewed} onClose={() => setPreviewed(null)} />;
  return (
    <>
      <h2>{TEXT.heading}</h2>
      <CheckNotice />
      {run.phase !== 'idle' && <RunProgress run={run} />}
      <ReportResults run={run} />
      {overview && run.phase === 'idle' && <Choices overview={overview} run={run} onPreview={setPreviewed} />}
    </>
  );
}

function Choices(props: { overview: Overview; run: ReportRun; onPreview: (department: string) => void }) {
  const { overview, run, onPreview } = props;
  const departments = overview.departments.filter(({ hasTab }) => hasTab);
  // Findings of no department, such as an unreadable 年度, make every report a draft.
  const common = overview.findings.filter(needsWork).length;
  if (departments.length === 0) return <p class="empty">{SIDEBAR_TEXTS.standing.noDepartments}</p>;
  return (
    <>
      <OneReport
        departments={departments}
        active={overview.activeDepartment}
        common={common}
        onPreview={onPreview}
        onMake={(name) => void run.start([name])}
      />
      {departments.length > 1 && (
        <DepartmentChoice
          departments={departments}
          common={common}
          onMake={(names) => void run.start(names)}
        />
      )}
      <section class="about-draft">
        <h3>{TEXT.draftTitle}</h3>
        <p>{TEXT.draftNote}</p>
      </section>
    </>
  );
}
