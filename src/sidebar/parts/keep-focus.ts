/** Keeps the keyboard where the person was: when a re-render takes the focused control away, and when they come back from elsewhere. */
import { focusHere } from './focus-here';

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** What takes no focus: hidden, or folded away. */
const UNSEEN = '[hidden], details:not([open]) > :not(summary)';

/**
 * When the focused element leaves the page, the one that now stands at its place gets the focus; else the browser
 * would send the keyboard back to the top. So it is too when the keyboard comes back to a page in a frame that it has left for
 * a dialog around it or for the sheet: browsers forget the place then. Returns the function that stops it.
 *
 * @param container Where the place counts; elsewhere on the page only the same element gets the keyboard back.
 */
export function keepFocus(container: HTMLElement): () => void {
  let focused: HTMLElement | null = null;
  let place = 0;
  let isPressed = false;
  const remember = ({ target }: FocusEvent): void => {
    focused = target as HTMLElement;
    place = Math.max(focusableIn(container).indexOf(focused), 0);
  };
  const restore = (): void => {
    if (focused === null || document.activeElement !== document.body) return;
    if (focused.isConnected && isSeen(focused)) focusHere(focused);
    else {
      const candidates = focusableIn(container);
      focusHere(candidates[Math.min(place, candidates.length - 1)] ?? null);
    }
  };
  const observer = new MutationObserver(() => {
    if (focused !== null && !focused.isConnected) restore();
  });
  // Who comes by a press of the mouse has said where to; its focus comes after the page's.
  const press = (): void => {
    isPressed = true;
    setTimeout(() => {
      isPressed = false;
    });
  };
  const comeBack = (): void => {
    if (!isPressed) setTimeout(restore);
  };
  document.addEventListener('focusin', remember);
  addEventListener('pointerdown', press, true);
  addEventListener('focus', comeBack);
  observer.observe(container, { childList: true, subtree: true });
  return () => {
    document.removeEventListener('focusin', remember);
    removeEventListener('pointerdown', press, true);
    removeEventListener('focus', comeBack);
    observer.disconnect();
  };
}

const focusableIn = (container: HTMLElement): HTMLElement[] =>
  Array.from(container.querySelectorAll<HTMLElement>(FOCUSABLE)).filter(isSeen);

const isSeen = (element: HTMLElement): boolean => element.closest(UNSEEN) === null;
