/** The rows and columns of a Sheet: inserting, deleting, freezing, hiding, and their sizes. */

import type { Area } from '../engine/area';
import type { EngineSheet } from '../engine/engine-sheet';
import { requireSignature } from '../kernel/method-signature';
import { allButFrozenDeleted, allDeleted, allFrozen, outOfBounds, partOfMerge } from './spreadsheet-errors';
import type { SpreadsheetSession } from './spreadsheet-session';

/** The part of {@link Sheet} that is about lines; scripts never meet it by itself. Outside they are 1-based, inside 0-based. */
export class SheetLines {
  readonly #session: SpreadsheetSession;
  readonly #engineSheet: EngineSheet;

  constructor(session: SpreadsheetSession, sheet: EngineSheet) {
    this.#session = session;
    this.#engineSheet = sheet;
  }

  getMaxRows(): number {
    return this.#sheet.layout.rowCount;
  }

  getMaxColumns(): number {
    return this.#sheet.layout.columnCount;
  }

  insertRowBefore(row: number): this {
    return this.insertRowsBefore(row, 1);
  }

  /** New rows take the format of the row below, which moves down. */
  insertRowsBefore(row: number, count: number): this {
    this.#checkRows(row, count, 'insertRowsBefore', 1);
    this.#insertable('rows', row - 1).insertRows(row - 1, count, row - 1);
    return this;
  }

  insertRowAfter(row: number): this {
    return this.insertRowsAfter(row, 1);
  }

  /** New rows take the format of the row above. */
  insertRowsAfter(row: number, count: number): this {
    this.#checkRows(row, count, 'insertRowsAfter', 1);
    this.#insertable('rows', row).insertRows(row, count, row - 1);
    return this;
  }

  deleteRow(row: number): this {
    this.deleteRows(row, 1);
    return this;
  }

  deleteRows(row: number, count: number): void {
    this.#checkRows(row, count, 'deleteRows');
    this.#requireRest('rows', row, count);
    const lines = { ...this.#sheet.layout.grid, startRow: row - 1, endRow: row + count - 2 };
    this.#session.rights.requireDeletion(this.#sheet, lines);
    this.#sheet.layout.deleteRows(row - 1, count);
  }

  insertColumnBefore(column: number): this {
    return this.insertColumnsBefore(column, 1);
  }

  insertColumnsBefore(column: number, count: number): this {
    this.#checkColumns(column, count, 'insertColumnsBefore', 1);
    this.#insertable('columns', column - 1).insertColumns(column - 1, count, column - 1);
    return this;
  }

  insertColumnAfter(column: number): this {
    return this.insertColumnsAfter(column, 1);
  }

  insertColumnsAfter(column: number, count: number): this {
    this.#checkColumns(column, count, 'insertColumnsAfter', 1);
    this.#insertable('columns', column).insertColumns(column, count, column - 1);
    return this;
  }

  deleteColumn(column: number): this {
    this.deleteColumns(column, 1);
    return this;
  }

  deleteColumns(column: number, count: number): void {
    this.#checkColumns(column, count, 'deleteColumns');
    this.#requireRest('columns', column, count);
    const lines = { ...this.#sheet.layout.grid, startColumn: column - 1, endColumn: column + count - 2 };
    this.#session.rights.requireDeletion(this.#sheet, lines);
    this.#sheet.layout.deleteColumns(column - 1, count);
  }

  getFrozenRows(): number {
    return this.#sheet.layout.frozen.rows;
  }

  setFrozenRows(rows: number): void {
    requireSignature('SpreadsheetApp.Sheet.setFrozenRows', [rows], ['number']);
    this.#requireFreezable('rows', rows);
    this.#own.layout.freeze(rows, this.#sheet.layout.frozen.columns);
  }

  getFrozenColumns(): number {
    return this.#sheet.layout.frozen.columns;
  }

  setFrozenColumns(columns: number): void {
    requireSignature('SpreadsheetApp.Sheet.setFrozenColumns', [columns], ['number']);
    this.#requireFreezable('columns', columns);
    this.#own.layout.freeze(this.#sheet.layout.frozen.rows, columns);
  }

  /** In px. */
  getColumnWidth(column: number): number {
    this.#checkColumns(column, 1, 'getColumnWidth');
    return this.#sheet.layout.columnWidth(column - 1);
  }

  setColumnWidth(column: number, width: number): this {
    return this.setColumnWidths(column, 1, width);
  }

  setColumnWidths(column: number, count: number, width: number): this {
    requireSignature('SpreadsheetApp.Sheet.setColumnWidths', [width], ['number']);
    this.#checkColumns(column, count, 'setColumnWidths');
    this.#own.layout.setColumnWidth(column - 1, count, width);
    return this;
  }

  /** In px. */
  getRowHeight(row: number): number {
    this.#checkRows(row, 1, 'getRowHeight');
    return this.#sheet.layout.rowHeight(row - 1);
  }

  setRowHeight(row: number, height: number): this {
    return this.setRowHeights(row, 1, height);
  }

  setRowHeights(row: number, count: number, height: number): this {
    requireSignature('SpreadsheetApp.Sheet.setRowHeights', [height], ['number']);
    this.#checkRows(row, count, 'setRowHeights');
    this.#own.layout.setRowHeight(row - 1, count, height);
    return this;
  }

  hideRows(...args: unknown[]): void {
    this.#setRowsHidden('hideRows', args, true);
  }

  showRows(...args: unknown[]): void {
    this.#setRowsHidden('showRows', args, false);
  }

  isRowHiddenByUser(row: number): boolean {
    this.#checkRows(row, 1, 'isRowHiddenByUser');
    return this.#sheet.layout.rowHidden(row - 1);
  }

  /** A file does not tell who has hidden a row: each counts as hidden by a person. */
  isRowHiddenByFilter(row: number): boolean {
    this.#checkRows(row, 1, 'isRowHiddenByFilter');
    return false;
  }

  hideColumns(...args: unknown[]): void {
    this.#setColumnsHidden('hideColumns', args, true);
  }

  showColumns(...args: unknown[]): void {
    this.#setColumnsHidden('showColumns', args, false);
  }

  isColumnHiddenByUser(column: number): boolean {
    this.#checkColumns(column, 1, 'isColumnHiddenByUser');
    return this.#sheet.layout.columnHidden(column - 1);
  }

  // Internals

  get #sheet(): EngineSheet {
    return this.#session.held(this.#engineSheet);
  }

  /** The tab, to be changed itself. @throws LiveError where it is protected from the person at work. */
  get #own(): EngineSheet {
    return this.#session.changeable(this.#engineSheet);
  }

