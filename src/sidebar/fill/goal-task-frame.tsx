/** What adding, correcting and taking out a goal have in common: a heading, why it was refused, and the two buttons. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { GOAL_EDITING_TEXTS as TEXT } from '../../core/messages/goal-editing';
import { FailureNotice } from '../parts/failure-notice';
import { focusHere } from '../parts/focus-here';
import type { Filling } from './use-filling';

export interface GoalTaskProps {
  readonly filling: Filling;
  readonly onClose: () => void;
}

export function GoalTaskFrame(
  props: GoalTaskProps & {
    heading: string;
    submit: string;
    /** Whether something stands in it that the sheet does not have. */
    isTyped: boolean;
    onSubmit: () => void;
    children: ComponentChildren;
  },
) {
  const { heading, submit, isTyped, filling, onSubmit, onClose, children } = props;
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => focusHere(title.current), []);
  const { tellTyped } = filling;
  useLayoutEffect(() => {
    tellTyped(isTyped ? heading : '');
    return () => tellTyped('');
  }, [isTyped, heading]);
  return (
    <form
      class="goal-task"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!filling.isSaving) onSubmit();
      }}
    >
      <h3 ref={title} tabIndex={-1}>
        {heading}
      </h3>
      {children}
      {filling.refusal !== '' && <FailureNotice sentence={filling.refusal} />}
      <div class="buttons">
        <button type="submit" class="primary" aria-disabled={filling.isSaving}>
          {submit}
        </button>
        <button type="button" class="secondary" onClick={onClose}>
          {TEXT.cancel}
        </button>
      </div>
    </form>
  );
}
