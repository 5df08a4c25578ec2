/** What is made: the 自己評価書 or the goals alone, and whether unchanged ones are made again. */
import { SIDEBAR_REPORT_TEXTS as TEXT } from '../../core/messages/sidebar';
import type { ReportKind } from '../../core/report/report-data';
import type { RunOptions } from './use-report-run';

const KINDS: readonly ReportKind[] = ['evaluation', 'goals'];

export function ReportOptions(props: { options: RunOptions; onChange: (options: RunOptions) => void }) {
  const { options, onChange } = props;
  return (
    <div class="report-options">
      <fieldset>
        <legend>{TEXT.kind}</legend>
        {KINDS.map((kind) => (
          <label key={kind} class="check">
            <input
              type="radio"
              name="report-kind"
              checked={options.kind === kind}
              onChange={() => onChange({ ...options, kind })}
            />
            <span>{TEXT.kinds[kind]}</span>
          </label>
        ))}
      </fieldset>
      <label class="check">
        <input
          type="checkbox"
          checked={options.force}
          onChange={() => onChange({ ...options, force: !options.force })}
        />
        <span>
          {TEXT.force}
          <span class="support">{TEXT.forceHint}</span>
        </span>
      </label>
    </div>
  );
}
