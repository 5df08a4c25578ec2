/** One goal that was read: what is asked about it, its rating, and its texts to be corrected. */
import { IMPORT_DIALOG_TEXTS as TEXT } from '../../core/messages/papers';
import type { ImportedRow } from '../../core/paper/imported-row';
import type { ImportPlace } from '../../google/papers/write-import';
import { Icon } from '../parts/icon';
import { TextField } from '../parts/text-field';
import type { EditedRow } from './use-import';

type Field = keyof typeof TEXT.fields;

const TEXT_FIELDS: readonly Exclude<Field, 'rating'>[] = [
  'number',
  'theme',
  'unit',
  'goalNumber',
  'goal',
  'outcome',
];
const LONG_FIELDS: readonly Field[] = ['goal', 'outcome'];

export function RowItem(props: {
  at: number;
  edited: EditedRow;
  levels: ImportPlace['levels'];
  onChange: (changed: Partial<EditedRow>) => void;
}) {
  const { at, edited, levels, onChange } = props;
  const { row, isSure, isLeftOut } = edited;
  const set = (changed: Partial<ImportedRow>): void => onChange({ row: { ...row, ...changed } });
  const isKnown = row.rating === '' || levels.some(({ symbol }) => symbol === row.rating);
  if (isLeftOut) {
    return (
      <li class="import-row">
        <p>{TEXT.removed(at)}</p>
        <button type="button" class="secondary" onClick={() => onChange({ isLeftOut: false })}>
          {TEXT.restore}
        </button>
      </li>
    );
  }
  return (
    <li class="import-row" data-asked={!isSure || !isKnown}>
      <h3>{TEXT.row(at, row.confidence)}</h3>
      <p class="bold">{[row.number, row.theme].filter((text) => text !== '').join('. ')}</p>
      <p>{`${row.goalNumber === '' ? '' : `(${row.goalNumber}) `}${row.goal}`}</p>
      <label>
        {TEXT.fields.rating}
        <select
          value={row.rating}
          aria-invalid={!isKnown}
          onChange={({ currentTarget }) =>
            onChange({ row: { ...row, rating: currentTarget.value }, isSure: true })
          }
        >
          {!isKnown && <option value={row.rating}>{row.rating}</option>}
          <option value="">{TEXT.noRating}</option>
          {levels.map(({ symbol, meaning }) => (
            <option key={symbol} value={symbol}>
              {`${symbol}　${meaning}`}
            </option>
          ))}
        </select>
      </label>
      <p class="import-outcome">{row.outcome}</p>
      <Further columns={row.columns} />
      {row.questions.length > 0 && (
        <div class="notice" data-tone={isSure ? 'done' : 'error'}>
          <Icon name="error" />
          <div>
            {row.questions.map((question) => (
              <p key={question}>{question}</p>
            ))}
            <label class="check">
              <input
                type="checkbox"
                checked={isSure}
                onChange={({ currentTarget }) => onChange({ isSure: currentTarget.checked })}
              />
              <span>{TEXT.sure}</span>
            </label>
          </div>
        </div>
      )}
      <details>
        <summary>{TEXT.correct}</summary>
        {TEXT_FIELDS.map((field) => (
          <TextField
            key={field}
            label={TEXT.fields[field]}
            value={row[field]}
            error=""
            {...(LONG_FIELDS.includes(field) ? { rows: 3 } : {})}
            onInput={(value) => set({ [field]: value })}
          />
        ))}
        <div class="buttons">
          <button type="button" class="secondary" onClick={() => onChange({ isLeftOut: true })}>
            {TEXT.remove}
          </button>
        </div>
      </details>
    </li>
  );
}

function Further({ columns }: { columns: ImportedRow['columns'] }) {
  const entries = Object.entries(columns);
  if (entries.length === 0) return null;
  return (
    <dl class="import-further" aria-label={TEXT.further}>
      {entries.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
