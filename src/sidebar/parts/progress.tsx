/** How far some work is, what is being done, and Stop. The status line speaks each step. */
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { focusHere } from './focus-here';

/** @param props.onStop Left out where there is nothing to stop, and once it was pressed. */
export function Progress(props: {
  title: string;
  done: number;
  count: number;
  now: string;
  stop: string;
  onStop?: (() => void) | undefined;
  /** Said instead of the button. */
  note?: string;
}) {
  const { title, done, count, now, stop, onStop, note } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  // The button that started the work has gone.
  useLayoutEffect(() => focusHere(heading.current), []);
  return (
    <section class="progress">
      <h3 ref={heading} tabIndex={-1} id={id}>
        {title}
      </h3>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={count}
        aria-valuenow={done}
        aria-valuetext={now}
      >
        <span style={{ width: `${(100 * done) / Math.max(count, 1)}%` }} />
      </div>
      <p>{now}</p>
      {note && <p class="support">{note}</p>}
      {onStop && (
        <button type="button" class="secondary" onClick={onStop}>
          {stop}
        </button>
      )}
    </section>
  );
}
