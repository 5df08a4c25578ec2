/** What the event of `onEdit` tells of an edit, besides who made it. */
import type { CellValue } from '../engine/engine-cell';
import { isDate, serialFromDate } from '../engine/serial-date';

/** `value` and `oldValue` come with one cell only, as text, and not for an empty one. */
export interface Edit {
  readonly range: GoogleAppsScript.Spreadsheet.Range;
  readonly value?: string;
  readonly oldValue?: string;
}

/** @param value The cell's new text, undefined for an empty cell or for several. @param oldValue The same of before. */
export function editOf(
  range: GoogleAppsScript.Spreadsheet.Range,
  value: string | undefined,
  oldValue: string | undefined,
): Edit {
  return {
    range,
    ...(value === undefined ? {} : { value }),
    ...(oldValue === undefined ? {} : { oldValue }),
  };
}

/** A cell's value as the event tells it; undefined for an empty cell. A date is told by its serial number. */
export function enteredText(value: CellValue): string | undefined {
  if (value === '') return undefined;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(isDate(value) ? serialFromDate(value) : value);
}
