/** 「ここまで確認した」 of one 課, with the word of the person that they have read all comments, which nothing else can tell. */
import { useState } from 'preact/hooks';
import { COMMENT_TEXTS } from '../../core/messages/comments';
import { COMMENTS_READ } from '../../core/messages/copies';
import { REVIEW_TEXTS as TEXT } from '../../core/messages/hand-over-views';
import { useAsked } from '../parts/use-asked';
import { sentenceOf } from '../session/call-failure';
import { useSession } from '../session/sidebar-session';

export function LookForm({ department }: { department: string }) {
  const { server, check, say } = useSession();
  const [hasRead, setRead] = useState(false);
  const { value: history } = useAsked(() => server.call('getHistory'));
  const look = async (): Promise<void> => {
    try {
      await server.call('noteLook', department, hasRead);
      setRead(false);
      say(TEXT.saidLooked(department));
      // What was seen just now is no news any more.
      await check.renew([department]);
    } catch (error) {
      say(sentenceOf(error), 'error');
    }
  };
  return (
    <>
      <p class="support">{TEXT.lookedAbout}</p>
      {!server.offers('getComments') && <p class="support">{COMMENT_TEXTS.unreadable}</p>}
      {history && <p>{lastRead(history, department)}</p>}
      <label class="tick">
        <input type="checkbox" checked={hasRead} onChange={(event) => setRead(event.currentTarget.checked)} />
        {COMMENT_TEXTS.tick}
      </label>
      <div class="buttons">
        <button type="button" class="primary" onClick={() => void look()}>
          {TEXT.looked}
        </button>
      </div>
    </>
  );
}

/** Who has read all comments last, and when. */
function lastRead(history: readonly (readonly string[])[], department: string): string {
  const own = history.filter(([, action, target]) => action === COMMENTS_READ && target === department);
  const [at = '', , , by = ''] = own[own.length - 1] ?? [];
  return at === '' ? COMMENT_TEXTS.notTicked : COMMENT_TEXTS.ticked(by, at);
}
