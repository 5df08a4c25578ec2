/** What a cell holds once it has left its spreadsheet: plain data, the same on every host. */

/** A day of the western calendar; month and day are 1-based. It has no time and no zone. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** '' for a blank cell. Real date cells come as {@link CalendarDate}, read in the spreadsheet's own zone. */
export type CellValue = string | number | boolean | CalendarDate;

/** The values of a tab: row 0 is the sheet's row 1, column 0 is its column A. All rows are equally long. */
export type CellValues = readonly (readonly CellValue[])[];

export const isCalendarDate = (value: CellValue): value is CalendarDate => typeof value === 'object';

const DAY = 24 * 60 * 60 * 1000;
/** What a cell with a date's format shows for the number 0. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** The number that a cell with a date's format shows as the day. */
export const serialOf = ({ year, month, day }: CalendarDate): number =>
  Math.round((Date.UTC(year, month - 1, day) - DAY_ZERO) / DAY);

/** The day that a cell with a date's format shows for a number; the time of day behind the point is left out. */
export function dayOfSerial(serial: number): CalendarDate {
  const date = new Date(DAY_ZERO + Math.floor(serial) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The value as the text a person would type: dates as 2018/3/31, booleans as TRUE and FALSE. */
export function textOf(value: CellValue): string {
  if (typeof value === 'string') return value;
  if (isCalendarDate(value)) return `${value.year}/${value.month}/${value.day}`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return `${value}`;
}

/** The value of one cell; rows and columns are 0-based, and outside of the values every cell is blank. */
export function cellAt(values: CellValues, row: number, column: number | undefined): CellValue {
  if (column === undefined) return '';
  return values[row]?.[column] ?? '';
}

/** The errors of Sheets, Excel and LibreOffice as a cell's value. */
const ERROR_TEXT =
  /^\s*(#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERROR!|SPILL!|CALC!|BLOCKED!|FIELD!|BUSY!|GETTING_DATA|CYCLE!)|Err:\d+)\s*$/i;

/** Longer than any error with blanks around it; most outcomes need no closer look. */
const LONGEST_ERROR = 20;

/** Whether a formula in the cell has failed: #REF!, #N/A and the like. */
export const isErrorValue = (value: CellValue): boolean =>
  typeof value === 'string' && value !== '' && value.length <= LONGEST_ERROR && ERROR_TEXT.test(value);
