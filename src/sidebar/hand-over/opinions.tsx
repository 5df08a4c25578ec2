/** The 所見 of a 課 that wait for a 回答: to be pointed at by a 差戻し, and for the 課 to go through. */
import type { OpenOpinion } from '../../core/hand-over/review-list';
import { HAND_OVER_VIEW_TEXTS as TEXT } from '../../core/messages/hand-over-views';
import { FailureNotice } from '../parts/failure-notice';
import { useAsked } from '../parts/use-asked';
import { useSession } from '../session/sidebar-session';
import { PlacedGoal } from './placed-goal';

const useOpinions = (department: string) => {
  const { server } = useSession();
  return useAsked(async () => (await server.call('getChanges', { departments: [department] })).opinions);
};

/** Which of them a 差戻し is about. Nothing where there are none. */
export function OpinionChoice(props: {
  department: string;
  chosen: readonly OpenOpinion[];
  onChoose: (chosen: readonly OpenOpinion[]) => void;
}) {
  const { department, chosen, onChoose } = props;
  const { value, failure, load } = useOpinions(department);
  if (failure !== '') return <FailureNotice sentence={failure} onRetry={() => void load()} />;
  if (value === null || value.length === 0) return null;
  const isChosen = ({ cell }: OpenOpinion): boolean => chosen.some((each) => each.cell === cell);
  return (
    <fieldset>
      <legend>{TEXT.opinionChoice}</legend>
      {value.map((opinion) => (
        <label key={opinion.cell} class="tick">
          <input
            type="checkbox"
            checked={isChosen(opinion)}
            onChange={(event) =>
              onChoose(
                value.filter((each) =>
                  each.cell === opinion.cell ? event.currentTarget.checked : isChosen(each),
                ),
              )
            }
          />
          <bdi>{TEXT.opinionOf(opinion)}</bdi>
        </label>
      ))}
    </fieldset>
  );
}

/** What the 課 has still to answer; each leads to its cell, and goes with its 回答. */
export function OpenOpinions({ department }: { department: string }) {
  const { value, failure, load } = useOpinions(department);
  if (failure !== '') return <FailureNotice sentence={failure} onRetry={() => void load()} />;
  if (value === null || value.length === 0) return null;
  return (
    <>
      <p>{TEXT.openOpinions(value.length)}</p>
      <ul class="row-changes">
        {value.map((opinion) => (
          <li key={opinion.cell}>
            <PlacedGoal place={opinion} title={opinion.cell} text={opinion.text} />
          </li>
        ))}
      </ul>
    </>
  );
}
