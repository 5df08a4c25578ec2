/** Which column is what, as it was found and as the person says. */
import { useRef } from 'preact/hooks';
import { COLUMN_ROLE_TEXTS, IMPORT_DIALOG_TEXTS as TEXT } from '../../core/messages/papers';
import { COLUMN_ROLES, type ColumnRole } from '../../core/paper/column-roles';
import type { ColumnChoice } from '../../core/paper/find-columns';
import type { ShownColumn } from '../../core/paper/shown-column';

export function ColumnList(props: {
  columns: readonly ShownColumn[];
  /** Whether something is asked of which a column may be the answer. */
  isAsked: boolean;
  onChoose: (choice: ColumnChoice) => void;
}) {
  const { columns, isAsked, onChoose } = props;
  const unsure = isAsked || columns.some(({ certainty, role }) => certainty < 0.8 && role !== 'ignored');
  // An answer must not close it under the hand that gave it.
  const isOpen = useRef(false);
  if (unsure) isOpen.current = true;
  if (columns.length === 0) return null;
  return (
    <details open={isOpen.current}>
      <summary>{TEXT.columns}</summary>
      <ul class="import-columns">
        {columns.map(({ key, role, sample }) => (
          <li key={key}>
            <label>
              {key}
              <span class="support"> {TEXT.columnHint(sample)}</span>
              <select
                value={role}
                onChange={({ currentTarget }) =>
                  onChoose({ column: key, role: currentTarget.value as ColumnRole })
                }
              >
                {COLUMN_ROLES.map((each) => (
                  <option key={each} value={each}>
                    {COLUMN_ROLE_TEXTS[each]}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
