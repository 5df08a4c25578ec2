/** 状況: how everybody stands, the open tab's department first, the others on demand. */
import { needsWork } from '../../core/finding';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { Overview, OverviewDepartment } from '../../core/sidebar-data';
import { CheckLine } from '../check-line';
import { CheckNotice } from '../check-notice';
import { type Scope, SETTINGS_SCOPE } from '../findings/finding-filter';
import { useSession } from '../session';
import { Deadline } from './deadline';
import { DepartmentCard } from './department-card';
import { FindingCounts } from './finding-counts';

const { standing: TEXT } = SIDEBAR_TEXTS;

interface Links {
  readonly onFindings: (scope: Scope) => void;
  readonly onFill: (department: string) => void;
}

export function StatusView(links: Links) {
  const { check } = useSession();
  const { overview } = check;
  return (
    <>
      <CheckNotice />
      {overview && <Standing overview={overview} {...links} />}
    </>
  );
}

function Standing({ overview, ...links }: { overview: Overview } & Links) {
  const open = overview.departments.find(({ name }) => name === overview.activeDepartment);
  const others = overview.departments.filter((department) => department !== open);
  return (
    <>
      <section class="total">
        <h2>
          {overview.municipality && <bdi>{overview.municipality}　</bdi>}
          {TEXT.heading}
        </h2>
        <Deadline overview={overview} />
        <CheckLine>
          <FindingCounts counts={overview.counts} />
        </CheckLine>
      </section>
      {open && <DepartmentCard department={open} isOpen {...links} />}
      {overview.findings.length > 0 && <SettingsCard overview={overview} {...links} />}
      {overview.departments.length === 0 && <p class="empty">{TEXT.noDepartments}</p>}
      {others.length > 0 && (
        <details class="others" open={open === undefined}>
          <summary>{open ? TEXT.others(others.length) : TEXT.all(others.length)}</summary>
          {others.map((department) => (
            <OtherDepartment key={department.name} department={department} {...links} />
          ))}
        </details>
      )}
    </>
  );
}

/** A department as one line, with its card behind it. */
function OtherDepartment({ department, ...links }: { department: OverviewDepartment } & Links) {
  const toDo = department.findings.filter(needsWork).length;
  return (
    <details class="other">
      <summary>
        <bdi>{department.name}</bdi>
        <span class="amount" data-to-do={toDo > 0}>
          {toDo > 0 ? `${TEXT.toDo} ${toDo}` : TEXT.ratedOf(department.rated, department.goals)}
        </span>
      </summary>
      <DepartmentCard department={department} isOpen={false} {...links} />
    </details>
  );
}

function SettingsCard({ overview, onFindings }: { overview: Overview } & Links) {
  return (
    <section class="card">
      <h3>{TEXT.settings}</h3>
      <FindingCounts findings={overview.findings} />
      <div class="buttons">
        <button type="button" class="secondary" onClick={() => onFindings(SETTINGS_SCOPE)}>
          {TEXT.seeFindings}
        </button>
      </div>
    </section>
  );
}
