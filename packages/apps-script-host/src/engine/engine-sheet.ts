/** One tab of the engine's workbook: its cells, and what hangs on them. All places are 0-based. */

import type { ConditionalRule, SheetDrawings } from '@jiko-hyoka/lossless-xlsx/engine';
import {
  BooleanNumber,
  generateRandomId,
  type ICellData,
  type IStyleData,
  type IWorksheetData,
  type Nullable,
  ObjectMatrix,
  type Worksheet,
} from '@univerjs/core';
import {
  SetRangeValuesMutation,
  SetTabColorMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
} from '@univerjs/sheets';
import type { Area } from './area';
import type { Calculator, CellGrid } from './calculator';
import type { ConditionalFormats } from './conditional-formats';
import { type CellValue, displayText, hasContent, readValue } from './engine-cell';
import { ownStyle } from './own-style';
import { SheetLayout } from './sheet-layout';
import { SheetNotes } from './sheet-notes';
import { SheetValidations } from './sheet-validations';
import type { UniverCore } from './univer-core';
import { type StyleChange, writeStyles } from './write-styles';

/** Made by SheetEngine alone, one for each tab, and of no use once the tab is removed: ask `SheetEngine.holds`. */
export class EngineSheet {
  readonly id: string;
  readonly layout: SheetLayout;
  readonly notes: SheetNotes;
  readonly validations: SheetValidations;
  readonly #core: UniverCore;
  readonly #worksheet: Worksheet;
  readonly #calculator: Calculator;
  readonly #formats: ConditionalFormats;

  constructor(core: UniverCore, worksheet: Worksheet, calculator: Calculator, formats: ConditionalFormats) {
    this.#core = core;
    this.#worksheet = worksheet;
    this.#calculator = calculator;
    this.#formats = formats;
    this.id = worksheet.getSheetId();
    this.layout = new SheetLayout(core, worksheet);
    this.notes = new SheetNotes(core, this.id);
    this.validations = new SheetValidations(core, worksheet, calculator);
  }

  get name(): string {
    return this.#worksheet.getName();
  }

  /** Formulas that name the tab follow. */
  rename(name: string): void {
    this.#core.run(SetWorksheetNameCommand, { subUnitId: this.id, name });
  }

  get hidden(): boolean {
    return this.#worksheet.isSheetHidden() === BooleanNumber.TRUE;
  }

  setHidden(hidden: boolean): void {
    this.#core.runFormatting(SetWorksheetHideMutation, { subUnitId: this.id, hidden: Number(hidden) });
  }

  /** As `#rrggbb`; null where the tab has none. */
  get tabColor(): string | null {
    return this.#worksheet.getTabColor() || null;
  }

  /** @param color As `#rrggbb`; null takes it away. */
  setTabColor(color: string | null): void {
    this.#core.runFormatting(SetTabColorMutation, { subUnitId: this.id, color: color ?? '' });
  }

