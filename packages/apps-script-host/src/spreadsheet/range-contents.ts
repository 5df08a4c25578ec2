/** What the cells of a Range hold: values, formulas and notes. */

import { type Area, gridOver } from '../engine/area';
import { emptied, formulaCell, writtenCell } from '../engine/engine-cell';
import { requireSignature } from '../kernel/method-signature';
import type { RangeBlock } from './range-block';
import { RangeFormats } from './range-formats';
import { writeCells } from './range-writing';

/** The part of {@link Range} that is about contents; scripts never meet it by itself. */
export class RangeContents extends RangeFormats {
  readonly #block: RangeBlock;

  constructor(block: RangeBlock) {
    super(block);
    this.#block = block;
  }

  // Values

  getValue(): unknown {
    return this.#first((row, column) => this.#block.sheet.value(row, column));
  }

  getValues(): unknown[][] {
    const { sheet, area } = this.#block;
    const values: unknown[][] = sheet.values(area);
    for (const merged of sheet.layout.mergesIn(area)) emptyHidden(values, area, merged);
    return values;
  }

  getDisplayValue(): string {
    return this.#first((row, column) => this.#block.sheet.display(row, column));
  }

  getDisplayValues(): string[][] {
    const sheet = this.#block.sheet;
    const hiding = sheet.layout.hiding(this.#block.area);
    return gridOver(this.#block.area, (row, column) =>
      hiding(row, column) ? '' : sheet.display(row, column),
    );
  }

  /** What the first cell has to say; '' where a merged area hides it: some programs leave values there. */
  #first<Value>(read: (row: number, column: number) => Value): Value | '' {
    const { startRow, startColumn } = this.#block.area;
    const cell = { startRow, startColumn, endRow: startRow, endColumn: startColumn };
    return this.#block.sheet.layout.hiding(cell)(startRow, startColumn) ? '' : read(startRow, startColumn);
  }

  getFormula(): string {
    return this.#block.sheet.formula(this.#block.area.startRow, this.#block.area.startColumn);
  }

  getFormulas(): string[][] {
    const sheet = this.#block.sheet;
    return gridOver(this.#block.area, (row, column) => sheet.formula(row, column));
  }

  isBlank(): boolean {
    const sheet = this.#block.sheet;
    return gridOver(this.#block.area, (row, column) => sheet.hasContent(row, column))
      .flat()
      .every((filled) => !filled);
  }

  setValue(value: unknown): this {
    return this.#write((row, column) => this.#written(value, row, column), true);
  }

  setValues(values: unknown[][]): this {
    const grid = this.#block.sized('setValues', values);
    return this.#write((row, column) => this.#written(this.#block.from(grid, row, column), row, column));
  }

  /** null or '' clears the content; '=' is put before a formula without it. */
  setFormula(formula: string | null): this {
    return this.#write(() => formulaCell(formula === null ? '' : String(formula)), true);
  }

  setFormulas(formulas: string[][]): this {
    const grid = this.#block.sized('setFormulas', formulas);
    return this.#write((row, column) => formulaCell(String(this.#block.from(grid, row, column) ?? '')));
  }

  clearContent(): this {
    const cells = gridOver(this.#block.area, (row, column) =>
      this.#block.sheet.cell(row, column) ? emptied() : undefined,
    );
    this.#block.writable.write(this.#block.area.startRow, this.#block.area.startColumn, cells);
    return this;
  }

  // Notes

  getNote(): string {
    return this.getNotes()[0]?.[0] ?? '';
  }

  getNotes(): string[][] {
    return this.#block.sheet.notes.read(this.#block.area);
  }

  setNote(note: string | null): this {
    if (note !== null) requireSignature('SpreadsheetApp.Range.setNote', [note], ['text']);
    this.#block.writable.notes.write(
      this.#block.area,
      gridOver(this.#block.area, () => (note === null ? '' : String(note))),
    );
    return this;
  }

  /** A number becomes a text with a decimal, which `setNote` does not do (issuetracker 429373214). */
  setNotes(notes: (string | null)[][]): this {
    const text = (note: unknown) =>
      typeof note === 'number' && Number.isInteger(note) ? `${note}.0` : String(note ?? '');
    this.#block.writable.notes.write(
      this.#block.area,
      this.#block.sized('setNotes', notes).map((line) => line.map(text)),
    );
    return this;
  }

  clearNote(): this {
    return this.setNote(null);
  }

  #written(value: unknown, row: number, column: number) {
    return writtenCell(value, () => this.#block.sheet.numberFormat(row, column), this.#block.session.now());
  }

  /** @param relative Whether a formula is the same for all cells, so that its references move along. */
  #write(cell: Parameters<typeof writeCells>[3], relative = false): this {
    writeCells(this.#block.session.engine, this.#block.writable, this.#block.area, cell, {
      relative,
      refusable: true,
    });
    return this;
  }
}

/** Empties of a block's values what a merged area hides: all but its first cell. */
function emptyHidden(values: unknown[][], area: Area, merged: Area): void {
  for (let row = Math.max(area.startRow, merged.startRow); row <= merged.endRow; row += 1) {
    const line = values[row - area.startRow];
    const end = Math.min(area.endColumn, merged.endColumn);
    for (let column = Math.max(area.startColumn, merged.startColumn); line && column <= end; column += 1) {
      if (row > merged.startRow || column > merged.startColumn) line[column - area.startColumn] = '';
    }
  }
}
