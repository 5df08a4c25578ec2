/** The look that a cell has by itself: a page lays the colours of conditional formats over it, which belong to no cell. */
import type { IStyleData, Worksheet } from '@univerjs/core';

/** The style in force at a cell: its own, its row's, its column's and the sheet's. Row and column are 0-based. */
export const ownStyle = (worksheet: Worksheet, row: number, column: number): IStyleData =>
  worksheet.getComposedCellStyleByCellData(row, column, worksheet.getCellRaw(row, column));
