/** Which header was most likely meant by a text that is none. */
import { differsByOneCharacter, foldText } from '../cells/folded-text';

/** One character off, or one containing the other, or most characters the same; null where nothing is near. */
export function nearestOf(texts: readonly string[], strangers: readonly string[]): string | null {
  const wanted = texts.map(foldText);
  const near = (test: (stranger: string, text: string) => boolean): string | undefined =>
    strangers.find((stranger) => wanted.some((text) => test(foldText(stranger), text)));
  return (
    near((stranger, text) => text.length > 1 && differsByOneCharacter(stranger, text)) ??
    near((stranger, text) => text.length > 1 && (stranger.includes(text) || text.includes(stranger))) ??
    near((stranger, text) => sharedCharacters(stranger, text) * 2 > Math.max(stranger.length, text.length)) ??
    null
  );
}

function sharedCharacters(one: string, other: string): number {
  const rest = Array.from(other);
  return Array.from(one).filter((character) => {
    const at = rest.indexOf(character);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
}
