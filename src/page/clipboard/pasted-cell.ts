/** What a pasted cell becomes: its value alone, for the look is the tab's. */

import { emptied, isDatePattern, writtenCell } from '@jiko-hyoka/apps-script-host/drawing';
import { CellValueType, type ICellData } from '@univerjs/core';
import { shownAsNumber } from '../grid/shown-number';
import type { ClipboardCell } from './html-table';

/**
 * A cell from another program. Its text is read as typed, but never as a formula: a cell that shows its formula as a text
 * is one to the person who copied it.
 *
 * @param pattern The number format of the cell that it comes into.
 */
export function cellFromOutside(
  { text, isText }: ClipboardCell,
  pattern: string | undefined,
  now: Date,
): ICellData {
  if (text !== '' && (isText || /^[='’]/.test(text)))
    return { ...emptied(), v: text, t: CellValueType.STRING };
  return shownAsNumber(
    writtenCell(text, () => pattern, now),
    pattern,
  );
}

/**
 * A cell of the workbook itself. A date brings its number format along where it would not be seen as one.
 *
 * @param own The copied cell's number format, `pattern` that of the cell into which it comes.
 */
export function cellFromHere(
  { v, t, f, custom }: ICellData,
  own: string | undefined,
  pattern: string | undefined,
): ICellData {
  const cell: ICellData = { ...emptied(), v: v ?? null, t: t ?? null, f: f ?? null, custom: custom ?? null };
  const isDate = typeof v === 'number' && isDatePattern(own) && !isDatePattern(pattern);
  if (isDate && own !== undefined) return { ...cell, s: { n: { pattern: own } } };
  return isDatePattern(own) ? cell : shownAsNumber(cell, pattern);
}
