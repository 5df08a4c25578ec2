/** How each report of a run went: its link, or the reason and what can be done; and the rest, if it was cut short. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { reportTotal } from '../../core/messages/report';
import { SIDEBAR_REPORT_TEXTS as RUN_TEXT, SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { OnChanged, ReportResult } from '../../google/report/report-job';
import { FailureNotice } from '../parts/failure-notice';
import { focusHere } from '../parts/focus-here';
import { Icon } from '../parts/icon';
import { ReportLink } from './report-link';
import type { ReportRun } from './use-report-run';

const { report: TEXT } = SIDEBAR_TEXTS;

/** What a button says, and what becomes of the earlier report. */
type WayOut = readonly [string, OnChanged];

const RETRY: readonly WayOut[] = [[TEXT.retry, 'ask']];

/** By the error's code: reports that wait for the person's choice. */
const CHOICES: Readonly<Record<string, readonly WayOut[] | undefined>> = {
  'report-changed': [
    [RUN_TEXT.beside, 'beside'],
    [RUN_TEXT.overwrite, 'overwrite'],
  ],
  'report-of-another': [[RUN_TEXT.makeOwn, 'beside']],
};

export function ReportResults({ run }: { run: ReportRun }) {
  const { phase, results, rest, failure, again } = run;
  const isIdle = phase === 'idle';
  const heading = useRef<HTMLHeadingElement>(null);
  const wasIdle = useRef(true);
  useLayoutEffect(() => {
    // Stop, where the keyboard was, has gone.
    if (isIdle && !wasIdle.current) focusHere(heading.current);
    wasIdle.current = isIdle;
  }, [isIdle]);
  if (results.length === 0 && failure === '') return null;
  return (
    <section class="results">
      <h3 ref={heading} tabIndex={-1}>
        {TEXT.results}
      </h3>
      {results.length > 1 && <p class="run-total">{reportTotal(results)}</p>}
      {failure !== '' && <FailureNotice sentence={failure} />}
      <ul>
        {results.map((result) => (
          <Outcome
            key={result.department}
            result={result}
            onAgain={isIdle ? (onChanged) => void again([result.department], onChanged) : undefined}
          />
        ))}
        {isIdle &&
          rest.map((name) => (
            <li key={name} class="result" data-state="waiting">
              <div class="result-head">
                <bdi class="name">{name}</bdi>
                <span class="support">{TEXT.waiting}</span>
              </div>
            </li>
          ))}
      </ul>
      {isIdle && rest.length > 0 && (
        <button type="button" class="primary wide" onClick={() => void again(rest)}>
          {TEXT.goOn(rest.length)}
        </button>
      )}
    </section>
  );
}

interface OutcomeProps {
  readonly result: ReportResult;
  /** Left out while a run goes on. */
  readonly onAgain: ((onChanged: OnChanged) => void) | undefined;
}

function Outcome({ result, onAgain }: OutcomeProps) {
  const { department, status, link, draft, error, note } = result;
  const isChoice = error !== null && CHOICES[error.code] !== undefined;
  return (
    <li class="result" data-state={isChoice ? 'choice' : status}>
      <div class="result-head">
        <Icon name={isChoice ? 'warning' : status === 'failed' ? 'error' : 'done'} />
        <bdi class="name">{department}</bdi>
        <span class="support">{isChoice ? RUN_TEXT.choose : RUN_TEXT.statuses[status]}</span>
        {link !== null && draft && <span class="draft-mark">{TEXT.draftMark}</span>}
      </div>
      {link !== null && <ReportLink link={link} text={TEXT.open} department={department} isFresh />}
      {note !== '' && <p class="report-note">{note}</p>}
      {error !== null && <p class={isChoice ? 'report-note' : 'refusal'}>{error.message}</p>}
      {status === 'failed' && onAgain && <WaysOut result={result} onAgain={onAgain} />}
    </li>
  );
}

/** What the person can do about a report that was not made, each way a button. */
function WaysOut({ result, onAgain }: Required<OutcomeProps> & { onAgain: (onChanged: OnChanged) => void }) {
  return (
    <div class="buttons">
      {(CHOICES[result.error?.code ?? ''] ?? RETRY).map(([text, onChanged]) => (
        <button key={text} type="button" class="secondary" onClick={() => onAgain(onChanged)}>
          {text}
          <span class="unseen">{result.department}</span>
        </button>
      ))}
    </div>
  );
}
