/** A field of a task's form, with its hint and what is wrong with it. */
import { useId } from 'preact/hooks';
import { FieldError } from './field-error';

export function TextField(props: {
  label: string;
  hint?: string;
  value: string;
  error: string;
  rows?: number;
  onInput: (value: string) => void;
}) {
  const { label, hint, value, error, rows, onInput } = props;
  const id = useId();
  const shared = {
    id,
    value,
    'aria-describedby': `${id}-hint ${id}-error`,
    'aria-invalid': error !== '',
  } as const;
  return (
    <div class="task-field">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} class="support">
          {hint}
        </p>
      )}
      {rows === undefined ? (
        <input {...shared} type="text" onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <textarea {...shared} rows={rows} onInput={(event) => onInput(event.currentTarget.value)} />
      )}
      <FieldError id={`${id}-error`} sentences={error === '' ? [] : [error]} />
    </div>
  );
}