  /** @throws LiveError where nothing may be inserted before this 0-based line. */
  #insertable(axis: 'rows' | 'columns', at: number): EngineSheet['layout'] {
    this.#session.rights.requireInsertion(this.#sheet, axis, at);
    return this.#sheet.layout;
  }

  /** @throws LiveError where no line, or no line but frozen ones, would be left. */
  #requireRest(axis: 'rows' | 'columns', start: number, count: number): void {
    const all = axis === 'rows' ? this.getMaxRows() : this.getMaxColumns();
    const frozen = this.#sheet.layout.frozen[axis];
    if (count >= all) throw allDeleted(axis);
    const deletedFrozen = Math.max(0, Math.min(frozen, start + count - 1) - start + 1);
    if (frozen > 0 && all - frozen === count - deletedFrozen) throw allButFrozenDeleted(axis);
  }

  /** @throws LiveError where no line would be left to scroll, or a merged cell would be cut. */
  #requireFreezable(axis: 'rows' | 'columns', count: number): void {
    const all = axis === 'rows' ? this.getMaxRows() : this.getMaxColumns();
    if (count >= all) throw allFrozen(axis);
    const isCut = (area: Area) =>
      axis === 'rows'
        ? area.startRow < count && count <= area.endRow
        : area.startColumn < count && count <= area.endColumn;
    if (this.#sheet.layout.mergesIn(this.#sheet.layout.grid).some(isCut)) throw partOfMerge(axis);
  }

  #setRowsHidden(method: string, args: readonly unknown[], hidden: boolean): void {
    requireSignature(`SpreadsheetApp.Sheet.${method}`, args, ['number', 'number number']);
    const [row, count = 1] = args as [number, number?];
    this.#checkRows(row, count, method);
    this.#own.layout.setRowsHidden(row - 1, count, hidden);
  }

  #setColumnsHidden(method: string, args: readonly unknown[], hidden: boolean): void {
    requireSignature(`SpreadsheetApp.Sheet.${method}`, args, ['number', 'number number']);
    const [column, count = 1] = args as [number, number?];
    this.#checkColumns(column, count, method);
    this.#own.layout.setColumnsHidden(column - 1, count, hidden);
  }

  /** @param room How many of the rows need to be in the grid; all by default. */
  #checkRows(row: number, count: number, method: string, room = count): void {
    requireSignature(`SpreadsheetApp.Sheet.${method}`, [row, count], ['number number']);
    if (row < 1 || count < 1 || row + room - 1 > this.getMaxRows()) throw outOfBounds('rows');
  }

  #checkColumns(column: number, count: number, method: string, room = count): void {
    requireSignature(`SpreadsheetApp.Sheet.${method}`, [column, count], ['number number']);
    if (column < 1 || count < 1 || column + room - 1 > this.getMaxColumns()) throw outOfBounds('columns');
  }
}
