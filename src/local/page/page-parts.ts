/** Moving the keyboard between the parts of the page: Tab belongs to the sheet, so F6 leads on, and Shift+F6 back. */
import { NEXT_PART_KEY } from './frame-messages';

type Part = 'bar' | 'sheet' | 'paste' | 'sidebar';

const ORDER: readonly Part[] = ['bar', 'sheet', 'paste', 'sidebar'];

/**
 * Moves from the part that has the focus to its neighbour; a part that is not there is passed over.
 * @param focusSheet Univer's own way into the sheet: the element that takes its keys is not the one that is seen.
 */
export function moveToNextPart(backwards: boolean, focusSheet: () => void): void {
  const present = ORDER.filter((part) => part === 'sheet' || elementOf(part) !== null);
  const at = present.indexOf(currentPart());
  const next = present.at((at + (backwards ? -1 : 1)) % present.length);
  if (next === undefined || next === 'sheet') focusSheet();
  else elementOf(next)?.focus();
}

/** Listens to the key in the page itself; frames send a message. Returns what stops it. */
export function listenForNextPart(focusSheet: () => void): () => void {
  const listen = (event: KeyboardEvent): void => {
    if (event.key !== NEXT_PART_KEY) return;
    event.preventDefault();
    event.stopPropagation();
    moveToNextPart(event.shiftKey, focusSheet);
  };
  // Before Univer, which takes keys for itself.
  addEventListener('keydown', listen, true);
  return () => removeEventListener('keydown', listen, true);
}

/** Univer's editor, which takes the keys, may hang anywhere in the page. */
function currentPart(): Part {
  const focused = document.activeElement;
  if (focused?.closest('.top-bar, .reports')) return 'bar';
  if (focused?.closest('.paste-actions')) return 'paste';
  return focused?.closest('.sidebar') ? 'sidebar' : 'sheet';
}

const ELEMENTS: Readonly<Record<Exclude<Part, 'sheet'>, string>> = {
  bar: '.top-bar .button',
  paste: '.paste-actions .button',
  sidebar: '.sidebar .script-page',
};

const elementOf = (part: Exclude<Part, 'sheet'>): HTMLElement | null =>
  document.querySelector(ELEMENTS[part]);
