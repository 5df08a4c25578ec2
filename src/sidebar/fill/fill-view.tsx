/** 入力: the goals of one department one after the other. The whole job can be done here without seeing the grid. */
import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { GOAL_EDITING_TEXTS } from '../../core/messages/goal-editing';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import { CheckNotice } from '../check-notice';
import { DepartmentSelect } from '../department-select';
import { FailureNotice } from '../failure-notice';
import { ChangesList } from '../findings/changes-list';
import { useSession } from '../session';
import { FillEnd } from './fill-end';
import { GoalForm, type GoalTask } from './goal-form';
import { GoalTaskView } from './goal-task';
import { useFilling } from './use-filling';
import type { Steps } from './use-steps';

const { fill: TEXT } = SIDEBAR_TEXTS;

/**
 * A department that is left with something typed stays as it was, out of sight.
 *
 * @param props.wanted The department that another view asked for; null for the open tab's.
 */
export function FillView({ wanted, onReport }: { wanted: string | null; onReport: () => void }) {
  const { check, say } = useSession();
  const { overview } = check;
  const [chosen, setChosen] = useState<string | null>(wanted);
  useEffect(() => setChosen((before) => wanted ?? before), [wanted]);
  const names = overview?.departments.filter(({ hasTab }) => hasTab).map(({ name }) => name) ?? [];
  const department = chosen ?? overview?.activeDepartment ?? names[0] ?? null;
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const keep = useCallback((name: string, isKept: boolean): void => {
    setKept((before) => new Set(isKept ? [...before, name] : [...before].filter((each) => each !== name)));
  }, []);
  const choose = (name: string): void => {
    setChosen(name);
    say('');
  };
  return (
    <>
      <h2 class="unseen">{TEXT.heading}</h2>
      <CheckNotice />
      {overview &&
        department !== null &&
        [...new Set([...kept, department])].map((name) => (
          <div key={name} hidden={name !== department}>
            <Filling
              department={name}
              isShown={name === department}
              choice={<DepartmentSelect names={names} value={name} onChoose={choose} />}
              onKeep={keep}
              onReport={onReport}
            />
          </div>
        ))}
      {overview && department !== null && <ChangesList />}
    </>
  );
}

interface FillingProps {
  readonly department: string;
  readonly isShown: boolean;
  /** The choice of the department, which stands beside how far one is. */
  readonly choice: ComponentChildren;
  /** Tells whether something typed would be lost if this went away while another department is shown. */
  readonly onKeep: (department: string, isKept: boolean) => void;
  readonly onReport: () => void;
}

function Filling({ department, isShown, choice, onKeep, onReport }: FillingProps) {
  const filling = useFilling(department);
  const { goals, steps } = filling;
  const [task, setTask] = useState<GoalTask | null>(null);
  const [isBack, setBack] = useState(false);
  const open = (next: GoalTask | null): void => {
    filling.forgetRefusal();
    setTask(next);
    setBack(true);
  };
  const isKept = task !== null || filling.drafts.unsaved(goals.entries) > 0;
  useLayoutEffect(() => onKeep(department, isKept), [onKeep, department, isKept]);
  useEffect(() => {
    if (!isShown) filling.forgetRefusal();
  }, [isShown]);
  return (
    <>
      <div class="fill-head">
        {choice}
        {steps.entry && task === null && <p class="support">{TEXT.step(steps.at, steps.count)}</p>}
      </div>
      {goals.failure !== '' && (
        <FailureNotice sentence={goals.failure} onRetry={() => void filling.reload()} />
      )}
      {goals.entries === null && goals.failure === '' && <p class="working">{TEXT.loading}</p>}
      {goals.entries !== null && task !== null && (
        <GoalTaskView task={task} department={department} filling={filling} onClose={() => open(null)} />
      )}
      {goals.entries !== null && task === null && (
        <>
          {steps.entry && (
            <GoalForm filling={filling} entry={steps.entry} isShown={isShown} isBack={isBack} onTask={open} />
          )}
          {goals.entries.length === 0 && <p class="empty">{TEXT.noGoals(department)}</p>}
          {goals.entries.length > 0 && !steps.entry && (
            <FillEnd department={department} filling={filling} onReport={onReport} />
          )}
          {!steps.entry && (
            <button type="button" class="secondary wide" onClick={() => open('add')}>
              {GOAL_EDITING_TEXTS.add}
            </button>
          )}
          {goals.entries.length > 0 && <Everything steps={steps} />}
        </>
      )}
    </>
  );
}

function Everything({ steps }: { steps: Steps }) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={steps.everything}
        onChange={(event) => steps.showEverything(event.currentTarget.checked)}
      />
      <span>{TEXT.everything}</span>
    </label>
  );
}
