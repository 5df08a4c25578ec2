/** What a task could not do, a sentence each; nothing where there is none. */
import { TASK_TEXTS as TEXT } from '../../core/messages/tasks';
import { Icon } from '../parts/icon';

export function FailuresList({ failures, sentence }: { failures: readonly string[]; sentence: string }) {
  if (failures.length === 0) return null;
  return (
    <section class="notice" data-tone="error">
      <Icon name="error" />
      <div>
        <p>{sentence}</p>
        <ul aria-label={TEXT.failures} class="task-lines">
          {failures.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
