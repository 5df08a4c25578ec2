/** The report of one department: whether it would be a draft, its last version, its preview and its making. */
import { useState } from 'preact/hooks';
import { needsWork } from '../../core/finding';
import { SIDEBAR_REPORT_TEXTS, SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { ReportKind } from '../../core/report/report-data';
import type { OverviewDepartment } from '../../core/sidebar-data';
import { DepartmentSelect } from '../department-select';
import { Icon } from '../icon';
import { ReportLink } from './report-link';

const { report: TEXT } = SIDEBAR_TEXTS;

/** @param props.common Findings of no department that make every report a draft. */
export function OneReport(props: {
  departments: readonly OverviewDepartment[];
  active: string | null;
  common: number;
  kind: ReportKind;
  onPreview: (department: string) => void;
  onMake: (department: string) => void;
}) {
  const { departments, active, common, kind, onPreview, onMake } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const wanted = chosen ?? active;
  const department = departments.find(({ name }) => name === wanted) ?? departments[0];
  if (department === undefined) return null;
  const { name, report } = department;
  return (
    <section class="card">
      <DepartmentSelect names={departments.map((each) => each.name)} value={name} onChoose={setChosen} />
      {kind === 'goals' ? (
        <p class="support">{SIDEBAR_REPORT_TEXTS.goalsDraft}</p>
      ) : (
        <>
          <DraftState toDo={department.findings.filter(needsWork).length + common} />
          <p class="support">
            {report ? TEXT.lastReport(report.version) : TEXT.noReport}{' '}
            {report && <ReportLink link={report.link} text={TEXT.openReport} department={name} />}
          </p>
        </>
      )}
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

function DraftState({ toDo }: { toDo: number }) {
  if (toDo > 0) {
    return (
      <p class="draft-state">
        <span class="draft-mark">{TEXT.draftMark}</span>
        <span>{TEXT.draft(toDo)}</span>
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
