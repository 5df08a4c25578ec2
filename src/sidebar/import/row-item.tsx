/** One goal that was read: what is asked about it, its rating, and its texts to be corrected. */
import { IMPORT_DIALOG_TEXTS as TEXT } from '../../core/messages/papers';
import type { ImportedRow } from '../../core/paper/imported-row';
import type { ImportPlace } from '../../google/papers/write-import';
import { Icon } from '../parts/icon';
import { TextField } from '../parts/text-field';
import { NextAsked } from './next-asked';
import type { EditedRow } from './use-import';

type Field = keyof typeof TEXT.fields;

const SHORT_FIELDS = ['number', 'unit', 'goalNumber'] as const;
const LONG_FIELDS = ['theme', 'goal', 'outcome'] as const;

export function RowItem(props: {
  at: number;
  edited: EditedRow;
  levels: ImportPlace['levels'];
  /** Whether another place is asked about, too. */
  hasOthers: boolean;
  onChange: (changed: Partial<EditedRow>) => void;
}) {
  const { at, edited, levels, hasOthers, onChange } = props;
  const { row, isSure, isLeftOut } = edited;
  const field = (name: Exclude<Field, 'rating'>, rows?: number) => (
    <TextField
      key={name}
      label={TEXT.fields[name]}
      value={row[name]}
      error=""
      {...(rows === undefined ? {} : { rows })}
      onInput={(value) => onChange({ row: { ...row, [name]: value } })}
    />
  );
  const isKnown = row.rating === '' || levels.some(({ symbol }) => symbol === row.rating);
  const isAsked = !isSure || !isKnown;
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
    <li class="import-row" data-asked={isAsked}>
      <h3 tabIndex={-1}>
        {TEXT.row(at)}
        <span class="support">{TEXT.confidence(row.confidence)}</span>
      </h3>
      <p class="bold">
        {[row.number, `${row.theme}${row.unit === '' ? '' : `（${row.unit}）`}`]
          .filter((text) => text !== '')
          .join('. ')}
      </p>
      <p>{`${row.goalNumber === '' ? '' : `(${row.goalNumber}) `}${row.goal}`}</p>
      <label class="import-beside">
        <span>{TEXT.fields.rating}</span>
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
        <div class="notice" data-tone={isAsked ? 'error' : 'done'}>
          <Icon name={isAsked ? 'error' : 'done'} />
          <div>
            {row.questions.map((question) => (
              <p key={question}>{question}</p>
            ))}
            {isKnown && (
              <label class="check">
                <input
                  type="checkbox"
                  checked={isSure}
                  onChange={({ currentTarget }) => onChange({ isSure: currentTarget.checked })}
                />
                <span>{TEXT.sure}</span>
              </label>
            )}
            {hasOthers && <NextAsked />}
          </div>
        </div>
      )}
      <details>
        <summary>{TEXT.correct}</summary>
        <div class="import-short">{SHORT_FIELDS.map((name) => field(name))}</div>
        {LONG_FIELDS.map((name) => field(name, name === 'theme' ? 1 : 3))}
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
