/** What a task asks before it begins: fields, the button that begins, and 取りやめ. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { TASK_TEXTS as TEXT } from '../../core/messages/tasks';
import { focusHere } from '../parts/focus-here';

export function TaskForm(props: {
  submit: string;
  onSubmit: () => void;
  onCancel: () => void;
  children: ComponentChildren;
}) {
  const { submit, onSubmit, onCancel, children } = props;
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('input, textarea, select, button');
    focusHere(first ?? null);
  }, []);
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <div class="buttons">
        <button type="submit" class="primary">
          {submit}
        </button>
        <button type="button" class="secondary" onClick={onCancel}>
          {TEXT.cancel}
        </button>
      </div>
    </form>
  );
}
