/** The name that notes written on the page begin with; the browser remembers it. */

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
