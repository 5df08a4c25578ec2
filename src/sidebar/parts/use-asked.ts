/** Something asked of the script when it is shown, and again after each check, for then it may have changed. */
import { useEffect, useState } from 'preact/hooks';
import { sentenceOf } from '../session/call-failure';
import { useSession } from '../session/sidebar-session';
import type { Loaded } from './use-loaded';

/** What came last stays while it is asked again. The status line says nothing of it. */
export function useAsked<T>(ask: () => Promise<T>): Loaded<T> {
  const { check } = useSession();
  const [value, setValue] = useState<T | null>(null);
  const [failure, setFailure] = useState('');
  const load = async (): Promise<void> => {
    try {
      setValue(await ask());
      setFailure('');
    } catch (error) {
      setFailure(sentenceOf(error));
    }
  };
  useEffect(() => void load(), [check.overview]);
  return { value, failure, load };
}
