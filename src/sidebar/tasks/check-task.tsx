/** 点検: of all 課, some tabs a call; the total first, then each 課. */
import { useState } from 'preact/hooks';
import type { DepartmentResult } from '../../core/check/check-tabs';
import { countSeverities } from '../../core/finding';
import { SEVERITY_TEXTS } from '../../core/messages/findings';
import { countsText, PROGRESS_TEXTS, progressTotal } from '../../core/messages/progress';
import { TASK_TEXTS, CHECK_TASK_TEXTS as TEXT } from '../../core/messages/tasks';
import type { CheckAnswer } from '../../google/check/check-workbook';
import { inParts, type Slice } from '../parts/use-slices';
import { useSession } from '../session/sidebar-session';
import { SlicedTask } from './sliced-task';
import { TaskEnd } from './task-end';

/**
 * The start of a call takes Google one or two seconds, and the last one reads all tabs again: smaller pieces would show more,
 * and take longer than people are to wait (docs/decisions/0016).
 */
const TABS_PER_CALL = 15;

/** @param props.departments The 課 of 課一覧 where they are known already; []. */
export function CheckTask(props: { departments: readonly string[]; onClose: () => void }) {
  const { departments: known, onClose } = props;
  const { server, check } = useSession();
  const [result, setResult] = useState<CheckAnswer | null>(null);

  /** What the first calls have written stands; the last one looks at everything, and writes what is left: all of few 課. */
  const slicesOf = async (): Promise<Slice[]> => {
    const names = known.length > 0 ? known : await server.call('listDepartments');
    const groups = inParts(names, TABS_PER_CALL);
    let hasWritten = false;
    let done = 0;
    return groups.map((departments, at) => {
      done += departments.length;
      const run = async () => {
        if (at === groups.length - 1)
          return setResult(await server.call('checkWorkbook', { write: true, hasWritten }));
        const piece = await server.call('checkWorkbook', { departments, write: true, isPiece: true });
        hasWritten = hasWritten || piece.changed;
      };
      const now = groups.length === 1 ? TEXT.checking : TASK_TEXTS.at(done, names.length, departments);
      return { now, tabs: departments.length, run };
    });
  };
  return (
    <SlicedTask
      slicesOf={slicesOf}
      working={TEXT.checking}
      stopped={TASK_TEXTS.stopped}
      outcome={result && <CheckOutcome answer={result} onClose={onClose} />}
      onRan={() => check.refresh({ quiet: true })}
      onClose={onClose}
    />
  );
}

/** Severities that have a column of their own in the table. */
const SEVERITIES = ['error', 'missing', 'warning'] as const;

/** The total first: of thirty 課 the first lines are what is read. */
function CheckOutcome({ answer, onClose }: { answer: CheckAnswer; onClose: () => void }) {
  const { result, unwritten } = answer;
  const { counts, departments, findings } = result;
  return (
    <TaskEnd
      sentence={TEXT.total(progressTotal(departments), countsText(counts))}
      onClose={onClose}
      more={
        <>
          {unwritten.map((sentence) => (
            <p key={sentence} class="refusal">
              {sentence}
            </p>
          ))}
          {counts.error + counts.missing > 0 && <p>{TEXT.seeFlags}</p>}
          {findings.map(({ sheet, cell, message }) => (
            <p key={`${sheet} ${cell} ${message}`}>
              <b>{`${sheet} ${cell}`}</b> {message}
            </p>
          ))}
          <DepartmentTable departments={departments} />
        </>
      }
    />
  );
}

function DepartmentTable({ departments }: { departments: readonly DepartmentResult[] }) {
  const headings = [...Object.values(TEXT.columns), ...SEVERITIES.map((each) => SEVERITY_TEXTS[each])];
  return (
    <table class="task-table">
      <caption class="unseen">{TEXT.table}</caption>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {departments.map(({ name, progress, goals, rated, findings }) => (
          <tr key={name}>
            <th scope="row">
              <bdi>{name}</bdi> <span class="task-progress">{PROGRESS_TEXTS[progress]}</span>
            </th>
            <td>{TEXT.ratedOf(rated, goals)}</td>
            {SEVERITIES.map((each) => (
              <td key={each}>{countSeverities(findings)[each]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
