/** Texts of people written into cells as they stand. */

/**
 * A text that a cell takes as text, whatever it begins with: Sheets reads a leading apostrophe as "this is text" and
 * does not show it. Without it =1+1 would run as a formula, +1 or 4/1 would turn into a number or a date, and
 * true into a truth value.
 */
export const literalText = (text: string): string => (needsMark(text) ? `'${text}` : text);

/** Whether a cell might take a text for something else. */
export const needsMark = (text: string): boolean => /^[=+\-@'0-9０-９]|^(true|false)$/i.test(text);

/**
 * Writes a text of a person into one cell. Entry cells are mostly formatted as text, where an apostrophe would stay
 * visible; so a doubtful text gets that format first and is then written as it is.
 */
export function writeLiteral(range: GoogleAppsScript.Spreadsheet.Range, text: string): void {
  if (needsMark(text)) range.setNumberFormat('@');
  range.setValue(text);
}