  /** What the workbook file holds over the cells of this tab; nothing for a tab that was made here. */
  get drawings(): SheetDrawings {
    const { drawings } = (this.#worksheet.getConfig().custom ?? {}) as { drawings?: SheetDrawings };
    return drawings ?? { drawings: 0, images: 0, charts: 0 };
  }

  /** The conditional formats, the strongest first. */
  get conditionalRules(): readonly ConditionalRule[] {
    return this.#formats.read(this.id);
  }

  /** Replaces all conditional formats. @param rules The strongest first; each `cfId` once. */
  setConditionalRules(rules: readonly ConditionalRule[]): void {
    this.#formats.write(this.id, rules);
  }

  /** The cell as the engine keeps it; do not change it. A formula's result in it may be out of date. */
  cell(row: number, column: number): ICellData | undefined {
    return this.#worksheet.getCellRaw(row, column) ?? undefined;
  }

  /** The value of a cell; formulas are brought up to date first. */
  value(row: number, column: number): CellValue {
    return this.#valueOf(this.cell(row, column));
  }

  /** The values of a block, row by row. Each row is looked up once, for a tab may have tens of thousands of cells. */
  values({ startRow, startColumn, endRow, endColumn }: Area): CellValue[][] {
    const rows = this.#worksheet.getCellMatrix().getMatrix();
    const grid: CellValue[][] = [];
    for (let row = startRow; row <= endRow; row += 1) {
      const cells = rows[row];
      const line = new Array<CellValue>(endColumn - startColumn + 1);
      for (let at = 0; at < line.length; at += 1) line[at] = this.#valueOf(cells?.[startColumn + at]);
      grid.push(line);
    }
    return grid;
  }

  /** The text that a cell shows; formulas are brought up to date first. */
  display(row: number, column: number): string {
    const cell = this.cell(row, column);
    this.#refresh(cell);
    return displayText(cell, () => cell && this.#pattern(cell));
  }

  /** The formula of a cell, beginning with '='; '' where there is none. */
  formula(row: number, column: number): string {
    return this.cell(row, column)?.f ?? '';
  }

  /** The number format that a cell has, from its row, column or sheet too; undefined for the automatic one. */
  numberFormat(row: number, column: number): string | undefined {
    return this.style(row, column).n?.pattern;
  }

  /** The style in force at a cell: its own, its row's, its column's and the sheet's. */
  style(row: number, column: number): IStyleData {
    return ownStyle(this.#worksheet, row, column);
  }

  /** Whether a cell of the tab holds a formula or a value. */
  hasContent(row: number, column: number): boolean {
    return hasContent(this.cell(row, column));
  }

  /** The last row and column with content, 0-based; -1 where the tab is empty. Styles, notes and rules are no content. */
  lastContent(): { row: number; column: number } {
    const last = { row: -1, column: -1 };
    // Over the rows themselves: forValue would look at each styled cell of a tab of thousands of rows. From below, for then
    // the columns right of those known are all that is left to look at.
    const matrix = this.#worksheet.getCellMatrix().getMatrix();
    const rows = Object.keys(matrix);
    for (let rowAt = rows.length - 1; rowAt >= 0; rowAt -= 1) {
      const row = Number(rows[rowAt]);
      const cells = matrix[row] ?? {};
      const columns = Object.keys(cells);
      for (let at = columns.length - 1; at >= 0; at -= 1) {
        const column = Number(columns[at]);
        if (column <= last.column && row <= last.row) break;
        if (!hasContent(cells[column])) continue;
        last.row = Math.max(last.row, row);
        last.column = Math.max(last.column, column);
        break;
      }
    }
    return last;
  }

  /** Merges cells into those of the tab, in one step: a step costs time in the size of the whole tab. */
  write(startRow: number, startColumn: number, cells: CellGrid): void {
    const changes = new ObjectMatrix<ICellData>();
    let formulas = false;
    cells.forEach((line, rowOffset) => {
      line.forEach((cell, columnOffset) => {
        if (cell === undefined) return;
        const [row, column] = [startRow + rowOffset, startColumn + columnOffset];
        const old = this.cell(row, column);
        formulas ||= !!cell.f || !!old?.f || !!old?.si;
        changes.setValue(row, column, cell);
      });
    });
    const params = { subUnitId: this.id, cellValue: changes.getMatrix() };
    this.#core.run(SetRangeValuesMutation, params, !formulas);
  }

  /** Changes the styles of an area, in one step; see write-styles.ts. */
  writeStyles(area: Area, change: (row: number, column: number) => StyleChange): void {
    writeStyles(this.#core, this.#worksheet, area, change);
  }

  /** A copy of the cells and the shape, for a new tab of the same workbook; styles stay the workbook's, drawings the tab's. */
  data(): IWorksheetData {
    const { cellData, custom: _, ...shape } = this.#worksheet.getConfig();
    const copied: Record<number, Record<number, ICellData>> = {};
    // Not structuredClone for the cells: of a formatted tab there are thousands, nearly all without anything inside.
    for (const [row, cells] of Object.entries(cellData)) {
      const line: Record<number, ICellData> = {};
      for (const [column, cell] of Object.entries(cells as Record<string, ICellData>)) {
        line[Number(column)] = { ...cell };
      }
      copied[Number(row)] = line;
    }
    return { ...structuredClone(shape), cellData: copied };
  }

  /** Gives a copied tab what does not lie in its cells: notes and rules. */
  takeFrom(source: EngineSheet): void {
    this.notes.takeFrom(source.notes);
    this.validations.takeFrom(source.validations);
    this.setConditionalRules(source.conditionalRules.map((rule) => ({ ...rule, cfId: generateRandomId(8) })));
  }

  #valueOf(cell: Nullable<ICellData>): CellValue {
    if (!cell) return '';
    this.#refresh(cell);
    return readValue(cell, this.#pattern);
  }

  /** The result of a formula is written into its cell. */
  #refresh(cell: ICellData | undefined): void {
    if (cell?.f) this.#calculator.calculate();
  }

  /** Reading values asks the cell's own style only: a workbook file gives each cell with a number its format. */
  readonly #pattern = (cell: ICellData): string | undefined =>
    cell.s ? this.#core.workbook.getStyles().getStyleByCell(cell)?.n?.pattern : undefined;
}
