/** 履歴, newest first, by 課 and by kind; read when it is opened. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatFiscalYear, parseFiscalYear } from '../../core/calendar/fiscal-year';
import { oldLines } from '../../core/hand-over/fold-history';
import { HISTORY_TEXTS as TEXT } from '../../core/messages/history-view';
import { FailureNotice } from '../parts/failure-notice';
import { focusHere } from '../parts/focus-here';
import { useAsked } from '../parts/use-asked';
import { sentenceOf } from '../session/call-failure';
import { useSession } from '../session/sidebar-session';

/** How many lines are shown at most: one sees them by choosing a 課 or a kind. */
const MOST = 100;

export function HistoryList() {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{TEXT.heading}</summary>
      {isOpen && <Lines />}
    </details>
  );
}

function Lines() {
  const { server } = useSession();
  const [target, setTarget] = useState('');
  const [action, setAction] = useState('');
  const count = useRef<HTMLParagraphElement>(null);
  const { value, failure, load } = useAsked(() => server.call('getHistory'));
  if (failure !== '') return <FailureNotice sentence={failure} onRetry={() => void load()} />;
  if (value === null) return <p class="working">{TEXT.loading}</p>;
  const found = value
    .filter(([at]) => at !== '')
    .filter((line) => (action === '' || line[1] === action) && (target === '' || line[2] === target))
    .reverse();
  return (
    <>
      <Choice
        label={TEXT.department}
        all={TEXT.all}
        lines={value}
        at={2}
        value={target}
        onChoose={setTarget}
      />
      <Choice
        label={TEXT.kind}
        all={TEXT.allKinds}
        lines={value}
        at={1}
        value={action}
        onChoose={setAction}
      />
      <FoldForm
        lines={value}
        onFolded={() => {
          focusHere(count.current);
          void load();
        }}
      />
      <p ref={count} tabIndex={-1}>
        {TEXT.count(found.length, Math.min(found.length, MOST))}
      </p>
      <ul class="row-changes">
        {found.slice(0, MOST).map(([at = '', what = '', name = '', by = '', detail = ''], index) => (
          <li key={`${index} ${at}`}>
            <div class="note">
              <p>
                <b>{what}</b>
                {name !== '' && <bdi>　{name}</bdi>}
              </p>
              <p class="support">
                <bdi>{TEXT.who(at, by)}</bdi>
              </p>
              {detail !== '' && (
                <p class="note-text">
                  <bdi>{detail}</bdi>
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Folds what is older than the year of 設定, after asking. Nothing where there is nothing so old. */
function FoldForm({ lines, onFolded }: { lines: readonly (readonly string[])[]; onFolded: () => void }) {
  const { server, check, say } = useSession();
  const [step, setStep] = useState<'begin' | 'asking' | 'left'>('begin');
  const begin = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (step === 'left') focusHere(begin.current);
  }, [step]);
  const year = parseFiscalYear(check.overview?.fiscalYear ?? '');
  const before = `${year ?? ''}/04/01`;
  const old = oldLines(lines, before).length;
  if (year === undefined || old < 2) return null;
  const fold = async (): Promise<void> => {
    setStep('begin');
    try {
      const cleared = await server.call('foldHistory', before);
      if (cleared > 0) say(TEXT.folded(old));
      else say(TEXT.nothingToFold, 'told');
      onFolded();
    } catch (error) {
      say(sentenceOf(error), 'error');
    }
  };
  if (step === 'asking') {
    const ask = TEXT.foldAsk(formatFiscalYear(year), old);
    return <FoldQuestion ask={ask} onFold={() => void fold()} onLeave={() => setStep('left')} />;
  }
  return (
    <div class="buttons">
      <button ref={begin} type="button" class="secondary" onClick={() => setStep('asking')}>
        {TEXT.fold}
      </button>
    </div>
  );
}

/** The keyboard is at the question, so that a second press of the same key answers nothing. */
function FoldQuestion(props: { ask: string; onFold: () => void; onLeave: () => void }) {
  const question = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => focusHere(question.current), []);
  return (
    <div>
      <p ref={question} tabIndex={-1}>
        {props.ask}
      </p>
      <div class="buttons">
        <button type="button" class="secondary" onClick={props.onFold}>
          {TEXT.foldYes}
        </button>
        <button type="button" class="secondary" onClick={props.onLeave}>
          {TEXT.foldNo}
        </button>
      </div>
    </div>
  );
}

/** The texts of one column of 履歴, each once, in the order of the alphabet. */
function Choice(props: {
  label: string;
  all: string;
  lines: readonly (readonly string[])[];
  at: number;
  value: string;
  onChoose: (value: string) => void;
}) {
  const { label, all, lines, at, value, onChoose } = props;
  const texts = [...new Set(lines.map((line) => line[at] ?? ''))].filter((text) => text !== '').sort();
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{all}</option>
        {texts.map((text) => (
          <option key={text} value={text}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
