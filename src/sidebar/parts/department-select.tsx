/** The choice of one department. */
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';

export function DepartmentSelect(props: {
  names: readonly string[];
  value: string;
  onChoose: (name: string) => void;
}) {
  const { names, value, onChoose } = props;
  return (
    <label>
      {SIDEBAR_TEXTS.fill.department}
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
