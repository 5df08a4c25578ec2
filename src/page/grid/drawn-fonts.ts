/** Cells without a typeface or size of their own are drawn in the book's, as they are after saving and opening again. */
import {
  type ICellDataForSheetInterceptor,
  type Injector,
  InterceptorEffectEnum,
  type IStyleData,
  type Workbook,
} from '@univerjs/core';
import { INTERCEPTOR_POINT, type ISheetLocation, SheetInterceptorService } from '@univerjs/sheets';

/**
 * Univer (0.25.1) takes its own Arial there: it passes over the style that a workbook has for all its tabs. A script goes on
 * to see what Google says of such cells.
 *
 * @param injector Of the Univer that draws the workbook.
 */
export function drawInBookFont(injector: Injector, workbook: Workbook): void {
  const { defaultStyle } = workbook.getSnapshot();
  if (!defaultStyle || typeof defaultStyle === 'string') return;
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler: (cell, location, next) => {
      const font = cell && missingFont(cell, location, defaultStyle);
      if (!cell || !font) return next(cell);
      // What is drawn may be changed, what is in the workbook may not.
      const drawn = cell === location.rawData ? { ...cell } : cell;
      drawn.interceptorStyle = { ...font, ...drawn.interceptorStyle };
      return next(drawn);
    },
  });
}

/** What is added counts more than the styles of the cell, its row and its column, so theirs must not be covered; null for nothing to add. */
function missingFont(
  { s }: ICellDataForSheetInterceptor,
  { workbook, worksheet, row, col }: ISheetLocation,
  book: IStyleData,
): IStyleData | null {
  const own = (typeof s === 'string' ? workbook.getStyles().get(s) : s) ?? {};
  if (own.ff && own.fs) return null;
  const [ofRow, ofColumn] = [worksheet.getRowStyle(row), worksheet.getColumnStyle(col)];
  const ff = own.ff ?? ofRow?.ff ?? ofColumn?.ff ?? book.ff;
  const fs = own.fs ?? ofRow?.fs ?? ofColumn?.fs ?? book.fs;
  return { ...(ff ? { ff } : {}), ...(fs ? { fs } : {}) };
}
