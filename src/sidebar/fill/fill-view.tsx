/** 入力: the goals of one department one after the other. The whole job can be done here without seeing the grid. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isClosedState } from '../../core/department-tab/state';
import { GOAL_EDITING_TEXTS } from '../../core/messages/goal-editing';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import { ChangesList } from '../findings/changes-list';
import { CheckNotice } from '../parts/check-notice';
import { DepartmentSelect } from '../parts/department-select';
import { FailureNotice } from '../parts/failure-notice';
import { useSession } from '../session/sidebar-session';
import { FillEnd } from './fill-end';
import { GoalForm, type GoalTask } from './goal-form';
import { GoalTaskView } from './goal-task';
import type { Drafts } from './use-drafts';
import { useFilling } from './use-filling';
import type { Steps } from './use-steps';

const { fill: TEXT } = SIDEBAR_TEXTS;

interface FillViewProps {
  /** The department that another view asked for; null for the one with something unsaved, else the open tab's. */
  readonly wanted: string | null;
  readonly drafts: Drafts;
  readonly onReport: () => void;
}

export function FillView({ wanted, drafts, onReport }: FillViewProps) {
  const { check, say } = useSession();
  const { overview } = check;
  const [chosen, setChosen] = useState<string | null>(
    () => wanted ?? drafts.unsaved()[0]?.entry.sheet ?? null,
  );
  useEffect(() => setChosen((before) => wanted ?? before), [wanted]);
  const names = overview?.departments.filter(({ hasTab }) => hasTab).map(({ name }) => name) ?? [];
  const department = chosen ?? overview?.activeDepartment ?? names[0] ?? null;
  const isClosed = isClosedState(overview?.departments.find(({ name }) => name === department)?.state ?? '');
  // What was typed before it was closed is still there to be copied.
  const hasTyped = department !== null && drafts.unsaved(department).length > 0;
  const choose = (name: string): void => {
    setChosen(name);
    say('');
  };
  const choice = <DepartmentSelect names={names} value={department ?? ''} onChoose={choose} />;
  return (
    <>
      <h2 class="unseen">{TEXT.heading}</h2>
      <CheckNotice />
      {overview && department !== null && isClosed && <div class="fill-head">{choice}</div>}
      {isClosed && <p class="hand-over-reason">{TEXT.closed}</p>}
      {overview && department !== null && (!isClosed || hasTyped) && (
        <Filling
          key={department}
          department={department}
          drafts={drafts}
          onStay={() => setChosen(department)}
          choice={isClosed ? null : choice}
          onReport={onReport}
        />
      )}
    </>
  );
}

/**
 * @param props.onStay Called when another tab of the sheet must not take this department away any more.
 * @param props.choice The choice of the department, which stands beside how far one is.
 */
function Filling(props: {
  department: string;
  drafts: Drafts;
  onStay: () => void;
  choice: ComponentChildren;
  onReport: () => void;
}) {
  const { department, drafts, onStay, choice, onReport } = props;
  const filling = useFilling(department, drafts);
  const { goals, steps } = filling;
  const [task, setTask] = useState<GoalTask | null>(null);
  const [isBack, setBack] = useState(false);
  const open = (next: GoalTask | null): void => {
    filling.forgetRefusal();
    onStay();
    setTask(next);
    setBack(true);
  };
  return (
    <>
      <div class="fill-head">
        {/* Another department would take the place of what is being written. */}
        {task === null ? choice : <p>{department}</p>}
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
          {steps.entry && <GoalForm filling={filling} entry={steps.entry} isBack={isBack} onTask={open} />}
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
      <ChangesList />
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
