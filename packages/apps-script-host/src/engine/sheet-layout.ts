/** The shape of one tab: its grid, widths, heights, hidden and frozen rows and columns, merged cells. 0-based, px. */
import { BooleanNumber, Direction, type ICellData, ObjectMatrix, type Worksheet } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from '@univerjs/sheets';
import type { Area } from './area';
import type { UniverCore } from './univer-core';

/** Rows and columns that come or go take cells, rules, notes and protections with them, and are steps of the journal. */
export class SheetLayout {
  readonly #core: UniverCore;
  readonly #worksheet: Worksheet;

  constructor(core: UniverCore, worksheet: Worksheet) {
    this.#core = core;
    this.#worksheet = worksheet;
  }

  get rowCount(): number {
    return this.#worksheet.getRowCount();
  }

  get columnCount(): number {
    return this.#worksheet.getColumnCount();
  }

  /** All cells of the sheet. */
  get grid(): Area {
    return { startRow: 0, startColumn: 0, endRow: this.rowCount - 1, endColumn: this.columnCount - 1 };
  }

  /** Adds empty rows and columns at the end of the grid, where it has fewer. */
  growTo(rowCount: number, columnCount = 0): void {
    if (rowCount > this.rowCount) this.#core.run(SetWorksheetRowCountMutation, { ...this.#target, rowCount });
    if (columnCount > this.columnCount)
      this.#core.run(SetWorksheetColumnCountMutation, { ...this.#target, columnCount });
  }

