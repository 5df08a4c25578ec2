/**
 * Dates as a spreadsheet keeps them: days since 1899-12-30, on the wall clock of Japan.
 * The zone is fixed because the workbooks of this project are Japanese; Japan has had no summer time since 1951.
 */

export const SPREADSHEET_TIME_ZONE = 'Asia/Tokyo';

const DAY_MS = 86_400_000;
const JAPAN_OFFSET_MS = 9 * 3_600_000;
/** The serial number of 1970-01-01. */
const EPOCH_SERIAL = 25_569;

/** The moment that a serial number shows on a clock in Japan; rounded to whole milliseconds. */
export function dateFromSerial(serial: number): Date {
  return new Date(Math.round((serial - EPOCH_SERIAL) * DAY_MS) - JAPAN_OFFSET_MS);
}

/** The serial number of a moment; the part behind the point is the time of day in Japan. */
export function serialFromDate(date: Date): number {
  return (date.getTime() + JAPAN_OFFSET_MS) / DAY_MS + EPOCH_SERIAL;
}

/**
 * The serial number of a calendar day.
 *
 * @param month 1-based.
 * @returns undefined for a day that does not exist, as 2 月 30 日.
 */
export function serialOfDay(year: number, month: number, day: number): number | undefined {
  const utc = new Date(Date.UTC(2000, month - 1, day));
  utc.setUTCFullYear(year, month - 1, day);
  if (utc.getUTCFullYear() !== year || utc.getUTCMonth() !== month - 1 || utc.getUTCDate() !== day)
    return undefined;
  return utc.getTime() / DAY_MS + EPOCH_SERIAL;
}

/** The calendar day of a serial number; `month` and `day` are 1-based. */
export function dayOfSerial(serial: number): { year: number; month: number; day: number } {
  const utc = new Date(Math.floor(serial - EPOCH_SERIAL) * DAY_MS);
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, day: utc.getUTCDate() };
}

/** Whether a value is a Date, also one that a script made in its own context, where `instanceof` fails. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
