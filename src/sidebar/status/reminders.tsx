/** Ready texts for those who have not handed in yet, to be copied or opened as a mail. */
import { useState } from 'preact/hooks';
import { REMINDER_TEXTS as TEXT } from '../../core/messages/reminders';
import { mailLink, remindersOf } from '../../core/overview/reminders';
import type { Overview } from '../../core/overview/sidebar-data';

export function Reminders({ overview }: { overview: Overview }) {
  const [name, setName] = useState('');
  const all = remindersOf(overview);
  const chosen = all.filter(({ department }) => name === '' || department === name);
  const body = chosen.map((reminder) => reminder.body).join('\n\n――――\n\n');
  const [only] = chosen;
  return (
    <details class="notes">
      <summary>{TEXT.heading}</summary>
      {all.length === 0 ? (
        <p>{TEXT.none}</p>
      ) : (
        <>
          <p class="support">{TEXT.about}</p>
          <label>
            {TEXT.department}
            <select value={name} onChange={(event) => setName(event.currentTarget.value)}>
              <option value="">{TEXT.all(all.length)}</option>
              {all.map(({ department }) => (
                <option key={department} value={department}>
                  {department}
                </option>
              ))}
            </select>
          </label>
          <label>
            {TEXT.text}
            <textarea readOnly rows={8} value={body} onFocus={(event) => event.currentTarget.select()} />
          </label>
          {only && chosen.length === 1 && (
            <a href={mailLink(only)} target="_blank" rel="noreferrer">
              {TEXT.mail}
            </a>
          )}
        </>
      )}
    </details>
  );
}
