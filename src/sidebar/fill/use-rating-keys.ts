/** The keys 1 to 5 choose the rating while the keyboard is in the view and not in a text. */
import { useLayoutEffect } from 'preact/hooks';
import type { Rating } from '../../core/evaluation/rating';
import { panelId, tabId } from '../parts/view-tabs';

/** Only within the view or at its tab: a key alone must do nothing elsewhere (WCAG 2.1.4). */
const PLACES = `#${panelId('fill')}, #${tabId('fill')}`;

const TEXT_FIELDS = 'textarea, select, input:not([type="radio"], [type="checkbox"])';

/** @param choose Called with the rating; undefined while there is nothing to be rated. */
export function useRatingKeys(choose: ((rating: Rating) => void) | undefined): void {
  // Before the view is painted: a key pressed as soon as it is seen must not be lost.
  useLayoutEffect(() => {
    if (choose === undefined) return undefined;
    const listen = (event: KeyboardEvent): void => {
      const target = event.target as Element | null;
      const isElsewhere = !target?.closest(PLACES) || target.matches(TEXT_FIELDS);
      const digit = /^[1-5１-５]$/.exec(event.key)?.[0].normalize('NFKC');
      if (isElsewhere || digit === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      choose(Number(digit) as Rating);
      document.querySelector<HTMLElement>(`#${panelId('fill')} .rating input[value="${digit}"]`)?.focus();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [choose]);
}
