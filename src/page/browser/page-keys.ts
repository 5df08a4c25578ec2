/** The keys that mean the same everywhere on the page, in the sheet and in the frames of the script too. */

/** Ctrl (on a Mac ⌘) with S, F and P, which a browser would take for saving, searching and printing its own screen. */
export type PageKey = 'save' | 'find' | 'print';

const KEYS: Readonly<Record<string, PageKey>> = { s: 'save', f: 'find', p: 'print' };

/** What a key press asks of the page; null for any other key, and while kana are being converted. */
export function pageKeyOf(event: KeyboardEvent): PageKey | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
  if (!(ctrlKey || metaKey) || altKey || shiftKey || isComposing) return null;
  return KEYS[key.toLowerCase()] ?? null;
}

/** Listens in the page itself; frames send a message. Returns what stops it. */
export function listenForPageKeys(onKey: (key: PageKey) => void): () => void {
  const listen = (event: KeyboardEvent): void => {
    const key = pageKeyOf(event);
    if (key === null) return;
    event.preventDefault();
    event.stopPropagation();
    onKey(key);
  };
  // Before Univer, which takes keys for itself.
  addEventListener('keydown', listen, true);
  return () => removeEventListener('keydown', listen, true);
}
