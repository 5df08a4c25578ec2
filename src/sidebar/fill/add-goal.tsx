/** A new goal: of a theme that is there, or of a new one. Its row is the next free one; no row is ever inserted. */
import { useState } from 'preact/hooks';
import { parseGoalNumber } from '../../core/evaluation/goal-number';
import { GOAL_EDITING_TEXTS as TEXT } from '../../core/messages/goal-editing';
import type { NewGoalPlace } from '../../core/overview/sidebar-data';
import { TextField } from '../parts/text-field';
import { useLoaded } from '../parts/use-loaded';
import { Working } from '../parts/working';
import { useSession } from '../session/sidebar-session';
import { editsToAdd } from './goal-edits';
import { GoalTaskFrame, type GoalTaskProps } from './goal-task-frame';

export function AddGoal({ department, filling, onClose }: GoalTaskProps & { department: string }) {
  const { server } = useSession();
  const places = useLoaded(TEXT.looking, () => server.call('getGoalPlaces', department));
  if (places.value === null) {
    return <Working text={TEXT.looking} failure={places.failure} onRetry={() => void places.load()} />;
  }
  return <AddForm first={places.value} department={department} filling={filling} onClose={onClose} />;
}

function AddForm(props: GoalTaskProps & { department: string; first: readonly NewGoalPlace[] }) {
  const { department, first, filling, onClose } = props;
  const { server } = useSession();
  const [places, setPlaces] = useState(first);
  const theme = filling.steps.entry?.theme;
  const here = places.findIndex((place) => place.theme !== '' && place.theme === theme);
  const [at, setAt] = useState(here >= 0 ? here : places.length - 1);
  const place = places[at];
  const [typed, setTyped] = useState({ title: '', unit: '', goal: '' });
  const [number, setNumber] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  if (place === undefined) return null;
  const isNew = place.theme === '';
  const faults = {
    title: isNew && typed.title.trim() === '' ? TEXT.titleNeeded : '',
    goal: !isNew && typed.goal.trim() === '' ? TEXT.goalNeeded : '',
  };
  const submit = (): void => {
    setTried(true);
    if (faults.title !== '' || faults.goal !== '') return;
    const { title, unit, goal } = typed;
    const goalNumber = parseGoalNumber(number ?? place.texts.goalNumber ?? '');
    const edits = editsToAdd(place, { ...(isNew ? { title, unit } : {}), goalNumber, goal });
    const added = place.row.cells.goal ?? '';
    void filling.change(edits, TEXT.changeAdded(goal || title), TEXT.added, added).then(async (isDone) => {
      if (isDone) onClose();
      // Somebody may have taken the row; the next try goes to another one.
      else setPlaces(await server.call('getGoalPlaces', department).catch(() => places));
    });
  };
  const field = (key: 'title' | 'unit' | 'goal') => ({
    label: TEXT[key],
    value: typed[key],
    error: isTried && key !== 'unit' ? faults[key] : '',
    onInput: (value: string) => setTyped((before) => ({ ...before, [key]: value })),
  });
  return (
    <GoalTaskFrame
      heading={TEXT.addHeading}
      submit={TEXT.doAdd}
      isTyped={[typed.title, typed.unit, typed.goal, number ?? ''].some((text) => text.trim() !== '')}
      filling={filling}
      onSubmit={submit}
      onClose={onClose}
    >
      <label class="task-field">
        {TEXT.theme}
        <select value={String(at)} onChange={(event) => setAt(Number(event.currentTarget.value))}>
          {places.map((each, index) => (
            <option key={each.theme} value={String(index)}>
              {each.theme || TEXT.newTheme}
            </option>
          ))}
        </select>
      </label>
      {isNew && <TextField {...field('title')} />}
      {isNew && <TextField {...field('unit')} />}
      {place.row.cells.goalNumber !== undefined && (
        <TextField
          label={TEXT.number}
          value={number ?? place.texts.goalNumber ?? ''}
          error=""
          {...(place.numbered === null ? {} : { hint: TEXT.numbered })}
          onInput={setNumber}
        />
      )}
      <TextField {...field('goal')} rows={4} {...(isNew ? { hint: TEXT.goalHint } : {})} />
    </GoalTaskFrame>
  );
}
