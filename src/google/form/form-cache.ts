/**
 * The exported form, kept for the next reports in the document's cache, in pieces: a value holds 100 KB at most.
 * The cache only saves time. It may forget at any moment, and a report never fails because of it.
 */

/** In characters of base64, which are as many bytes. */
const PIECE = 90_000;
/** A form with large pictures would push everything else out of the cache. */
const MOST_PIECES = 40;
/** Six hours, the longest that Google allows. */
const SECONDS = 21_600;

/** Every document has one, but not every script has a document; what throws then is caught. */
const documentCache = (): GoogleAppsScript.Cache.Cache =>
  CacheService.getDocumentCache() as GoogleAppsScript.Cache.Cache;

/** The form kept under this key, or null. A small form costs one call, a larger one two. */
export function keptForm(key: string): Uint8Array | null {
  try {
    const cache = documentCache();
    const first = cache.get(nameOf(key, 0));
    // Stryker disable next-line ConditionalExpression: without it the next line throws, and null is given then.
    if (first === null) return null;
    const [count = '', start = ''] = first.split(':');
    const rest = restOf(cache, key, Number(count));
    return rest === null ? null : Uint8Array.from(Utilities.base64Decode(start + rest));
  } catch {
    return null;
  }
}

/** Keeps a form under its key: one call, or none when it is too large. */
export function keepForm(key: string, bytes: Uint8Array): void {
  const text = Utilities.base64Encode(Array.from(new Int8Array(bytes)));
  const count = Math.ceil(text.length / PIECE);
  if (count > MOST_PIECES) return;
  const pieces: Record<string, string> = {};
  for (let at = 0; at < count; at += 1) {
    const piece = text.slice(at * PIECE, (at + 1) * PIECE);
    // How many there are stands before the first.
    pieces[nameOf(key, at)] = at === 0 ? `${count}:${piece}` : piece;
  }
  try {
    documentCache().putAll(pieces, SECONDS);
  } catch {
    // The next report exports the form again.
  }
}

/** The pieces after the first; null when one of them has been forgotten. */
function restOf(cache: GoogleAppsScript.Cache.Cache, key: string, count: number): string | null {
  if (count === 1) return '';
  const names = Array.from({ length: count - 1 }, (_, at) => nameOf(key, at + 1));
  const pieces = cache.getAll(names) as Record<string, string | undefined>;
  const texts = names.map((name) => pieces[name]);
  return texts.includes(undefined) ? null : texts.join('');
}

const nameOf = (key: string, at: number): string => `jiko-hyoka.form.${key}.${at}`;
