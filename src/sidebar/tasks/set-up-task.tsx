/** 初期設定: looks, asks for what is not in the workbook, sums up what it would do, and does it when the person agrees. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { COPY_VIEW_TEXTS } from '../../core/messages/book-standing';
import { TASK_TEXTS, SET_UP_TASK_TEXTS as TEXT } from '../../core/messages/tasks';
import type { CopiedBook } from '../../core/overview/sidebar-data';
import { outlineOf } from '../../core/set-up/set-up-outline';
import { describeStep, type SetUpStep } from '../../core/set-up/set-up-step';
import { splitNames } from '../../core/settings/department-name';
import type { CopyChoice } from '../../google/set-up/copied-book';
import type { BookLook, SetUpRunRequest } from '../../google/set-up/set-up-run';
import { SlicesProgress } from '../parts/slices-progress';
import { TextField } from '../parts/text-field';
import { inParts, useSlices } from '../parts/use-slices';
import { Working } from '../parts/working';
import { sentenceOf } from '../session/call-failure';
import { useSession } from '../session/sidebar-session';
import { CopiedForm } from './copied-form';
import { Details } from './details';
import { SetUpOutcome } from './set-up-outcome';
import { TaskEnd } from './task-end';
import { TaskForm } from './task-form';
import { useSetUpRun } from './use-set-up-run';

/** A look changes nothing and takes a second a tab at Google. */
const TABS_PER_LOOK = 10;

/** What is to be done, and in which tabs of the 課. */
interface Plan {
  readonly steps: readonly SetUpStep[];
  readonly tabs: readonly string[];
}

type Stage =
  | { readonly kind: 'looking'; readonly failure: string }
  | { readonly kind: 'copied'; readonly copy: CopiedBook }
  | { readonly kind: 'asking'; readonly asks: BookLook['asks'] }
  | { readonly kind: 'planned'; readonly plan: Plan }
  | { readonly kind: 'agreed' };

export function SetUpTask({ onClose }: { onClose: () => void }) {
  const { server, say } = useSession();
  const [stage, setStage] = useState<Stage>({ kind: 'looking', failure: '' });
  const request = useRef<SetUpRunRequest>({});
  const refused = useRef<BookLook['refused']>([]);
  const slices = useSlices();
  const run = useSetUpRun();

  const begin = (tabs: readonly string[]): void => {
    setStage({ kind: 'agreed' });
    void run.start(request.current, tabs);
  };
  const look = async (): Promise<void> => {
    setStage({ kind: 'looking', failure: '' });
    say(TEXT.looking);
    try {
      const book = await server.call('lookAtBook', request.current);
      refused.current = book.refused;
      if (book.copy) {
        say('');
        setStage({ kind: 'copied', copy: book.copy });
        return;
      }
      if (book.asks.year || book.asks.departments) {
        say('');
        setStage({ kind: 'asking', asks: book.asks });
        return;
      }
      const steps = [...book.steps];
      const { present } = book;
      let done = 0;
      const left = await slices.run(
        inParts(present, TABS_PER_LOOK).map((names) => {
          done += names.length;
          const run = async () => steps.push(...(await server.call('lookAtTabs', names)));
          return { now: TASK_TEXTS.at(done, present.length, names), tabs: names.length, run };
        }),
      );
      if (left.length > 0) onClose();
      else if (steps.length === 0 && book.isUnfinished) begin([]);
      else setStage({ kind: 'planned', plan: { steps, tabs: tabsOf(steps, book) } });
    } catch (error) {
      say(sentenceOf(error), 'told');
      setStage({ kind: 'looking', failure: sentenceOf(error) });
    }
  };
  useEffect(() => void look(), []);
  const prepareCopy = async (choice: CopyChoice): Promise<void> => {
    setStage({ kind: 'looking', failure: '' });
    say(COPY_VIEW_TEXTS.clearing);
    try {
      if (Object.values(choice).includes(true)) await server.call('clearCopied', choice);
      request.current = { ...request.current, isCopyKnown: true };
    } catch (error) {
      // What is left is asked again when the person tries again.
      say(sentenceOf(error), 'told');
      setStage({ kind: 'looking', failure: sentenceOf(error) });
      return;
    }
    await look();
  };

  const nothing = refused.current.length === 0 ? TEXT.nothing : TEXT.nothingBut(refused.current);
  switch (stage.kind) {
    case 'looking':
      return slices.count > 0 && stage.failure === '' ? (
        <SlicesProgress slices={slices} />
      ) : (
        <Working text={TEXT.looking} failure={stage.failure} onRetry={() => void look()} />
      );
    case 'copied':
      return (
        <CopiedForm copy={stage.copy} onAnswer={(choice) => void prepareCopy(choice)} onCancel={onClose} />
      );
    case 'asking':
      return (
        <Questions
          asks={stage.asks}
          onCancel={onClose}
          onAnswer={(answer) => {
            request.current = { ...request.current, ...answer };
            void look();
          }}
        />
      );
    case 'planned':
      return stage.plan.steps.length === 0 ? (
        <TaskEnd sentence={nothing} onClose={onClose} />
      ) : (
        <Agreement plan={stage.plan} onCancel={onClose} onAgree={() => begin(stage.plan.tabs)} />
      );
    case 'agreed':
      return (
        <SetUpOutcome
          run={run}
          success={run.done.length === 0 ? nothing : TEXT.doneAll(run.done.length)}
          incomplete={TEXT.incomplete}
          onClose={onClose}
        />
      );
  }
}

