/** 点検: of all 課, some tabs a call; the total first, then each 課. */
import { useEffect, useState } from 'preact/hooks';
import type { DepartmentResult } from '../../core/check/check-tabs';
import { countSeverities } from '../../core/finding';
import { SEVERITY_TEXTS } from '../../core/messages/findings';
import { countsText, PROGRESS_TEXTS, progressTotal } from '../../core/messages/progress';
import { TASK_TEXTS, CHECK_TASK_TEXTS as TEXT } from '../../core/messages/tasks';
import type { CheckAnswer } from '../../google/check/check-workbook';
import { Working } from '../parts/working';
import { sentenceOf } from '../session/call-failure';
import { useSession } from '../session/sidebar-session';
import { TaskEnd } from './task-end';
import { TaskProgress } from './task-progress';
import { inGroups, type Slice, useSlices } from './use-slices';

/** A checked tab takes less than half a second at Google, and one more where its limit changes; the start of a call one or two. */
const TABS_PER_CALL = 15;

/** @param props.departments The 課 of 課一覧 where they are known already; []. */
export function CheckTask(props: { departments: readonly string[]; onClose: () => void }) {
  const { departments: known, onClose } = props;
  const { server, check, say } = useSession();
  const slices = useSlices();
  const [result, setResult] = useState<CheckAnswer | null>(null);
  const [failure, setFailure] = useState('');
  const [left, setLeft] = useState(0);

  /** What the first calls have written stands; the last one looks at everything, and writes what is left: all of few 課. */
  const slicesOf = (names: readonly string[]): Slice[] => {
    let hasWritten = false;
    const groups = inGroups(names, TABS_PER_CALL);
    return [
      ...groups.slice(0, -1).map((departments, at) => ({
        now: TASK_TEXTS.at(Math.min((at + 1) * TABS_PER_CALL, names.length), names.length, departments),
        tabs: departments.length,
        run: async () => {
          const piece = await server.call('checkWorkbook', { departments, write: true, isPiece: true });
          hasWritten = hasWritten || piece.changed;
        },
      })),
      {
        now: groups.length > 1 ? TEXT.summing : TEXT.checking,
        tabs: groups.length > 1 ? (groups[groups.length - 1]?.length ?? 0) : 0,
        run: async () => setResult(await server.call('checkWorkbook', { write: true, hasWritten })),
      },
    ];
  };
  const run = async (): Promise<void> => {
    setFailure('');
    setResult(null);
    setLeft(0);
    try {
      const names = known.length > 0 ? known : await server.call('listDepartments');
      const rest = await slices.run(slicesOf(names));
      setLeft(rest.reduce((sum, { tabs }) => sum + tabs, 0));
    } catch (error) {
      setFailure(sentenceOf(error));
      say(sentenceOf(error), 'told');
    }
    await check.refresh({ quiet: true });
  };
  useEffect(() => void run(), []);

  if (slices.phase !== 'idle' && slices.count > 0) return <TaskProgress slices={slices} />;
  if (result !== null) return <CheckOutcome answer={result} onClose={onClose} />;
  if (left > 0) {
    return (
      <TaskEnd sentence={TASK_TEXTS.stopped(left)} onClose={onClose}>
        <button type="button" class="primary" onClick={() => void run()}>
          {TASK_TEXTS.goOn}
        </button>
      </TaskEnd>
    );
  }
  return <Working text={TEXT.checking} failure={failure} onRetry={() => void run()} />;
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
