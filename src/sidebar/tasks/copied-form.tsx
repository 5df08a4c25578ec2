/** What a copied workbook lacks, and the question what of the first one is to be cleared in it. */
import { useState } from 'preact/hooks';
import { COPY_VIEW_TEXTS as TEXT } from '../../core/messages/book-standing';
import type { CopiedBook } from '../../core/overview/sidebar-data';
import type { CopyChoice } from '../../google/set-up/copied-book';
import { TaskForm } from './task-form';

export function CopiedForm(props: {
  copy: CopiedBook;
  onAnswer: (choice: CopyChoice) => void;
  onCancel: () => void;
}) {
  const { reports, people, hasForm } = props.copy;
  const [choice, setChoice] = useState<CopyChoice>({
    reports: reports > 0,
    people: false,
    form: hasForm,
  });
  const box = (of: keyof CopyChoice, label: string) => (
    <label class="check">
      <input
        type="checkbox"
        checked={choice[of]}
        onChange={(event) => setChoice({ ...choice, [of]: event.currentTarget.checked })}
      />
      <span>{label}</span>
    </label>
  );
  return (
    <TaskForm submit={TEXT.next} onSubmit={() => props.onAnswer(choice)} onCancel={props.onCancel}>
      <h3>{TEXT.missing}</h3>
      <ul class="task-lines">
        {TEXT.missingItems(hasForm).map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      {reports + people > 0 || hasForm ? <p>{TEXT.ask}</p> : null}
      {reports > 0 && box('reports', TEXT.reports(reports))}
      {people > 0 && box('people', TEXT.people(people))}
      {people > 0 && <p class="support">{TEXT.peopleHint}</p>}
      {hasForm && box('form', TEXT.form)}
    </TaskForm>
  );
}