/** The tabs of the 課 that are to be made or mended, in the order of the steps. */
function tabsOf(steps: readonly SetUpStep[], { present }: BookLook): string[] {
  const names = steps.flatMap((step) => {
    if (step.kind === 'department-tab') return [step.sheet];
    return 'sheet' in step && present.includes(step.sheet) ? [step.sheet] : [];
  });
  return [...new Set(names)];
}

/** The sum, with each single change on demand. */
function Agreement(props: { plan: Plan; onAgree: () => void; onCancel: () => void }) {
  const { steps } = props.plan;
  const { say } = useSession();
  useEffect(() => say(outlineOf(steps)), []);
  return (
    <TaskForm submit={TEXT.start} onSubmit={props.onAgree} onCancel={props.onCancel}>
      <p>{TEXT.confirm}</p>
      <p class="task-sum">{outlineOf(steps)}</p>
      <Details lines={steps.map(describeStep)} />
    </TaskForm>
  );
}

function Questions(props: {
  asks: BookLook['asks'];
  onAnswer: (request: SetUpRunRequest) => void;
  onCancel: () => void;
}) {
  const { asks, onAnswer, onCancel } = props;
  const [year, setYear] = useState('');
  const [typed, setTyped] = useState('');
  const [isTried, setTried] = useState(false);
  const departments = splitNames(typed);
  const noYear = asks.year && year.trim() === '';
  const noDepartments = asks.departments && departments.length === 0;
  const submit = (): void => {
    setTried(true);
    if (noYear || noDepartments) return;
    onAnswer({ ...(asks.year ? { year: year.trim() } : {}), ...(asks.departments ? { departments } : {}) });
  };
  return (
    <TaskForm submit={TEXT.next} onSubmit={submit} onCancel={onCancel}>
      {asks.year && (
        <TextField
          label={TEXT.year}
          hint={TEXT.yearHint}
          value={year}
          error={isTried && noYear ? TEXT.yearNeeded : ''}
          onInput={setYear}
        />
      )}
      {asks.departments && (
        <TextField
          label={TEXT.departments}
          hint={TEXT.departmentsHint}
          value={typed}
          error={isTried && noDepartments ? TEXT.departmentsNeeded : ''}
          rows={4}
          onInput={setTyped}
        />
      )}
    </TaskForm>
  );
}
