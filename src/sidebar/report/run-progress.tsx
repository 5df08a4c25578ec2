/** How far a run is, which department is at work, and Stop. The status line speaks each step. */
import { useEffect, useRef } from 'preact/hooks';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import { focusHere } from '../focus-here';
import type { ReportRun } from './use-report-run';

const { report: TEXT } = SIDEBAR_TEXTS;

export function RunProgress({ run }: { run: ReportRun }) {
  const { phase, departments, rest, stop } = run;
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that started the run has gone.
  useEffect(() => focusHere(heading.current), []);
  const done = departments.length - rest.length;
  const [now] = rest;
  return (
    <section class="progress">
      <h3 ref={heading} tabIndex={-1} id="run-progress">
        {TEXT.progress}
      </h3>
      <div
        role="progressbar"
        aria-labelledby="run-progress"
        aria-valuemin={0}
        aria-valuemax={departments.length}
        aria-valuenow={done}
        aria-valuetext={now ? TEXT.making(done + 1, departments.length, now) : TEXT.starting}
      >
        <span style={{ width: `${(100 * done) / Math.max(departments.length, 1)}%` }} />
      </div>
      <p>{now === undefined ? TEXT.starting : TEXT.making(done + 1, departments.length, now)}</p>
      {phase === 'stopping' ? (
        <p class="support">{TEXT.stopping}</p>
      ) : (
        departments.length > 1 && (
          <button type="button" class="secondary" onClick={stop}>
            {TEXT.stop}
          </button>
        )
      )}
    </section>
  );
}
