/** Writes characters that nobody sees by their numbers, so that a built script survives being copied and pasted by hand. */

/** Controls, formats, blanks other than the space and the line break, and what no character is. */
const UNSEEN = /(?![ \n])[\p{Cc}\p{Cf}\p{Z}\p{Cn}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * @param code JavaScript that has such characters in texts, patterns and comments alone, where `\uXXXX` says the same.
 * @throws Error where one stands behind a backslash, for there it does not.
 */
export function withVisibleCharacters(code) {
  return code.replace(UNSEEN, (character, at) => {
    if (code[at - 1] === '\\') throw new Error(`A backslash before ${escaped(character)} at ${at}`);
    return escaped(character);
  });
}

const escaped = (character) =>
  Array.from({ length: character.length }, (_, at) => {
    const number = character.charCodeAt(at).toString(16);
    return `\\u${number.padStart(4, '0')}`;
  }).join('');
