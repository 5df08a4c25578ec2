/** One department: how far it is, what is wrong, its levels, and the ways on from here. */
import { isClosedState } from '../../core/department-tab/state';
import { countSeverities } from '../../core/finding';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { OverviewDepartment } from '../../core/overview/sidebar-data';
import { CommentsList } from '../hand-over/comments-list';
import { HandOverSection } from '../hand-over/hand-over-section';
import { ProgressMark } from '../parts/progress-mark';
import { useIsRated } from '../session/use-scale';
import { FindingCounts } from './finding-counts';
import { LevelBar } from './level-bar';
import { NotesList } from './notes-list';
import type { StatusLinks } from './status-links';

const { standing: TEXT } = SIDEBAR_TEXTS;

/** @param props.isOpen Whether its tab is the one that is open; the card then says so and stands by itself. */
export function DepartmentCard(props: { department: OverviewDepartment; isOpen: boolean } & StatusLinks) {
  const { department, isOpen, onFindings, onFill } = props;
  const { name, goals, findings, hasTab, state } = department;
  const isRated = useIsRated();
  return (
    <section class="card" data-open={isOpen}>
      {isOpen && <p class="support">{TEXT.openTab}</p>}
      {/* Among the others the name stands on the line that opens the card. */}
      <h3 class={isOpen ? undefined : 'unseen'}>
        <bdi>{name}</bdi>
      </h3>
      {hasTab ? <Standing department={department} /> : <p>{TEXT.noTab}</p>}
      <FindingCounts counts={countSeverities(findings)} />
      {goals > 0 && isRated && <LevelBar department={department} />}
      <div class="buttons">
        {findings.length > 0 && (
          <button type="button" class="secondary" onClick={() => onFindings({ scope: { department: name } })}>
            {TEXT.seeFindings}
          </button>
        )}
        {hasTab && !isClosedState(state) && (
          <button type="button" class="secondary" onClick={() => onFill(name)}>
            {goals > 0 ? TEXT.fill : TEXT.writeGoals}
          </button>
        )}
      </div>
      {hasTab && <HandOverSection department={department} />}
      {hasTab && <NotesList department={name} />}
      {hasTab && <CommentsList department={name} />}
    </section>
  );
}

function Standing({ department: { progress, goals, rated } }: { department: OverviewDepartment }) {
  const isRated = useIsRated();
  const told = isRated ? TEXT.ratedOf(rated, goals) : '';
  return (
    <p class="rated">
      <ProgressMark progress={progress} /> {goals === 0 ? TEXT.noGoals : told}
    </p>
  );
}
