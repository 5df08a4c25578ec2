/** The goal in full; a long one is shut after some lines, so that rating and reason stay in sight below it. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { GoalEntry } from '../../core/overview/sidebar-data';

const { fill: TEXT } = SIDEBAR_TEXTS;

export function GoalText({ entry: { number, goal } }: { entry: GoalEntry }) {
  const text = useRef<HTMLDivElement>(null);
  const [isLong, setLong] = useState(false);
  const [isOpen, setOpen] = useState(false);
  useLayoutEffect(() => {
    setOpen(false);
    const { scrollHeight = 0, clientHeight = 0 } = text.current ?? {};
    setLong(scrollHeight > clientHeight + 1);
  }, [number, goal]);
  return (
    <div class="goal-said">
      <div ref={text} class="goal-text" data-open={isOpen}>
        <bdi>
          {number !== '' && `(${number}) `}
          {goal === '' ? TEXT.noGoal : goal}
        </bdi>
      </div>
      {isLong && (
        <button type="button" class="link goal-more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? TEXT.less : TEXT.more}
        </button>
      )}
    </div>
  );
}
