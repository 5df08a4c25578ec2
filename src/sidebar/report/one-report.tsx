/** The report of one department: whether it would be a draft, its last version, its preview and its making. */
import { useState } from 'preact/hooks';
import { SIDEBAR_REPORT_TEXTS, SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { Overview, OverviewDepartment } from '../../core/overview/sidebar-data';
import type { ReportKind } from '../../core/report/report-data';
import { DepartmentSelect } from '../parts/department-select';
import { Icon } from '../parts/icon';
import { draftReason } from './draft-state';
import { ReportLink } from './report-link';

const { report: TEXT } = SIDEBAR_TEXTS;

export function OneReport(props: {
  overview: Overview;
  /** Those whose report can be made. */
  departments: readonly OverviewDepartment[];
  kind: ReportKind;
  onPreview: (department: string) => void;
  onMake: (department: string) => void;
}) {
  const { overview, departments, kind, onPreview, onMake } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const wanted = chosen ?? overview.activeDepartment;
  const department = departments.find(({ name }) => name === wanted) ?? departments[0];
  if (department === undefined) return null;
  const { name, report } = department;
  return (
    <section class="card">
      <DepartmentSelect names={departments.map((each) => each.name)} value={name} onChoose={setChosen} />
      <DraftState reason={draftReason(department, kind, overview)} />
      <p class="support">
        {kind === 'goals' ? (
          SIDEBAR_REPORT_TEXTS.goalsPrinted
        ) : (
          <>
            {report ? TEXT.lastReport(report.version) : TEXT.noReport}{' '}
            {report && <ReportLink link={report.link} text={TEXT.openReport} department={name} />}
          </>
        )}
      </p>
      <div class="buttons">
        <button type="button" class="secondary" onClick={() => onPreview(name)}>
          {TEXT.preview}
        </button>
        <button type="button" class="primary" onClick={() => onMake(name)}>
          {TEXT.make}
        </button>
      </div>
    </section>
  );
}

function DraftState({ reason }: { reason: string }) {
  if (reason !== '') {
    return (
      <p class="draft-state">
        <span class="draft-mark">{TEXT.draftMark}</span>
        <span>{TEXT.draft(reason)}</span>
      </p>
    );
  }
  return (
    <p class="draft-state">
      <span class="severity" data-severity="done">
        <Icon name="done" />
        {TEXT.ready}
      </span>
    </p>
  );
}
