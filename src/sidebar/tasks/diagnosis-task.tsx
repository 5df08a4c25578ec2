/** 自己診断: some tabs a call; what is wrong comes first, with how to mend it. */
import { useState } from 'preact/hooks';
import { TASK_TEXTS, DIAGNOSIS_TASK_TEXTS as TEXT } from '../../core/messages/tasks';
import type { Diagnosis } from '../../core/set-up/diagnose-installation';
import type { TabDiagnosis } from '../../google/diagnose';
import { Icon, type IconName } from '../parts/icon';
import { inParts, type Slice } from '../parts/use-slices';
import { useSession } from '../session/sidebar-session';
import { SlicedTask } from './sliced-task';
import { TaskEnd } from './task-end';

/** A tab takes a second and more at Google, the start of a call one or two (docs/decisions/0016). */
const TABS_PER_CALL = 8;

const MARKS: Readonly<Record<Diagnosis['items'][number]['state'], IconName>> = {
  problem: 'error',
  warning: 'warning',
  ok: 'done',
};

/** @param props.departments The 課 of 課一覧 where they are known already; []. */
export function DiagnosisTask(props: { departments: readonly string[]; onClose: () => void }) {
  const { departments, onClose } = props;
  const { server } = useSession();
  const [result, setResult] = useState<Diagnosis | null>(null);
  /** The last tabs are looked at together with the rest of the workbook. */
  const slicesOf = async (): Promise<Slice[]> => {
    // Without 設定 there is no list of 課, and the diagnosis says so.
    const names =
      departments.length > 0
        ? departments
        : await server.call('listDepartments').catch((): readonly string[] => []);
    const groups = names.length === 0 ? [[]] : inParts(names, TABS_PER_CALL);
    const found: TabDiagnosis[] = [];
    let done = 0;
    return groups.map((tabs, at) => {
      done += tabs.length;
      const run = async () => {
        if (at < groups.length - 1) found.push(await server.call('diagnoseTabs', tabs));
        else setResult(await server.call('diagnose', ...(found.length === 0 ? [] : [joined(found)])));
      };
      const now = groups.length === 1 ? TEXT.looking : TASK_TEXTS.at(done, names.length, tabs);
      return { now, tabs: tabs.length, run };
    });
  };
  return (
    <SlicedTask
      slicesOf={slicesOf}
      working={TEXT.looking}
      stopped={TEXT.stopped}
      outcome={result && <Items diagnosis={result} onClose={onClose} />}
      onClose={onClose}
    />
  );
}

const joined = (found: readonly TabDiagnosis[]): TabDiagnosis => ({
  tabs: found.flatMap(({ tabs }) => tabs),
  steps: found.flatMap(({ steps }) => steps),
  oddities: found.flatMap(({ oddities }) => oddities),
});

function Items({ diagnosis, onClose }: { diagnosis: Diagnosis; onClose: () => void }) {
  const { counts, items } = diagnosis;
  return (
    <TaskEnd
      sentence={TEXT.counts(counts.problem, counts.warning)}
      onClose={onClose}
      more={
        <ul aria-label={TEXT.list} class="task-items">
          {items.map(({ state, where, what, howToMend }, at) => (
            <li key={`${at} ${what}`} data-state={state}>
              <p class="task-mark">
                <Icon name={MARKS[state]} />
                {TEXT.states[state]}
                {where !== '' && <bdi>{where}</bdi>}
              </p>
              <p>{what}</p>
              {howToMend !== '' && <p class="support">{howToMend}</p>}
            </li>
          ))}
        </ul>
      }
    />
  );
}
