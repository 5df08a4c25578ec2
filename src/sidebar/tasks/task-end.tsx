/** The end of a task: how it went, and 閉じる. The keyboard comes here, for what it was on has gone. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { TASK_TEXTS as TEXT } from '../../core/messages/tasks';
import { focusHere } from '../parts/focus-here';
import { useSession } from '../session/sidebar-session';

/**
 * @param props.sentence '' where something else on the page says how it went.
 * @param props.more What there is to read besides: the buttons stand below it, in sight however long it is.
 * @param props.children More buttons.
 */
export function TaskEnd(props: {
  sentence: string;
  onClose: () => void;
  more?: ComponentChildren;
  children?: ComponentChildren;
}) {
  const { sentence, onClose, more, children } = props;
  const { say } = useSession();
  const place = useRef<HTMLParagraphElement>(null);
  const buttons = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (sentence !== '') say(sentence);
    focusHere(place.current ?? buttons.current?.querySelector('button') ?? null);
  }, [sentence]);
  return (
    <>
      {sentence !== '' && (
        <p ref={place} tabIndex={-1} class="task-end">
          {sentence}
        </p>
      )}
      {more}
      <div class="buttons" ref={buttons}>
        {children}
        <button type="button" class="secondary" onClick={onClose}>
          {TEXT.close}
        </button>
      </div>
    </>
  );
}
