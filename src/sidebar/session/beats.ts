/** When the sidebar asks whether the sheets have changed: often while they do, more calmly while they do not. */

/** Google allows each person a limited number of calls; an edit has to show within 12 seconds while people are at work. */
const BEAT = 10_000;
const CALM_BEAT = 30_000;
/** Without a change, and without the person coming to the sidebar, for this long. */
const CALM_AFTER = 120_000;
/** After the last question, for a person who comes and goes. */
const SOON = 1000;

/**
 * Runs `work` ten seconds after its last start while the page is seen, never twice at once; half a minute after it when
 * nothing has changed for a while; soon when the person comes to it from elsewhere, and at once when it is seen again after
 * a longer time. An interval would not do: it fires a few milliseconds early or late, and a beat that comes too early by
 * one would have to be left out.
 *
 * @param work `look` says whether the open tab is worth a reading: the person has come, or nothing else happens. Gives back
 *   whether something had changed.
 * @returns Ends it.
 */
export function beatWhileVisible(work: (look: boolean) => Promise<boolean>): () => void {
  let last = Date.now();
  let lively = last;
  let busy = false;
  let hasCome = false;
  let timer = 0;
  const isCalm = (): boolean => Date.now() - lively >= CALM_AFTER;
  const wait = (): void => {
    clearTimeout(timer);
    const pause = hasCome ? SOON : isCalm() ? CALM_BEAT : BEAT;
    timer = window.setTimeout(() => void beat(), Math.max(last + pause - Date.now(), 0));
  };
  const beat = async (): Promise<void> => {
    if (document.visibilityState !== 'visible') return;
    const look = hasCome || isCalm();
    busy = true;
    hasCome = false;
    last = Date.now();
    if (await work(look)) lively = Date.now();
    busy = false;
    wait();
  };
  const come = (): void => {
    if (document.visibilityState !== 'visible') return;
    hasCome = true;
    lively = Date.now();
    if (!busy) wait();
  };
  wait();
  document.addEventListener('visibilitychange', come);
  // Where the sidebar stands in a page of ours, the page gives it this event for another tab as well.
  addEventListener('focus', come);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', come);
    removeEventListener('focus', come);
  };
}
