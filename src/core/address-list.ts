/** Addresses that people type into one cell. */

/**
 * @param text Separated by commas (「，」 too), 読点, semicolons or blanks and line breaks.
 * @returns Each address once, as typed; what has no @ is no address and is left out.
 */
export function addressesIn(text: string): string[] {
  const words = text.normalize('NFKC').split(/[,、;\s]+/);
  return [...new Set(words.filter((word) => /^[^@]+@[^@]+$/.test(word)))];
}
