/** Writes texts and ratings into entry cells, past what formats and rules of the cells would make of them. */

import type { CellPlace } from '../../core/cells/cell-reference';
import { readRating, showsRating } from '../../core/evaluation/rating';
import { cellValueOf, type Scale } from '../../core/evaluation/scale';
import { saysAgainstRule } from '../../core/google-fault';
import { EDIT_MESSAGES } from '../../core/messages/script';
import { spokenReason } from '../../core/messages/translate-fault';
import { literalText, writeLiteral } from './literal-text';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** A cell and what it shall say. */
export interface WrittenCell extends CellPlace {
  readonly newValue: string;
}

/** A cell whose number format shows a 4 as 1900/01/03, or as 400%, gets one that shows it as it is. */
export function showRatings(sheet: Sheet, written: readonly WrittenCell[], scale: Scale): void {
  const ratings = written.flatMap(({ row, column, newValue }) => {
    const read = readRating(newValue, scale);
    return read.kind === 'rated' ? [{ row, column, rating: read.rating }] : [];
  });
  if (ratings.length === 0) return;
  const { top, left, rows, columns } = boxOf(ratings);
  const shown = sheet.getRange(top + 1, left + 1, rows, columns).getDisplayValues();
  for (const { row, column, rating } of ratings) {
    if (!showsRating(shown[row - top]?.[column - left] ?? '', rating, scale))
      sheet.getRange(row + 1, column + 1).setNumberFormat('0');
  }
}

/** The smallest box around some cells, 0-based: what is asked of all of them is then one call. */
export function boxOf(places: readonly CellPlace[]) {
  let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0];
  for (const { row, column } of places) {
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    [left, right] = [Math.min(left, column), Math.max(right, column)];
  }
  return { top, left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** What a person pasted past the dropdown can only come back past it; the rule is put on again at once. */
export function pastRule(range: Range, write: () => void): void {
  const rule = range.getDataValidation();
  if (rule !== null) range.clearDataValidations();
  try {
    write();
  } finally {
    if (rule !== null) range.setDataValidation(rule);
  }
}

/** Writes a rating that is a number as one, and any other text as it stands. */
export function writeText(range: Range, text: string, scale: Scale): void {
  const read = readRating(text, scale);
  const value = read.kind === 'rated' ? cellValueOf(scale, read.rating) : text;
  if (typeof value === 'number') range.setValue(value);
  else writeLiteral(range, value);
}

/** A text that stood there, in a cell that keeps its number format; in one of plain text an apostrophe would stay visible. */
export const putTextBack = (range: Range, text: string, format: string): Range =>
  range.setValue(format === '@' ? text : literalText(text));

/** Why Google refused a write, in words for people. */
export const refusedMessage = (sheet: string, cell: string, reason: string): string =>
  saysAgainstRule(reason)
    ? EDIT_MESSAGES.againstRule(sheet, cell)
    : EDIT_MESSAGES.refused(sheet, cell, spokenReason(reason));
