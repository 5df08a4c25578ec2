/** The name of whoever works on the page: notes begin with it, and 履歴 tells it; the browser remembers it. */

const KEY = 'jiko-hyoka.note-name';

/** Where the browser keeps nothing, as it may for files, the page does while it is open. */
let kept: string | null = null;

/** null until somebody was asked; '' for no name. */
export function rememberedName(): string | null {
  try {
    return localStorage.getItem(KEY) ?? kept;
  } catch {
    return kept;
  }
}

/** @param name '' for no name, so that nobody is asked again. */
export function rememberName(name: string): void {
  kept = name;
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // Kept above.
  }
}

/** The name for the script, '' where there is none; an address would give the rights of somebody else. */
export function nameAtWork(): string {
  const name = rememberedName() ?? '';
  return name.includes('@') ? '' : name;
}
