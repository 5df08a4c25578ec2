/** Protected cells as they are kept, and as scripts name them. */
import { MAX_COLUMNS, MAX_ROWS } from '@jiko-hyoka/lossless-xlsx/engine';
import type { Area } from '../engine/area';
import type { Bounds } from './a1-notation';

/** @param bounds An area as a range was named; its open ends become the last row and column that a file can have. */
export function protectedArea(bounds: Bounds): Area {
  const { startRow = 0, startColumn = 0, endRow = MAX_ROWS - 1, endColumn = MAX_COLUMNS - 1 } = bounds;
  return { startRow, startColumn, endRow, endColumn };
}

/**
 * The inverse of {@link protectedArea}: ends that are open, and starts at the edge of what is open, are left out.
 *
 * @param grid What the tab has. A file does not say how many blank rows there were, so that an area may reach beyond it.
 */
export function boundsOf({ startRow, startColumn, endRow, endColumn }: Area, grid: Grid): Bounds {
  const wholeColumns = endRow === MAX_ROWS - 1;
  const wholeRows = endColumn === MAX_COLUMNS - 1;
  const [lastRow, lastColumn] = [grid.rowCount - 1, grid.columnCount - 1];
  return {
    ...(wholeColumns ? {} : { endRow: Math.min(endRow, lastRow) }),
    ...(wholeRows ? {} : { endColumn: Math.min(endColumn, lastColumn) }),
    ...(wholeColumns && startRow === 0 ? {} : { startRow: Math.min(startRow, lastRow) }),
    ...(wholeRows && startColumn === 0 ? {} : { startColumn: Math.min(startColumn, lastColumn) }),
  };
}

interface Grid {
  readonly rowCount: number;
  readonly columnCount: number;
}
