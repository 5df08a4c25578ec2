/** Which tag a word most likely means. */
import { differsByOneCharacter, foldText } from '../cells/folded-text';
import { FORM_TAGS } from './form-tags';

/** Shorter words have too many neighbours for two slips. */
const LONG_NAME = 6;
const SHORTEST_START = 4;
/** No tag, nor another word for one, has as many letters. */
export const TOO_LONG = 40;

/** @returns The tag's name: its own letters, another word for it, or a slip of the fingers; null when nothing is near. */
export function nearestTag(word: string): string | null {
  const folded = foldText(word);
  if (folded === '' || folded.length > TOO_LONG) return null;
  const named = (test: (name: string) => boolean): string | undefined =>
    FORM_TAGS.find(({ name }) => test(foldText(name)))?.name;
  return (
    named((name) => name === folded) ??
    FORM_TAGS.find(({ words }) => words.some((each) => foldText(each) === folded))?.name ??
    named((name) => differsByOneCharacter(name, folded)) ??
    named((name) => areSwapped(name, folded)) ??
    named((name) => folded.length >= SHORTEST_START && name.startsWith(folded)) ??
    named((name) => name.length >= LONG_NAME && editDistance(name, folded) <= 2) ??
    null
  );
}

/** Of two letters there are too many that differ by one. */
const SHORTEST_WORD = 3;

/** Which tag a Japanese word of one wrong letter means: 「達成卒」; null when nothing is near. */
export const nearestWord = (word: string): string | null =>
  FORM_TAGS.find(({ words }) =>
    words.some(
      (each) => each.length >= SHORTEST_WORD && differsByOneCharacter(foldText(each), foldText(word)),
    ),
  )?.name ?? null;

/** Whether two letters side by side have changed places, the commonest slip of all. */
function areSwapped(one: string, other: string): boolean {
  const at = Array.from(one).findIndex((letter, index) => letter !== other[index]);
  return one.slice(0, at) + (one[at + 1] ?? '') + (one[at] ?? '') + one.slice(at + 2) === other;
}

/** How many letters must be put in, left out or exchanged. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 0; i < one.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j += 1) {
      const exchanged = (row[j] ?? 0) + (one[i] === other[j] ? 0 : 1);
      next.push(Math.min(exchanged, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
