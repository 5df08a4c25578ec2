/** Numbers that come into cells whose number format is a date. */

import { isDatePattern } from '@jiko-hyoka/apps-script-host/drawing';
import type { ICellData } from '@univerjs/core';

/** Behind the last day of 1900. */
const FIRST_OF_1901 = 367;

/**
 * A 4 in a cell for dates would show as 1900/01/03, which nobody means: such a number takes the automatic format along.
 * @param pattern The number format of the cell into which it comes.
 */
export function shownAsNumber(cell: ICellData, pattern: string | undefined): ICellData {
  const { v, s } = cell;
  return typeof v === 'number' && v < FIRST_OF_1901 && !s && isDatePattern(pattern)
    ? { ...cell, s: { n: { pattern: 'General' } } }
    : cell;
}
