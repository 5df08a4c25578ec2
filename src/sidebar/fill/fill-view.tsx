/** 入力: the goals of one department one after the other. The whole job can be done here without seeing the grid. */
import { useEffect, useState } from 'preact/hooks';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import { CheckNotice } from '../check-notice';
import { DepartmentSelect } from '../department-select';
import { FailureNotice } from '../failure-notice';
import { ChangesList } from '../findings/changes-list';
import { useSession } from '../session';
import { FillEnd } from './fill-end';
import { GoalForm } from './goal-form';
import { useFilling } from './use-filling';

const { fill: TEXT } = SIDEBAR_TEXTS;

/** @param props.wanted The department that another view asked for; null for the open tab's. */
export function FillView({ wanted, onReport }: { wanted: string | null; onReport: () => void }) {
  const { check, say } = useSession();
  const { overview } = check;
  const [chosen, setChosen] = useState<string | null>(wanted);
  useEffect(() => setChosen((before) => wanted ?? before), [wanted]);
  const names = overview?.departments.filter(({ hasTab }) => hasTab).map(({ name }) => name) ?? [];
  const department = chosen ?? overview?.activeDepartment ?? names[0] ?? null;
  const choose = (name: string): void => {
    setChosen(name);
    say('');
  };
  return (
    <>
      <h2>{TEXT.heading}</h2>
      <CheckNotice />
      {overview && department !== null && (
        <>
          <DepartmentSelect names={names} value={department} onChoose={choose} />
          <Filling key={department} department={department} onReport={onReport} />
        </>
      )}
    </>
  );
}

function Filling({ department, onReport }: { department: string; onReport: () => void }) {
  const filling = useFilling(department);
  const { goals, steps } = filling;
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          checked={steps.everything}
          onChange={(event) => steps.showEverything(event.currentTarget.checked)}
        />
        <span>{TEXT.everything}</span>
      </label>
      {goals.failure !== '' && (
        <FailureNotice sentence={goals.failure} onRetry={() => void filling.reload()} />
      )}
      {goals.entries === null && goals.failure === '' && <p class="working">{TEXT.loading}</p>}
      {steps.entry && <GoalForm filling={filling} entry={steps.entry} />}
      {goals.entries?.length === 0 && <p class="empty">{TEXT.noGoals(department)}</p>}
      {goals.entries !== null && goals.entries.length > 0 && !steps.entry && (
        <FillEnd department={department} filling={filling} onReport={onReport} />
      )}
      <ChangesList />
    </>
  );
}
