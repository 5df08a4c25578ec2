/** Marks in the document's cache that tell which tabs were edited: each edit renews that of its tab, so that an open sidebar reads no other. */

/** Before the tab's name. */
const EDIT_KEY = 'edit.';
/** The longest that Google keeps a cached value, in seconds. */
const LONGEST = 21_600;

/** Renews the mark of a tab; for what has work of its own that matters more than a sidebar that is a little late. */
export function noteEdit(sheetName: string): void {
  try {
    CacheService.getDocumentCache()?.put(EDIT_KEY + sheetName, Utilities.getUuid(), LONGEST);
  } catch {
    // A simple trigger has few rights; whether the cache is among them is not documented.
  }
}

/** The marks of some tabs, in their order; '' where a tab has none. One call. */
export function editMarks(sheetNames: readonly string[]): string[] {
  const found = CacheService.getDocumentCache()?.getAll(sheetNames.map((name) => EDIT_KEY + name)) ?? {};
  return sheetNames.map((name) => (found as Record<string, string | undefined>)[EDIT_KEY + name] ?? '');
}