  /**
   * Inserts rows; what hangs on cells moves along: formulas, notes, rules, merged cells.
   *
   * @param at The row before which they come; the row count appends them.
   * @param like The row whose style they take; undefined or one outside the grid for none.
   */
  insertRows(at: number, count: number, like?: number): void {
    const range = { ...this.#rows(at, count) };
    const cellValue = this.#stylesLike(range, like, true);
    const direction = at === 0 ? Direction.UP : Direction.DOWN;
    this.#core.run(InsertRowByRangeCommand, { ...this.#target, direction, range, cellValue });
  }

  /** @param at The first of them. */
  deleteRows(at: number, count: number): void {
    const params = { ...this.#target, range: { ...this.#rows(at, count) } };
    this.#core.runInFront(this.#worksheet, RemoveRowByRangeCommand, params);
  }

  /** As {@link insertRows}, for columns. */
  insertColumns(at: number, count: number, like?: number): void {
    const range = { ...this.#columns(at, count) };
    const cellValue = this.#stylesLike(range, like, false);
    const direction = at === 0 ? Direction.LEFT : Direction.RIGHT;
    this.#core.run(InsertColByRangeCommand, { ...this.#target, direction, range, cellValue });
  }

  deleteColumns(at: number, count: number): void {
    const params = { ...this.#target, range: { ...this.#columns(at, count) } };
    this.#core.runInFront(this.#worksheet, RemoveColByRangeCommand, params);
  }

  columnWidth(column: number): number {
    return this.#worksheet.getColumnManager().getColumnWidth(column);
  }

  /** @param at The first of `count`. */
  setColumnWidth(at: number, count: number, colWidth: number): void {
    const columns = Array.from({ length: count }, (_, offset) => at + offset);
    // Univer passes over hidden columns.
    const hidden = columns.filter((column) => this.columnHidden(column));
    for (const column of hidden) this.setColumnsHidden(column, 1, false);
    const ranges = [this.#columns(at, count)];
    this.#core.runFormatting(SetWorksheetColWidthMutation, { ...this.#target, ranges, colWidth });
    for (const column of hidden) this.setColumnsHidden(column, 1, true);
  }

  rowHeight(row: number): number {
    return this.#worksheet.getRowManager().getRowHeight(row);
  }

  /** Fixed from then on: the height no longer follows the content. @param at The first of `count`. */
  setRowHeight(at: number, count: number, rowHeight: number): void {
    const ranges = [this.#rows(at, count)];
    this.#core.runFormatting(SetWorksheetRowHeightMutation, { ...this.#target, ranges, rowHeight });
    const autoHeightInfo = BooleanNumber.FALSE;
    this.#core.runFormatting(SetWorksheetRowIsAutoHeightMutation, {
      ...this.#target,
      ranges,
      autoHeightInfo,
    });
  }

  rowHidden(row: number): boolean {
    return !this.#worksheet.getRowRawVisible(row);
  }

  /** @param at The first of `count`. */
  setRowsHidden(at: number, count: number, hidden: boolean): void {
    const mutation = hidden ? SetRowHiddenMutation : SetRowVisibleMutation;
    this.#core.runFormatting(mutation, { ...this.#target, ranges: [this.#rows(at, count)] });
  }

  columnHidden(column: number): boolean {
    return !this.#worksheet.getColVisible(column);
  }

  setColumnsHidden(at: number, count: number, hidden: boolean): void {
    const mutation = hidden ? SetColHiddenMutation : SetColVisibleMutation;
    this.#core.runFormatting(mutation, { ...this.#target, ranges: [this.#columns(at, count)] });
  }

  /** How many rows and columns stay in sight at the top and the left. */
  get frozen(): { rows: number; columns: number } {
    const { xSplit, ySplit } = this.#worksheet.getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  /** How many at the top and the left; 0 for none. */
  freeze(rows: number, columns: number): void {
    // Univer marks "nothing frozen" with a start of -1.
    const [startRow, startColumn] = [rows === 0 ? -1 : rows, columns === 0 ? -1 : columns];
    const params = { ...this.#target, startRow, startColumn, ySplit: rows, xSplit: columns };
    this.#core.runFormatting(SetFrozenMutation, params);
  }

  /** The merged areas that share a cell with an area. */
  mergesIn(area: Area): Area[] {
    const { startRow, startColumn, endRow, endColumn } = area;
    return this.#worksheet.getMergedCellRange(startRow, startColumn, endRow, endColumn);
  }

  /** Tells of each cell of an area the merged area in which it cannot be seen; undefined for all others. */
  hiding(area: Area): (row: number, column: number) => Area | undefined {
    const merges = this.mergesIn(area);
    if (merges.length === 0) return () => undefined;
    // Cells are mostly asked for row by row.
    let here: { row: number; merges: Area[] } | undefined;
    return (row, column) => {
      if (here?.row !== row) {
        here = { row, merges: merges.filter(({ startRow, endRow }) => startRow <= row && row <= endRow) };
      }
      // As in nearly all rows of a long tab.
      if (here.merges.length === 0) return undefined;
      return here.merges.find(
        ({ startRow, startColumn, endColumn }) =>
          startColumn <= column && column <= endColumn && (row > startRow || column > startColumn),
      );
    };
  }

  /** Merges each area into one cell; merges that it touches are replaced. Contents are the caller's business. */
  merge(areas: readonly Area[]): void {
    this.unmerge(areas);
    const ranges = areas.map((area) => ({ ...area }));
    this.#core.run(AddWorksheetMergeMutation, { ...this.#target, ranges });
  }

  unmerge(areas: readonly Area[]): void {
    const ranges = areas.map((area) => ({ ...area }));
    this.#core.run(RemoveWorksheetMergeMutation, { ...this.#target, ranges });
  }

  get #target(): { subUnitId: string } {
    return { subUnitId: this.#worksheet.getSheetId() };
  }

  #rows(at: number, count: number): Area {
    return { startRow: at, endRow: at + count - 1, startColumn: 0, endColumn: this.columnCount - 1 };
  }

  #columns(at: number, count: number): Area {
    return { startRow: 0, endRow: this.rowCount - 1, startColumn: at, endColumn: at + count - 1 };
  }

  #stylesLike(area: Area, like: number | undefined, rows: boolean): object | undefined {
    if (like === undefined || like < 0 || like >= (rows ? this.rowCount : this.columnCount)) return undefined;
    const cells = new ObjectMatrix<ICellData>();
    for (let row = area.startRow; row <= area.endRow; row += 1) {
      for (let column = area.startColumn; column <= area.endColumn; column += 1) {
        const model = this.#worksheet.getCellRaw(rows ? like : row, rows ? column : like);
        if (model?.s) cells.setValue(row, column, { s: model.s });
      }
    }
    return cells.getMatrix();
  }
}
