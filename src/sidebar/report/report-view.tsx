/** 報告書: see it first, then make it for one department, for chosen ones, or for all. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { PUBLISH_VIEW_TEXTS as PUBLISHING } from '../../core/messages/publish-views';
import { PRINTED_TEXTS } from '../../core/messages/report';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { Overview } from '../../core/overview/sidebar-data';
import { CheckNotice } from '../parts/check-notice';
import { focusHere } from '../parts/focus-here';
import { useSession } from '../session/sidebar-session';
import { DepartmentChoice } from './department-choice';
import { FormSection } from './form-section';
import { OneReport } from './one-report';
import { ReportOptions } from './report-options';
import { ReportPreview } from './report-preview';
import { ReportResults } from './report-results';
import { RunProgress } from './run-progress';
import { UnfinishedRun } from './unfinished-run';
import { type ReportRun, type RunOptions, useReportRun } from './use-report-run';

const { report: TEXT } = SIDEBAR_TEXTS;

export function ReportView() {
  const { overview } = useSession().check;
  const run = useReportRun();
  const [options, setOptions] = useState<RunOptions>({ kind: 'evaluation', force: false });
  const [previewed, setPreviewed] = useState<string | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (previewed === null) focusHere(opener.current);
  }, [previewed]);
  const preview = (department: string) => {
    opener.current = document.activeElement as HTMLElement | null;
    setPreviewed(department);
  };
  return (
    <>
      {previewed !== null && (
        <ReportPreview department={previewed} kind={options.kind} onClose={() => setPreviewed(null)} />
      )}
      {/* Only hidden, so that what was opened and chosen is still there after the preview. */}
      <div hidden={previewed !== null}>
        <h2>{TEXT.heading}</h2>
        <CheckNotice />
        {run.phase !== 'idle' && <RunProgress run={run} />}
        <ReportResults run={run} />
        {run.unfinished && run.departments.length === 0 && (
          <UnfinishedRun run={run} unfinished={run.unfinished} />
        )}
        {overview && run.phase === 'idle' && (
          <Choices
            overview={overview}
            run={run}
            options={options}
            onOptions={setOptions}
            onPreview={preview}
          />
        )}
      </div>
    </>
  );
}

function Choices(props: {
  overview: Overview;
  run: ReportRun;
  options: RunOptions;
  onOptions: (options: RunOptions) => void;
  onPreview: (department: string) => void;
}) {
  const { overview, run, options, onOptions, onPreview } = props;
  const departments = overview.departments.filter(({ hasTab }) => hasTab);
  if (departments.length === 0) return <p class="empty">{SIDEBAR_TEXTS.standing.noDepartments}</p>;
  return (
    <>
      <ReportOptions options={options} onChange={onOptions} />
      <OneReport
        overview={overview}
        departments={departments}
        kind={options.kind}
        onPreview={onPreview}
        onMake={(name) => void run.start([name], options)}
      />
      {departments.length > 1 && (
        <DepartmentChoice
          overview={overview}
          departments={departments}
          kind={options.kind}
          onMake={(names) => void run.start(names, options)}
        />
      )}
      <FormSection
        onMakeAll={() => void run.start([PRINTED_TEXTS.all], { ...options, kind: 'evaluation' })}
      />
      <PublishSection />
      <section class="about-draft">
        <h3>{TEXT.draftTitle}</h3>
        <p>{TEXT.draftNote}</p>
      </section>
    </>
  );
}

function PublishSection() {
  const { server } = useSession();
  return (
    <section class="to-publish" aria-labelledby="publish-heading">
      <h3 id="publish-heading">{PUBLISHING.title}</h3>
      <p>{PUBLISHING.inReports}</p>
      <button type="button" class="secondary" onClick={() => server.showPublishing()}>
        {PUBLISHING.open}
      </button>
    </section>
  );
}
