/** Ready texts for those who have not handed in yet, to be copied or opened as a mail. */
import { useRef, useState } from 'preact/hooks';
import { REMINDER_TEXTS as TEXT } from '../../core/messages/reminders';
import { mailLink, type Reminder, remindersOf } from '../../core/overview/reminders';
import type { Overview } from '../../core/overview/sidebar-data';
import { useSession } from '../session/sidebar-session';

export function Reminders({ overview }: { overview: Overview }) {
  const { say } = useSession();
  const [name, setName] = useState('');
  const all = remindersOf(overview);
  const chosen = all.filter(({ department }) => name === '' || department === name);
  const body = chosen.map((reminder) => reminder.body).join('\n\n――――\n\n');
  const text = useRef<HTMLTextAreaElement>(null);
  // The sidebar's frame may not use the clipboard by itself, at Google and on the page: what is selected may be copied.
  const copy = (button: HTMLElement): void => {
    text.current?.select();
    const isCopied = document.execCommand('copy');
    button.focus();
    if (isCopied) say(TEXT.copied);
    else say(TEXT.notCopied, 'error');
  };
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
            <textarea
              ref={text}
              readOnly
              rows={8}
              value={body}
              onFocus={(event) => event.currentTarget.select()}
            />
          </label>
          <div class="buttons">
            <button type="button" class="secondary" onClick={(event) => copy(event.currentTarget)}>
              {TEXT.copy}
            </button>
          </div>
          <MailLinks reminders={chosen} />
        </>
      )}
    </details>
  );
}

function MailLinks({ reminders }: { reminders: readonly Reminder[] }) {
  const mails = reminders.map((reminder) => ({ ...reminder, ...mailLink(reminder) }));
  return (
    <>
      {mails.some(({ to }) => to.length === 0) && <p class="support">{TEXT.noAddress}</p>}
      {mails.some(({ hasBody }) => !hasBody) && <p class="support">{TEXT.textLeftOut}</p>}
      <ul>
        {mails.map(({ department, href }) => (
          <li key={department}>
            <a href={href} target="_blank" rel="noreferrer">
              {mails.length === 1 ? TEXT.mail : TEXT.mailOf(department)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
