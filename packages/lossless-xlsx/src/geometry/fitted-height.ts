/**
 * The height at which the wrapped texts of a row can be read. Google, Excel and the page fit rows by themselves while
 * somebody works in them; LibreOffice shows a row as the file says, and Excel prints it so.
 */

import { YES } from '../snapshot/engine-values';
import type { CellData, Nullable, WorksheetData } from '../snapshot/snapshot';
import type { FlatStyle } from '../styles/flat-style';

/** Room that a cell leaves at both sides of its text, in pixels. */
const PADDING = 6;
/** Of a line to the size of its type, in Japanese typefaces. */
const LINE = 1.45;
/** Width of a character to the size of the type; with a little more for lines that end early by 禁則. */
const WIDE = 1.04;
const NARROW = 0.56;
const NARROW_CHARACTERS = /[\u0020-\u007e\uff61-\uff9f]/g;
const DEFAULT_SIZE = 10;
/** Taller rows are refused by Excel; in pixels. */
const MAX_HEIGHT = 545;

/** What of a sheet the height depends on. */
export type FittedSheet = Pick<Partial<WorksheetData>, 'columnData' | 'defaultColumnWidth' | 'mergeData'>;

/**
 * In pixels; 0 when no cell of the row wraps a text. Merged cells are left out, as everywhere.
 *
 * @param row 0-based.
 * @param flatOf The look of an engine's style.
 * @param usualWidth Of a column that says nothing, in pixels.
 */
export function fittedHeight(
  row: number,
  cells: Readonly<Record<number, Nullable<CellData>>>,
  sheet: FittedSheet,
  flatOf: (style: CellData['s']) => FlatStyle,
  usualWidth: number,
): number {
  let height = 0;
  for (const [at, cell] of Object.entries(cells)) {
    const column = Number(at);
    const text = cell?.v;
    if (typeof text !== 'string' || text === '' || isMerged(sheet, row, column)) continue;
    const { wrap, size } = flatOf(cell?.s);
    if (wrap !== '1') continue;
    const pixels = ((Number(size) || DEFAULT_SIZE) * 4) / 3;
    const width = (sheet.columnData?.[column]?.w ?? sheet.defaultColumnWidth ?? usualWidth) - PADDING;
    height = Math.max(height, Math.ceil(linesOf(text, width / pixels) * pixels * LINE));
  }
  return Math.min(height, MAX_HEIGHT);
}

/** @param width Of the column, in ems. */
function linesOf(text: string, width: number): number {
  if (width <= 1) return 1;
  return text.split('\n').reduce((lines, line) => {
    const narrow = line.match(NARROW_CHARACTERS)?.length ?? 0;
    const ems = narrow * NARROW + (Array.from(line).length - narrow) * WIDE;
    return lines + Math.max(1, Math.ceil(ems / width));
  }, 0);
}

function isMerged({ mergeData }: FittedSheet, row: number, column: number): boolean {
  return (mergeData ?? []).some(
    ({ startRow, endRow, startColumn, endColumn }) =>
      row >= startRow && row <= endRow && column >= startColumn && column <= endColumn,
  );
}

/** Whether nobody has set the height of a row by hand. @param row The engine's; one that it does not know has none. */
export const isFitted = (row: Nullable<{ h?: number; ia?: number }>): boolean =>
  row?.h === undefined || row.ia === YES;
