/** The page as a dialog over the sheet: one task of the menu, under Google's own title bar. */
import { useCallback, useState } from 'preact/hooks';
import type { Opening } from '../../core/overview/opening';
import type { Server } from '../session/server';
import { SessionProvider, type SidebarSession } from '../session/sidebar-session';
import { TASK_TITLES, Task } from './task';
import { TaskEnd } from './task-end';

/** No check stands behind a dialog, and nothing is written into cells from it. */
const nothing = (): Promise<never> => Promise.reject(new Error('not in a dialog'));

export function TaskDialog(props: { server: Server; opening: Opening; onClose: () => void }) {
  const { server, opening, onClose } = props;
  const [sentence, setSentence] = useState('');
  const say = useCallback((text: string) => setSentence(text), []);
  const session: SidebarSession = {
    server,
    say,
    untell: () => undefined,
    check: {
      overview: null,
      phase: 'current',
      failure: '',
      failureCode: '',
      refresh: () => Promise.resolve(),
      renew: () => Promise.resolve(),
    },
    edits: { changes: [], write: nothing, undo: nothing },
    jump: nothing,
    openTask: () => undefined,
  };
  return (
    <SessionProvider value={session}>
      <main class="task" aria-label={TASK_TITLES[opening.task]}>
        {opening.refusal === '' ? (
          <Task name={opening.task} tab={opening.tab} departments={opening.departments} onClose={onClose} />
        ) : (
          <TaskEnd sentence={opening.refusal} onClose={onClose} />
        )}
      </main>
      <p role="status" id="status" class="unseen">
        {sentence}
      </p>
    </SessionProvider>
  );
}
