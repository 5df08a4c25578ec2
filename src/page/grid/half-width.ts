/** Numbers as an input method leaves them. */

/**
 * A number typed in full width (４, －１．５, ５０％) in half width, as Excel takes it; any other text stays. ④ and ⑷ are no
 * such numbers.
 */
export function inHalfWidth(text: string): string {
  if (!/[０-９]/.test(text) || !/^[+＋\-－−]?[0-9０-９.．,，]+[%％]?$/.test(text)) return text;
  return text.normalize('NFKC').replace('−', '-');
}
