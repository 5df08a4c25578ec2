/** Tells the frame around the sidebar what is typed and not in the sheet, writes it when asked, and warns before it is lost. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import {
  KEEP_EVENT,
  type KeepDetail,
  UNSAVED_EVENT,
  type UnsavedDetail,
} from '../../core/overview/unsaved-entries';

/**
 * @param count How many goals have an entry that the sheet does not have.
 * @param keep Writes them; resolves to why not all of them were written, '' when they were.
 */
export function useUnsavedEntries(count: number, keep: () => Promise<string>): void {
  const keeping = useRef(keep);
  keeping.current = keep;
  // Before the next key can be pressed.
  useLayoutEffect(() => {
    dispatchEvent(new CustomEvent<UnsavedDetail>(UNSAVED_EVENT, { detail: count }));
  }, [count]);
  useEffect(() => {
    const answer = (event: Event): void => {
      event.preventDefault();
      void keeping.current().then((event as CustomEvent<KeepDetail>).detail);
    };
    addEventListener(KEEP_EVENT, answer);
    return () => removeEventListener(KEEP_EVENT, answer);
  }, []);
  useEffect(() => {
    if (count === 0) return undefined;
    const warn = (event: Event): void => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [count > 0]);
}
