/** Makes any text of a cell safe to stand in an XML document. */

/**
 * All that XML 1.0 forbids, and the other control characters, which it only discourages: none has a shape on paper.
 * And those that turn the direction of writing: behind U+202E people read something else than what is written.
 */
const WITHOUT_SHAPE = /(?!\n)\p{Control}|[\p{Bidi_Control}\uFDD0\uFFFE\uFFFF]/gu;

/** Other programs' line ends: CR, NEL, the separators of Unicode, and VT and FF, which Word and Excel use. */
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/**
 * Every line end becomes "\n" and every tab a blank (in a narrow cell a tab jumps to an accidental place, and Word and
 * Google Docs put it at different ones). Control characters go; half a surrogate pair becomes U+FFFD, so that one
 * can see that a character was lost. All else stays as typed: 髙, 𠮷, emoji, full-width blanks.
 */
export function printableText(text: string): string {
  return text
    .replace(LINE_END, '\n')
    .replace(/\t/g, ' ')
    .replace(WITHOUT_SHAPE, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}
