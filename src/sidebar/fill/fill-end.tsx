/** Past the last goal: whether anything is left, and where to go from here. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import { focusHere } from '../parts/focus-here';
import { Icon } from '../parts/icon';
import type { Filling } from './use-filling';

const { fill: TEXT } = SIDEBAR_TEXTS;

export function FillEnd(props: { department: string; filling: Filling; onReport: () => void }) {
  const { department, filling, onReport } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const hasStepped = filling.steps.count > 0;
  useLayoutEffect(() => {
    if (hasStepped) focusHere(heading.current);
  }, []);
  const unsaved = filling.drafts.unsaved(department).length;
  const isDone = filling.left === 0 && unsaved === 0;
  return (
    <section class="fill-end">
      <h3 ref={heading} tabIndex={-1}>
        {isDone && <Icon name="done" />}
        <span>{hasStepped ? TEXT.done : TEXT.doneAll(department)}</span>
      </h3>
      {filling.left > 0 && <p>{TEXT.left(filling.left)}</p>}
      {unsaved > 0 && <p>{TEXT.unsaved(unsaved)}</p>}
      <div class="buttons">
        {hasStepped && (
          <button type="button" class={isDone ? 'secondary' : 'primary'} onClick={filling.steps.restart}>
            {TEXT.again}
          </button>
        )}
        <button type="button" class={isDone ? 'primary' : 'secondary'} onClick={onReport}>
          {TEXT.toReport}
        </button>
      </div>
    </section>
  );
}
