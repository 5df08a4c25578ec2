/** Keys choose the rating while the keyboard is in the view and not in a text: the level's own sign, or its place in the row. */
import { useLayoutEffect } from 'preact/hooks';
import { foldSymbol, type Level, type Scale } from '../../core/evaluation/scale';
import { panelId, tabId } from '../parts/view-tabs';
import { useScale } from '../session/use-scale';

/** Only within the view or at its tab: a key alone must do nothing elsewhere (WCAG 2.1.4). */
const PLACES = `#${panelId('fill')}, #${tabId('fill')}`;

const TEXT_FIELDS = 'textarea, select, input:not([type="radio"], [type="checkbox"])';

/** @param choose Called with the symbol; undefined while there is nothing to be rated. */
export function useRatingKeys(choose: ((rating: string) => void) | undefined): void {
  const scale = useScale();
  // Before the view is painted: a key pressed as soon as it is seen must not be lost.
  useLayoutEffect(() => {
    if (choose === undefined) return undefined;
    const listen = (event: KeyboardEvent): void => {
      const target = event.target as Element | null;
      const isElsewhere = !target?.closest(PLACES) || target.matches(TEXT_FIELDS);
      const level = levelOfKey(scale, event.key);
      if (isElsewhere || level === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      choose(level.symbol);
      document
        .querySelector<HTMLElement>(`#${panelId('fill')} .rating input[value="${level.rating}"]`)
        ?.focus();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [choose, scale]);
}

/** Where the symbols can be typed with one key, they are the keys; marks and words are counted from the best. */
function levelOfKey(scale: Scale, key: string): Level | undefined {
  const typed = foldSymbol(key);
  if (typed.length !== 1) return undefined;
  const own = scale.find(({ symbol }) => foldSymbol(symbol) === typed);
  const areKeys = scale.every(({ symbol }) => /^[0-9a-z]$/.test(foldSymbol(symbol)));
  return own ?? (areKeys || !/^[1-9]$/.test(typed) ? undefined : scale[Number(typed) - 1]);
}
