/** Keeps a quoted text short enough for a sentence, on one line and without control characters. */

/** Turn the direction of what follows them, beyond the quotation if it is cut before their end. */
const DIRECTIONS = /\p{Bidi_Control}+/gu;

/** @param length In characters; what is cut off shows as 「…」. */
export function excerpt(text: string, length = 20): string {
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').replace(DIRECTIONS, '');
  const plain = Array.from(line.trim());
  return plain.length > length ? `${plain.slice(0, length).join('')}…` : plain.join('');
}
