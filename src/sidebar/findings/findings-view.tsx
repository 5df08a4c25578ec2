/** 直す: what is to be done, filtered, with fixes that take one press. */
import { useMemo, useState } from 'preact/hooks';
import { countSeverities } from '../../core/finding';
import { countsText } from '../../core/messages/progress';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { Overview } from '../../core/overview/sidebar-data';
import { CheckLine } from '../parts/check-line';
import { CheckNotice } from '../parts/check-notice';
import { useSession } from '../session/sidebar-session';
import { ChangesList } from './changes-list';
import {
  countOf,
  EVERYTHING,
  type FindingFilter,
  groupFindings,
  groupsInScope,
  selectFindings,
} from './finding-filter';
import { FindingFilters } from './finding-filters';
import { FindingList } from './finding-list';
import { FixPreview } from './fix-preview';
import { LastFixNotice } from './last-fix';

const { findings: TEXT, fixes: FIXES } = SIDEBAR_TEXTS;

interface Props {
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}

export function FindingsView(props: Props) {
  const { overview } = useSession().check;
  return (
    <>
      <h2>{TEXT.heading}</h2>
      <CheckNotice />
      {overview && <Findings overview={overview} {...props} />}
    </>
  );
}

function Findings({ overview, filter, onFilter }: { overview: Overview } & Props) {
  const [isFixing, setFixing] = useState(false);
  const groups = useMemo(() => groupFindings(overview), [overview]);
  const inScope = groupsInScope(groups, filter.scope, overview.activeDepartment);
  const shown = useMemo(() => selectFindings(inScope, filter), [overview, filter]);
  const fixable = useMemo(() => shown.flatMap(({ findings }) => findings.filter(({ fix }) => fix)), [shown]);
  const found = shown.flatMap(({ findings }) => findings);
  const [count, total] = [countOf(shown), countOf(inScope)];
  if (isFixing) return <FixPreview findings={fixable} onClose={() => setFixing(false)} />;
  return (
    <>
      <ChangesList />
      {countOf(groups) > 0 && (
        <FindingFilters overview={overview} groups={groups} filter={filter} onFilter={onFilter} />
      )}
      <div aria-live="polite">
        <CheckLine>
          {countOf(groups) === 0
            ? TEXT.nothing
            : TEXT.shown(count, total, countsText(countSeverities(found)), countOf(groups) - total)}
        </CheckLine>
      </div>
      {fixable.length > 1 && <FixOffer count={fixable.length} onOpen={() => setFixing(true)} />}
      <FindingList groups={shown} filter={filter} />
      {count === 0 && countOf(groups) > 0 && (
        <div class="empty">
          <p>{total === 0 ? TEXT.nothingInScope : TEXT.nothingHere}</p>
          <button type="button" class="secondary" onClick={() => onFilter({ ...EVERYTHING, scope: 'all' })}>
            {TEXT.showAll}
          </button>
        </div>
      )}
      <LastFixNotice />
    </>
  );
}

function FixOffer({ count, onOpen }: { count: number; onOpen: () => void }) {
  return (
    <div class="notice" data-tone="info">
      <div>
        <p>{FIXES.several(count)}</p>
        <button type="button" class="primary" onClick={onOpen}>
          {FIXES.preview}
        </button>
      </div>
    </div>
  );
}
