/** Something asked of the script when a task is opened: not there yet, there, or why it did not come. */
import { useEffect, useState } from 'preact/hooks';
import { sentenceOf } from '../session/call-failure';
import { useSession } from '../session/sidebar-session';

export interface Loaded<T> {
  /** null until it has come. */
  readonly value: T | null;
  /** '' unless it failed. */
  readonly failure: string;
  readonly load: () => Promise<void>;
}

/** @param saying What the status line says meanwhile. */
export function useLoaded<T>(saying: string, ask: () => Promise<T>): Loaded<T> {
  const { say } = useSession();
  const [state, setState] = useState<Pick<Loaded<T>, 'value' | 'failure'>>({ value: null, failure: '' });
  const load = async (): Promise<void> => {
    setState({ value: null, failure: '' });
    say(saying);
    try {
      const value = await ask();
      setState({ value, failure: '' });
      say('');
    } catch (error) {
      setState({ value: null, failure: sentenceOf(error) });
      say(sentenceOf(error), 'told');
    }
  };
  useEffect(() => void load(), []);
  return { ...state, load };
}
