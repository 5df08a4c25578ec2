/** A short mark by which contents are known again. */

/**
 * FNV-1a over UTF-16 (http://www.isthe.com/chongo/tech/comp/fnv/): it tells contents apart, and keeps no secret.
 * @param content Plain data.
 * @returns Eight hexadecimal digits.
 */
export function textMark(content: unknown): string {
  let hash = 0x811c9dc5;
  for (const unit of JSON.stringify(content).split('')) {
    hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
