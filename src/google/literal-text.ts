/** Texts of people written into cells as they stand. */

/**
 * A text that a cell takes as text, whatever it begins with: Sheets reads a leading apostrophe as "this is text" and
 * does not show it. Without it =1+1 would run as a formula, and +1 or 4/1 would turn into a number or a date.
 */
export const literalText = (text: string): string => (/^[=+\-@'0-9０-９]/.test(text) ? `'${text}` : text);
