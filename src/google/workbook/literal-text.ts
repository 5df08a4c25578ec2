/** Texts of people written into cells as they stand. */

/**
 * A text that a cell takes as text, whatever it begins with: Sheets reads a leading apostrophe as "this is text" and
 * does not show it. Without it =1+1 would run as a formula, +1 or 4/1 would turn into a number or a date, and
 * true into a truth value.
 */
export const literalText = (text: string): string => (needsMark(text) ? `'${text}` : text);

/** A sign, a digit, a currency or an error, blanks before it included. */
const BEGINNING = /^\s*[=＝+＋\-－−@'#.．¥￥$＄€£0-9０-９]/;

/** Nothing but a truth value, a number in brackets, or a date or a time that begins with its era, month or half of a day. */
const WHOLE =
  /^(true|false|[(（][\d０-９.,]+[)）]|([mtshrｍｔｓｈｒ]|明治|大正|昭和|平成|令和|[ap]m|午[前後]) ?[\d０-９元][\d０-９元年月日時分秒:：./\s-]*|[a-z]{3,9}[-./,\s]*\d[-./,:\d\s]*)$/i;

/** Whether a cell might take a text for something else. */
export const needsMark = (text: string): boolean => BEGINNING.test(text) || WHOLE.test(text.trim());

/**
 * Writes a text of a person into one cell. Entry cells are mostly formatted as text, where an apostrophe would stay
 * visible; so a doubtful text gets that format first and is then written as it is.
 */
export function writeLiteral(range: GoogleAppsScript.Spreadsheet.Range, text: string): void {
  if (needsMark(text)) range.setNumberFormat('@');
  range.setValue(text);
}
