/** Lines on demand. */
import { TASK_TEXTS as TEXT } from '../../core/messages/tasks';

export function Details({
  lines,
  text = TEXT.details,
}: {
  lines: readonly string[];
  text?: (count: number) => string;
}) {
  return (
    <details>
      <summary>{text(lines.length)}</summary>
      <ul class="task-lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
