/** One department: how far it is, what is wrong, its levels, and the ways on from here. */
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { OverviewDepartment } from '../../core/sidebar-data';
import type { Scope } from '../findings/finding-filter';
import { FindingCounts } from './finding-counts';
import { LevelBar } from './level-bar';

const { standing: TEXT } = SIDEBAR_TEXTS;

/** @param props.isOpen Whether its tab is the one that is open; the card then says so and stands by itself. */
export function DepartmentCard(props: {
  department: OverviewDepartment;
  isOpen: boolean;
  onFindings: (scope: Scope) => void;
  onFill: (department: string) => void;
}) {
  const { department, isOpen, onFindings, onFill } = props;
  const { name, goals, rated, findings, hasTab } = department;
  return (
    <section class="card" data-open={isOpen}>
      {isOpen && <p class="support">{TEXT.openTab}</p>}
      {/* Among the others the name stands on the line that opens the card. */}
      <h3 class={isOpen ? undefined : 'unseen'}>
        <bdi>{name}</bdi>
      </h3>
      {hasTab ? <Progress rated={rated} goals={goals} /> : <p>{TEXT.noTab}</p>}
      {(goals > 0 || findings.length > 0) && (
        <p>
          <FindingCounts findings={findings} />
        </p>
      )}
      {goals > 0 && <LevelBar levels={department.levels} goals={goals} />}
      <div class="buttons">
        {findings.length > 0 && (
          <button type="button" class="secondary" onClick={() => onFindings({ department: name })}>
            {TEXT.seeFindings}
          </button>
        )}
        {goals > 0 && (
          <button type="button" class="secondary" onClick={() => onFill(name)}>
            {TEXT.fill}
          </button>
        )}
      </div>
    </section>
  );
}

function Progress({ rated, goals }: { rated: number; goals: number }) {
  if (goals === 0) return <p>{TEXT.noGoals}</p>;
  return (
    <p class="rated">
      {TEXT.rated} <b>{TEXT.ratedOf(rated, goals)}</b>
    </p>
  );
}
