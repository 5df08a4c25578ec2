/** 内容を確認する: low ratings with their explanations, what has changed, and the notes, of one 課 or of all. */
import { useState } from 'preact/hooks';
import { symbolOf } from '../../core/evaluation/scale';
import { OPINION } from '../../core/evaluation/town-headers';
import { type FarGoal, isHandedOn, type LowGoal, type OpenOpinion } from '../../core/hand-over/review-list';
import { SINCE_REVIEW } from '../../core/messages/copies';
import { HAND_OVER_VIEW_TEXTS, REVIEW_TEXTS as TEXT } from '../../core/messages/hand-over-views';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import { TASK_TEXTS } from '../../core/messages/tasks';
import type { Overview, OverviewDepartment } from '../../core/overview/sidebar-data';
import { CommentsList } from '../hand-over/comments-list';
import { HandOverSection } from '../hand-over/hand-over-section';
import { LookForm } from '../hand-over/look-form';
import { PlacedGoal } from '../hand-over/placed-goal';
import { RowChanges } from '../hand-over/row-changes';
import { EarlierThatDay, nothingToCompare, SinceChoice } from '../hand-over/since-choice';
import { FailureNotice } from '../parts/failure-notice';
import { useAsked } from '../parts/use-asked';
import { useSession } from '../session/sidebar-session';
import { NotesList } from '../status/notes-list';

/** @param props.tab The tab that is open: its 課 is shown first. */
export function ReviewTask({ tab, onClose }: { tab: string; onClose: () => void }) {
  const { check, openTask } = useSession();
  const departments = check.overview?.departments.filter(({ hasTab }) => hasTab) ?? [];
  const [name, setName] = useState(departments.some((each) => each.name === tab) ? tab : '');
  const [since, setSince] = useState<string | null>(SINCE_REVIEW);
  const chosen = departments.find((each) => each.name === name);
  return (
    <>
      <p class="support">{TEXT.about}</p>
      <label>
        {SIDEBAR_TEXTS.fill.department}
        <select value={name} onChange={(event) => setName(event.currentTarget.value)}>
          <option value="">{TEXT.all}</option>
          {departments.map((each) => (
            <option key={each.name} value={each.name}>
              {each.name}
            </option>
          ))}
        </select>
      </label>
      <SinceChoice ofReview since={since} onChoose={setSince} />
      {since === null ? (
        <p>{TEXT.dayNeeded}</p>
      ) : (
        <Contents key={`${name} ${since}`} department={name} since={since} />
      )}
      <CommentsList key={`comments ${name}`} department={name} isUnfolded />
      {chosen ? <OneDepartment key={name} department={chosen} /> : <p class="support">{TEXT.lookedOfOne}</p>}
      <div class="buttons">
        {departments.some(({ state }) => isHandedOn(state)) && (
          <button type="button" class="secondary" onClick={() => openTask('check')}>
            {TEXT.writeList}
          </button>
        )}
        <button type="button" class="secondary" onClick={onClose}>
          {TASK_TEXTS.close}
        </button>
      </div>
    </>
  );
}

/** What can only be done with one 課 at a time. */
function OneDepartment({ department }: { department: OverviewDepartment }) {
  const { name } = department;
  return (
    <>
      <NotesList department={name} />
      <section class="card">
        <h3>
          <bdi>{name}</bdi>
        </h3>
        <LookForm department={name} />
        <HandOverSection department={department} />
      </section>
    </>
  );
}

/** @param props.department '' for all. Read again after each check. */
function Contents({ department, since }: { department: string; since: string }) {
  const { server, check } = useSession();
  const request = { ...(department === '' ? {} : { departments: [department] }), since };
  const { value: answer, failure, load } = useAsked(() => server.call('getChanges', request));
  if (failure !== '') return <FailureNotice sentence={failure} onRetry={() => void load()} />;
  if (answer === null) return <p class="working">{TEXT.loading}</p>;
  const { low, far, opinions, changes, compared } = answer;
  const [only] = compared;
  const countOf = (name: string): number => changes.filter((each) => each.department === name).length;
  const left = compared.filter(({ kind }) => kind === '').map((each) => each.department);
  return (
    <>
      <section>
        <h3>{TEXT.low(limitIn(check.overview), low.length)}</h3>
        {low.length === 0 && <p>{TEXT.noLow}</p>}
        <ul class="row-changes">
          {low.map((goal) => (
            <li key={`${goal.department} ${goal.cell}`}>
              <Low goal={goal} />
            </li>
          ))}
        </ul>
      </section>
      {far.length > 0 && (
        <section>
          <h3>{TEXT.far(far.length)}</h3>
          <ul class="row-changes">
            {far.map((goal) => (
              <li key={`${goal.department} ${goal.cell}`}>
                <Low goal={goal} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {opinions.length > 0 && (
        <section>
          <h3>{TEXT.opinions(opinions.length)}</h3>
          <ul class="row-changes">
            {opinions.map((opinion) => (
              <li key={`${opinion.department} ${opinion.cell}`}>
                <Opinion opinion={opinion} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{TEXT.changes(changes.length)}</h3>
        {left.length === compared.length && <p>{nothingToCompare(since)}</p>}
        {left.length > 0 && left.length < compared.length && <p>{TEXT.notCompared(left)}</p>}
        {department !== '' && only && only.kind !== '' && (
          <p>{HAND_OVER_VIEW_TEXTS.compared(only.kind, only.at, changes.length)}</p>
        )}
        {department === '' &&
          compared
            .filter((each) => countOf(each.department) > 0)
            .map(({ department: of, kind, at }) => (
              <p key={of}>{TEXT.comparedOf(of, HAND_OVER_VIEW_TEXTS.compared(kind, at, countOf(of)))}</p>
            ))}
        <EarlierThatDay compared={compared} />
        <RowChanges changes={changes} />
      </section>
    </>
  );
}

const limitIn = (overview: Overview | null): string =>
  overview === null ? '' : symbolOf(overview.scale, overview.limit);

function Low({ goal }: { goal: LowGoal | FarGoal }) {
  const { rating, outcome } = goal;
  const title = 'before' in goal ? TEXT.farRating(goal.before, rating) : TEXT.rating(rating);
  return <PlacedGoal place={goal} title={title} text={outcome === '' ? TEXT.noOutcome : outcome} />;
}

const Opinion = ({ opinion }: { opinion: OpenOpinion }) => (
  <PlacedGoal place={opinion} title={OPINION} text={opinion.text} />
);
