/** The columns of the town as text fields, each by its header, with what the check says of it. */
import { useId } from 'preact/hooks';
import type { FurtherEntry, GoalEntry } from '../../core/overview/sidebar-data';
import { FieldError } from '../parts/field-error';
import type { Draft } from './goal-queue';

export function FurtherFields(props: {
  entry: GoalEntry;
  draft: Draft;
  onType: (name: string, text: string) => void;
}) {
  const { entry, draft, onType } = props;
  return (
    <>
      {entry.further.map((field) => {
        const typed = draft.further[field.name];
        const said = entry.findings.filter(({ cell }) => cell === field.cell).map(({ message }) => message);
        return (
          <FurtherField
            key={field.cell}
            field={field}
            text={typed ?? field.text}
            sentences={typed === undefined || typed === field.text ? said : []}
            onType={(text) => onType(field.name, text)}
          />
        );
      })}
    </>
  );
}

function FurtherField(props: {
  field: FurtherEntry;
  text: string;
  sentences: readonly string[];
  onType: (text: string) => void;
}) {
  const { field, text, sentences, onType } = props;
  const id = useId();
  return (
    <div class="outcome">
      <label for={id}>
        <bdi>{field.name}</bdi>
      </label>
      <textarea
        id={id}
        rows={text.length > 30 ? 3 : 1}
        value={text}
        aria-describedby={`${id}-error`}
        aria-invalid={sentences.length > 0}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      <FieldError id={`${id}-error`} sentences={sentences} />
    </div>
  );
}
