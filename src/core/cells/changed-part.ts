/** Shows what differs between two texts, so that a change in the middle of a long one can be seen. */

/** Characters that are shown on each side of what differs. */
const AROUND = 6;

/** @returns Both texts, cut alike around what differs; short ones whole. */
export function changedPart(before: string, after: string, most = 40): { before: string; after: string } {
  const [one, other] = [Array.from(before), Array.from(after)];
  if (Math.max(one.length, other.length) <= most) return { before, after };
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  const from = Math.max(0, start - AROUND);
  const kept = Math.max(0, end - AROUND);
  const cut = (characters: readonly string[]): string =>
    `${from > 0 ? '…' : ''}${characters.slice(from, characters.length - kept).join('')}${kept > 0 ? '…' : ''}`;
  return { before: cut(one), after: cut(other) };
}
