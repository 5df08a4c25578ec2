/** How each report of a run went: its link, or the reason and a retry; and the rest, if the run was cut short. */
import { useEffect, useRef } from 'preact/hooks';
import { SIDEBAR_TEXTS } from '../../core/messages';
import { FailureNotice } from '../failure-notice';
import { focusHere } from '../focus-here';
import { Icon } from '../icon';
import { ReportLink } from './report-link';
import type { ReportOutcome, ReportRun } from './use-report-run';

const { report: TEXT } = SIDEBAR_TEXTS;

export function ReportResults({ run }: { run: ReportRun }) {
  const { phase, outcomes, rest, failure, again } = run;
  const isIdle = phase === 'idle';
  const heading = useRef<HTMLHeadingElement>(null);
  const wasIdle = useRef(true);
  useEffect(() => {
    // Stop, where the keyboard was, has gone.
    if (isIdle && !wasIdle.current) focusHere(heading.current);
    wasIdle.current = isIdle;
  }, [isIdle]);
  if (outcomes.length === 0 && failure === '') return null;
  return (
    <section class="results">
      <h3 ref={heading} tabIndex={-1}>
        {TEXT.results}
      </h3>
      {failure !== '' && <FailureNotice sentence={failure} />}
      <ul>
        {outcomes.map((outcome) => (
          <Outcome
            key={outcome.department}
            outcome={outcome}
            onRetry={isIdle ? () => void again([outcome.department]) : undefined}
          />
        ))}
        {isIdle &&
          rest.map((name) => (
            <li key={name} class="result" data-state="waiting">
              <bdi class="name">{name}</bdi>
              <span class="support">{TEXT.waiting}</span>
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

/** @param props.onRetry Left out while a run goes on. */
function Outcome({ outcome, onRetry }: { outcome: ReportOutcome; onRetry: (() => void) | undefined }) {
  const { department, result, reason } = outcome;
  const link = result?.link ?? null;
  return (
    <li class="result" data-state={link === null ? 'failed' : 'made'}>
      <div class="result-head">
        <Icon name={link === null ? 'error' : 'done'} />
        <bdi class="name">{department}</bdi>
        <span class="support">{link === null ? TEXT.failed : TEXT.made}</span>
        {link !== null && result?.draft && <span class="draft-mark">{TEXT.draftMark}</span>}
      </div>
      {link !== null && <ReportLink link={link} text={TEXT.open} department={department} />}
      {reason !== '' && <p class="refusal">{reason}</p>}
      {link === null && onRetry && (
        <button type="button" class="secondary" onClick={onRetry}>
          {TEXT.retry}
          <span class="unseen">{department}</span>
        </button>
      )}
    </li>
  );
}
