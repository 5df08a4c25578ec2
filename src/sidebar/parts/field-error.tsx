/** What is wrong with a field, beside it; the field names it as its description. */
import { Icon } from './icon';

/** @param props.sentences [] shows nothing. */
export function FieldError({ id, sentences }: { id: string; sentences: readonly string[] }) {
  return (
    <div id={id} class="field-error">
      {sentences.map((sentence) => (
        <p key={sentence}>
          <Icon name="error" />
          <span>{sentence}</span>
        </p>
      ))}
    </div>
  );
}
