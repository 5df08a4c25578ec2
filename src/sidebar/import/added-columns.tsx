/** Columns of the paper that the tab does not have: which of them it shall get, and what does not come in. */
import { useId } from 'preact/hooks';
import { IMPORT_DIALOG_TEXTS as TEXT } from '../../core/messages/papers';
import type { Import } from './use-import';

export function AddedColumns({ work }: { work: Import }) {
  const { addable, wanted, left, want } = work;
  const id = useId();
  return (
    <>
      {addable.length > 0 && (
        <fieldset class="import-added" aria-describedby={id}>
          <legend>{TEXT.addColumns}</legend>
          <p id={id} class="support">
            {TEXT.addColumnsHint}
          </p>
          {addable.map((name) => (
            <label key={name} class="check">
              <input
                type="checkbox"
                checked={wanted.includes(name)}
                onChange={({ currentTarget }) =>
                  want(currentTarget.checked ? [...wanted, name] : wanted.filter((each) => each !== name))
                }
              />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
      )}
      {left.length > 0 && <p>{TEXT.leftColumns(left)}</p>}
    </>
  );
}
