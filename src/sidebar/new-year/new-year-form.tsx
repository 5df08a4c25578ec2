/** The one form that begins a year. It knows neither the sidebar nor the page, which both show it. */
import { useId, useRef, useState } from 'preact/hooks';
import { NEW_YEAR_TEXTS as TEXT } from '../../core/messages/new-year';
import { USUAL_LEVELS_TEXTS } from '../../core/messages/usual-levels';
import {
  fiscalYearOn,
  type NewYear,
  type NewYearFaults,
  type NewYearField,
  newYearFaults,
} from '../../core/set-up/new-year-entry';

const FIELDS: readonly NewYearField[] = ['year', 'departments', 'deadline', 'coordinators'];

interface Props {
  /** Gets an entry without faults. */
  readonly onStart: (entry: NewYear) => void;
  /** Gets one sentence when there are faults, to be spoken. */
  readonly onFaults: (sentence: string) => void;
}

export function NewYearForm({ onStart, onFaults }: Props) {
  const [entry, setEntry] = useState<NewYear>(() => ({
    year: fiscalYearOn(today()),
    departments: '',
    deadline: '',
    coordinators: '',
    levels: '',
  }));
  const [faults, setFaults] = useState<NewYearFaults>({});
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    const found = newYearFaults(entry);
    const wrong = FIELDS.filter((field) => found[field] !== undefined);
    setFaults(found);
    if (wrong.length === 0) {
      onStart(entry);
      return;
    }
    onFaults(TEXT.faults(wrong.length));
    const field = form.current?.querySelector<HTMLElement>(`[name="${wrong[0]}"]`);
    // With its label and what is wrong with it, which stand above.
    field?.parentElement?.scrollIntoView({ block: 'nearest' });
    field?.focus({ preventScroll: true });
  };
  return (
    <form ref={form} class="new-year" noValidate onSubmit={submit}>
      {FIELDS.map((field) => (
        <Field
          key={field}
          field={field}
          value={entry[field]}
          fault={faults[field] ?? ''}
          onType={(value) => setEntry((before) => ({ ...before, [field]: value }))}
        />
      ))}
      <LevelsField
        value={entry.levels}
        onChoose={(levels) => setEntry((before) => ({ ...before, levels }))}
      />
      <button type="submit" class="button primary start-button">
        {TEXT.start}
      </button>
    </form>
  );
}

function Field(props: {
  field: NewYearField;
  value: string;
  fault: string;
  onType: (value: string) => void;
}) {
  const { field, value, fault, onType } = props;
  const { label, hint } = TEXT.fields[field];
  const id = useId();
  const attributes = {
    id,
    name: field,
    class: 'field',
    value,
    'aria-invalid': fault !== '',
    'aria-describedby': `${id}-hint ${id}-fault`,
    onInput: (event: Event) => onType((event.currentTarget as HTMLInputElement).value),
  };
  return (
    <div class="new-year-field">
      <label for={id} class="field-label">
        {label}
      </label>
      <p id={`${id}-hint`} class="support">
        {hint}
      </p>
      <p id={`${id}-fault`} class="error">
        {fault !== '' && `＊${fault}`}
      </p>
      {field === 'departments' ? (
        <textarea rows={4} {...attributes} />
      ) : (
        <input type="text" {...attributes} />
      )}
    </div>
  );
}

function LevelsField({ value, onChoose }: { value: string; onChoose: (levels: string) => void }) {
  const id = useId();
  return (
    <div class="new-year-field">
      <label for={id} class="field-label">
        {TEXT.levels.label}
      </label>
      <p id={`${id}-hint`} class="support">
        {TEXT.levels.hint}
      </p>
      <select
        id={id}
        name="levels"
        class="field"
        value={value}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {Object.entries(USUAL_LEVELS_TEXTS).map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

function today() {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
