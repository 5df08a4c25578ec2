/** A number by which two texts are known as the same without reading them. */
import { createHash } from 'node:crypto';
import { foldText } from '../../core/cells/folded-text';

/** As many as a number of JavaScript holds: of a million texts that differ, two have the same number once in ten thousand times. */
const BITS = 52n;

/**
 * Width, blanks and line breaks make no difference; the order of the texts does.
 * @returns A whole number from 0.
 */
export function textKey(...texts: readonly string[]): number {
  const folded = texts.map(foldText);
  const digest = createHash('sha256').update(folded.join('\n')).digest();
  return Number(digest.readBigUInt64BE() >> (64n - BITS));
}
