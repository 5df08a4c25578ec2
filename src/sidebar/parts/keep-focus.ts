/** Keeps the keyboard where the person was when a re-render takes the focused control away. */
import { focusHere } from './focus-here';

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** What takes no focus: hidden, or folded away. */
const UNSEEN = '[hidden], details:not([open]) > :not(summary)';

/**
 * When the focused element leaves the page, the one that now stands at its place gets the focus; else the browser
 * would send the keyboard back to the top. Returns the function that stops it.
 */
export function keepFocus(container: HTMLElement): () => void {
  let focused: Element | null = null;
  let place = 0;
  const remember = ({ target }: FocusEvent): void => {
    focused = target as Element;
    place = Math.max(focusableIn(container).indexOf(target as HTMLElement), 0);
  };
  const observer = new MutationObserver(() => {
    if (focused === null || focused.isConnected || document.activeElement !== document.body) return;
    focused = null;
    const candidates = focusableIn(container);
    focusHere(candidates[Math.min(place, candidates.length - 1)] ?? null);
  });
  container.addEventListener('focusin', remember);
  observer.observe(container, { childList: true, subtree: true });
  return () => {
    container.removeEventListener('focusin', remember);
    observer.disconnect();
  };
}

const focusableIn = (container: HTMLElement): HTMLElement[] =>
  Array.from(container.querySelectorAll<HTMLElement>(FOCUSABLE)).filter(
    (element) => element.closest(UNSEEN) === null,
  );
