/** Moving the keyboard between the parts of the page: Tab belongs to the sheet, so F6 leads on, and Shift+F6 back. */
import { NEXT_PART_KEY } from '../script/frame-messages';

type Part = 'bar' | 'sheet' | 'paste' | 'sidebar';

const ORDER: readonly Part[] = ['bar', 'sheet', 'paste', 'sidebar'];

/** What can bring the keyboard into the parts that are not plain elements. */
export interface PageParts {
  /** Univer's own way into the sheet: the element that takes its keys is not the one that is seen. */
  focusSheet(): void;
  unfoldSidebar(): void;
  readonly layout: { readonly isFolded: boolean; readonly isOneColumn: boolean };
}

/** Moves from the part that has the focus to its neighbour; a part that is not there, or folded away, is passed over. */
export function moveToNextPart(backwards: boolean, parts: PageParts): void {
  const { isFolded, isOneColumn } = parts.layout;
  const hasSidebar = document.querySelector('.sidebar') !== null && (!isFolded || isOneColumn);
  const isThere: Readonly<Partial<Record<Part, boolean>>> = {
    sidebar: hasSidebar,
    paste: pasteButton() !== null,
  };
  const present = ORDER.filter((part) => isThere[part] ?? true);
  const at = present.indexOf(currentPart());
  const next = present.at((at + (backwards ? -1 : 1)) % present.length);
  if (next === 'bar') document.querySelector<HTMLElement>('.top-bar .button')?.focus();
  else if (next === 'paste') pasteButton()?.focus();
  else if (next === 'sidebar') parts.unfoldSidebar();
  else parts.focusSheet();
}

const pasteButton = (): HTMLElement | null => document.querySelector('.paste-actions .button');

/** Listens to the key in the page itself; frames send a message. Returns what stops it. */
export function listenForNextPart(parts: PageParts): () => void {
  const listen = (event: KeyboardEvent): void => {
    if (event.key !== NEXT_PART_KEY) return;
    event.preventDefault();
    event.stopPropagation();
    moveToNextPart(event.shiftKey, parts);
  };
  // Before Univer, which takes keys for itself.
  addEventListener('keydown', listen, true);
  return () => removeEventListener('keydown', listen, true);
}

/** Univer's editor, which takes the keys, may hang anywhere in the page. */
function currentPart(): Part {
  const focused = document.activeElement;
  if (focused?.closest('.top-bar, .reports, .sheet-tools, .find-bar')) return 'bar';
  if (focused?.closest('.paste-actions')) return 'paste';
  return focused?.closest('.sidebar') ? 'sidebar' : 'sheet';
}
