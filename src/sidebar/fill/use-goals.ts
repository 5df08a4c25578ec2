/** The goals of a department as they were last read, read again after each check unless something typed would be lost. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CellEdit, GoalEntry } from '../../core/overview/sidebar-data';
import { sentenceOf } from '../session/call-failure';
import { useSession } from '../session/sidebar-session';
import { useScale } from '../session/use-scale';
import { keyOf, withEdit } from './goal-queue';

export interface Goals {
  /** null until they have come. */
  readonly entries: readonly GoalEntry[] | null;
  /** Why they could not be read; '' when they were. */
  readonly failure: string;
  /** Reads them now; null when that failed. Never throws. */
  readonly load: () => Promise<readonly GoalEntry[] | null>;
  /** Takes over what was just written, until they are read again. */
  readonly apply: (entry: GoalEntry, written: readonly CellEdit[]) => void;
}

/**
 * @param isDirty Whether there is typed text that the sheet does not have; asked when a new check has come.
 * @param onRead Gets the goals each time that they were read, and whether for the first time; gives back what is shown of them.
 */
export function useGoals(
  department: string,
  isDirty: () => boolean,
  onRead: (entries: readonly GoalEntry[], isFirst: boolean) => readonly GoalEntry[],
): Goals {
  const { server, check, say } = useSession();
  const scale = useScale();
  const [entries, setEntries] = useState<readonly GoalEntry[] | null>(null);
  const [failure, setFailure] = useState('');
  const reading = useRef(onRead);
  reading.current = onRead;
  const hasRead = useRef(false);
  const load = useCallback(async (): Promise<readonly GoalEntry[] | null> => {
    try {
      const read = await server.call('getGoals', department);
      const shown = reading.current(read, !hasRead.current);
      hasRead.current = true;
      setEntries(shown);
      setFailure('');
      return shown;
    } catch (error) {
      setFailure(sentenceOf(error));
      say(sentenceOf(error), 'told');
      return null;
    }
  }, [server, say, department]);

  const asked = useRef(isDirty);
  asked.current = isDirty;
  const checked = check.overview?.departments;
  useEffect(() => {
    if (!asked.current()) void load();
  }, [load, checked]);

  const apply = (entry: GoalEntry, written: readonly CellEdit[]): void =>
    setEntries(
      (before) =>
        before?.map((each) =>
          keyOf(each) === keyOf(entry)
            ? written.reduce((now, edit) => withEdit(now, edit, scale), each)
            : each,
        ) ?? null,
    );
  return { entries, failure, load, apply };
}
