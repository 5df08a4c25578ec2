/** 状況: how everybody stands and what is next, the open tab's department first, the others on demand. */
import { readState } from '../../core/department-tab/state';
import { countSeverities } from '../../core/finding';
import { REVIEW_TEXTS } from '../../core/messages/hand-over-views';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { Overview, OverviewDepartment } from '../../core/overview/sidebar-data';
import { SETTINGS_SCOPE } from '../findings/finding-filter';
import { CheckLine } from '../parts/check-line';
import { CheckNotice } from '../parts/check-notice';
import { ProgressMark } from '../parts/progress-mark';
import { useSession } from '../session/sidebar-session';
import { BookNotice } from './book-notice';
import { Deadline } from './deadline';
import { DepartmentCard } from './department-card';
import { FindingCounts } from './finding-counts';
import { HistoryList } from './history-list';
import { NextStepsList } from './next-steps-list';
import { ProgressCounts } from './progress-counts';
import { Reminders } from './reminders';
import { StateCounts } from './state-counts';
import type { StatusLinks } from './status-links';

const { standing: TEXT } = SIDEBAR_TEXTS;

export function StatusView(links: StatusLinks) {
  const { check } = useSession();
  const { overview } = check;
  return (
    <>
      <CheckNotice />
      {overview && <BookNotice book={overview.book} />}
      {overview && <Standing overview={overview} {...links} />}
    </>
  );
}

function Standing({ overview, ...links }: { overview: Overview } & StatusLinks) {
  const { openTask } = useSession();
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
        <ProgressCounts overview={overview} />
        <StateCounts overview={overview} />
        <CheckLine>
          {Object.values(overview.counts).every((count) => count === 0) ? (
            TEXT.noFindings
          ) : (
            <FindingCounts counts={overview.counts} />
          )}
        </CheckLine>
      </section>
      <NextStepsList overview={overview} {...links} />
      {open && <DepartmentCard key={open.name} department={open} isOpen {...links} />}
      {overview.findings.length > 0 && <SettingsCard overview={overview} {...links} />}
      {overview.departments.length === 0 && <p class="empty">{TEXT.noDepartments}</p>}
      {overview.departments.length > 0 && (
        <button type="button" class="secondary wide" onClick={() => openTask('review')}>
          {REVIEW_TEXTS.title}
        </button>
      )}
      {overview.departments.length > 0 && <Reminders overview={overview} />}
      <HistoryList />
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
function OtherDepartment({ department, ...links }: { department: OverviewDepartment } & StatusLinks) {
  return (
    <details class="other">
      <summary>
        <bdi>{department.name}</bdi>
        <span class="amount">
          {readState(department.state) !== 'draft' && (
            <span class="support">
              <bdi>{department.state}</bdi>{' '}
            </span>
          )}
          <ProgressMark progress={department.progress} />
        </span>
      </summary>
      <DepartmentCard department={department} isOpen={false} {...links} />
    </details>
  );
}

function SettingsCard({ overview, onFindings }: { overview: Overview } & StatusLinks) {
  return (
    <section class="card">
      <h3>{TEXT.settings}</h3>
      <FindingCounts counts={countSeverities(overview.findings)} />
      <div class="buttons">
        <button type="button" class="secondary" onClick={() => onFindings({ scope: SETTINGS_SCOPE })}>
          {TEXT.seeFindings}
        </button>
      </div>
    </section>
  );
}
