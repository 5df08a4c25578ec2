/** What all parts of a Range work on: a block of cells of a tab, and the rules by which it is read and written. */

import { type Area, columnsOf, rowsOf } from '../engine/area';
import type { EngineSheet } from '../engine/engine-sheet';
import { signatureMismatch } from '../kernel/method-signature';
import type { Bounds } from './a1-notation';
import { sizeMismatch, tooFew } from './spreadsheet-errors';
import type { SpreadsheetSession } from './spreadsheet-session';

/** Rows and columns are 0-based. */
export class RangeBlock {
  readonly session: SpreadsheetSession;
  readonly area: Area;
  /** The area with its open ends, which the A1 notation keeps open. */
  readonly bounds: Bounds;
  readonly #engineSheet: EngineSheet;

  constructor(session: SpreadsheetSession, sheet: EngineSheet, area: Area, bounds: Bounds) {
    this.session = session;
    this.area = area;
    this.bounds = bounds;
    this.#engineSheet = sheet;
  }

  /** @throws LiveError when the tab is gone. */
  get sheet(): EngineSheet {
    return this.session.held(this.#engineSheet);
  }

  /** The tab, to be changed in this block. @throws LiveError where a protection keeps the person at work out. */
  get writable(): EngineSheet {
    this.session.rights.requireCells(this.sheet, this.area);
    return this.sheet;
  }

  /** Another block of the same tab. @throws LiveError when it has no cell, or reaches beyond the grid. */
  at(
    startRow: number,
    startColumn: number,
    rows: number,
    columns: number,
  ): GoogleAppsScript.Spreadsheet.Range {
    if (rows < 1) throw tooFew('rows');
    if (columns < 1) throw tooFew('columns');
    const [endRow, endColumn] = [startRow + rows - 1, startColumn + columns - 1];
    return this.session.range(this.sheet, { startRow, startColumn, endRow, endColumn });
  }

  /** What a grid of the block's size holds for a cell of the sheet. */
  from<T>(grid: readonly (readonly T[])[], row: number, column: number): T | undefined {
    return grid[row - this.area.startRow]?.[column - this.area.startColumn];
  }

  /**
   * @param method Of Range, that got the data.
   * @throws LiveError unless the data is a grid of the block's size.
   */
  sized<T>(method: string, data: readonly (readonly T[])[]): readonly (readonly T[])[] {
    if (!Array.isArray(data) || !data.every(Array.isArray)) {
      throw signatureMismatch(`SpreadsheetApp.Range.${method}`, [data]);
    }
    if (data.length !== rowsOf(this.area)) throw sizeMismatch('rows', data.length, rowsOf(this.area));
    const odd = data.find((line) => line.length !== columnsOf(this.area));
    if (odd) throw sizeMismatch('columns', odd.length, columnsOf(this.area));
    return data;
  }
}
