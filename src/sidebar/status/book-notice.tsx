/** Says that the workbook is a copy, or that 初期設定 was left half way, and leads to where that is made good. */
import { COPY_VIEW_TEXTS, UNFINISHED_SET_UP_TEXTS as SET_UP } from '../../core/messages/book-standing';
import { NEXT_YEAR_MESSAGES } from '../../core/messages/next-year';
import { SIDEBAR_REPORT_TEXTS } from '../../core/messages/sidebar';
import type { BookStanding } from '../../core/overview/sidebar-data';
import { Icon } from '../parts/icon';
import { useSession } from '../session/sidebar-session';

export function BookNotice({ book: { copy, setUp } }: { book: BookStanding }) {
  if (copy) return <Notice sentence={COPY_VIEW_TEXTS.notice} action={COPY_VIEW_TEXTS.start} isCopy />;
  if (setUp === null) return null;
  const { action, since, held } = setUp;
  const note = held ? SET_UP.held(held.by, held.until) : '';
  return <Notice sentence={SET_UP.notice(action, since)} note={note} action={SET_UP.goOn} />;
}

function Notice(props: { sentence: string; note?: string; action: string; isCopy?: boolean }) {
  const { sentence, note = '', action, isCopy = false } = props;
  const { openTask, check } = useSession();
  return (
    <section class="notice">
      <Icon name="warning" />
      <div>
        <p>{sentence}</p>
        {note !== '' && <p class="note">{note}</p>}
        <div class="buttons">
          {note === '' ? (
            <button type="button" class="primary" onClick={() => openTask('set-up')}>
              {action}
            </button>
          ) : (
            <button type="button" class="secondary" onClick={() => void check.refresh()}>
              {SIDEBAR_REPORT_TEXTS.lookAgain}
            </button>
          )}
          {isCopy && (
            <button type="button" class="secondary" onClick={() => openTask('next-year')}>
              {NEXT_YEAR_MESSAGES.title}
            </button>
          )}
        </div>
      </div>
    </section>
  );
}
