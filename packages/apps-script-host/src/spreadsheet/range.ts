/**
 * Range: a block of cells. Long, because Google's class is: each method is one line or two over the engine.
 * Outside rows and columns are 1-based, inside 0-based.
 */
import type { StyleData } from '@jiko-hyoka/lossless-xlsx/engine';
import { type Area, columnsOf, gridOver, rowsOf } from '../engine/area';
import { emptied, formulaCell, writtenCell } from '../engine/cell-value';
import type { EngineSheet } from '../engine/engine-sheet';
import type { ValidationRule } from '../engine/validation-rule';
import { requireSignature, signatureMismatch } from '../kernel/method-signature';
import type { Offered } from '../kernel/offered';
import { type Bounds, formatA1 } from './a1-notation';
import {
  BACKGROUND,
  type BorderLines,
  borderAround,
  borderLine,
  type CellFormat,
  FONT_COLOR,
  FONT_FAMILY,
  FONT_LINE,
  FONT_SIZE,
  FONT_STYLE,
  FONT_WEIGHT,
  HORIZONTAL_ALIGNMENT,
  NUMBER_FORMAT,
  VERTICAL_ALIGNMENT,
  WRAP,
  WRAP_STRATEGY,
} from './cell-formats';
import { dataRegion } from './data-region';
import { exposedRule, ruleOf } from './data-validation';
import { protectedArea } from './protected-area';
import { exposedProtection } from './protection';
import { rememberPlace } from './range-place';
import { writeCells } from './range-writing';
import { sheetNumber } from './sheet-number';
import { sheetGone, sizeMismatch, tooFew } from './spreadsheet-errors';
import type { SpreadsheetSession } from './spreadsheet-session';

type Live = GoogleAppsScript.Spreadsheet.Range;
type LiveSheet = GoogleAppsScript.Spreadsheet.Sheet;
type LiveRule = GoogleAppsScript.Spreadsheet.DataValidation;
type FontLine = GoogleAppsScript.Spreadsheet.FontLine;
type FontStyle = GoogleAppsScript.Spreadsheet.FontStyle;
type FontWeight = GoogleAppsScript.Spreadsheet.FontWeight;
type WrapStrategy = GoogleAppsScript.Spreadsheet.WrapStrategy;

/** Where a block grows, by the names of `SpreadsheetApp.Dimension`. */
const DIMENSION_SIDES: Readonly<Record<string, readonly (keyof Area)[]>> = {
  ROWS: ['startRow', 'endRow'],
  COLUMNS: ['startColumn', 'endColumn'],
};

export class Range implements Offered<Live, Exclude<keyof Range, 'getColumnIndex'>, Range> {
  readonly #session: SpreadsheetSession;
  readonly #engineSheet: EngineSheet;
  readonly #area: Area;
  readonly #bounds: Bounds;

  /** @param bounds The area with its open ends, which the A1 notation keeps open. */
  constructor(session: SpreadsheetSession, sheet: EngineSheet, area: Area, bounds: Bounds) {
    this.#session = session;
    this.#engineSheet = sheet;
    this.#area = area;
    this.#bounds = bounds;
    rememberPlace(this, { sheet, area, bounds });
  }

  toString(): string {
    return 'Range';
  }

  // Place

  getA1Notation(): string {
    return formatA1(this.#bounds);
  }

  getRow(): number {
    return this.#area.startRow + 1;
  }

  getRowIndex(): number {
    return this.getRow();
  }

  getColumn(): number {
    return this.#area.startColumn + 1;
  }

  /** At Google, though neither the reference nor the types have it. */
  getColumnIndex(): number {
    return this.getColumn();
  }

  getLastRow(): number {
    return this.#area.endRow + 1;
  }

  getLastColumn(): number {
    return this.#area.endColumn + 1;
  }

  getNumRows(): number {
    return rowsOf(this.#area);
  }

  getNumColumns(): number {
    return columnsOf(this.#area);
  }

  getHeight(): number {
    return this.getNumRows();
  }

  getWidth(): number {
    return this.getNumColumns();
  }

  isStartRowBounded(): boolean {
    return this.#bounds.startRow !== undefined;
  }

  isEndRowBounded(): boolean {
    return this.#bounds.endRow !== undefined;
  }

  isStartColumnBounded(): boolean {
    return this.#bounds.startColumn !== undefined;
  }

  isEndColumnBounded(): boolean {
    return this.#bounds.endColumn !== undefined;
  }

  getSheet(): LiveSheet {
    return this.#session.sheet(this.#sheet);
  }

  getGridId(): number {
    return sheetNumber(this.#sheet);
  }

  /** @param row @param column Counted from 1 inside the range. */
  getCell(row: number, column: number): Live {
    requireSignature('SpreadsheetApp.Range.getCell', [row, column], ['number number']);
    const { startRow, startColumn } = this.#area;
    return this.#at(startRow + row - 1, startColumn + column - 1, 1, 1);
  }

  offset(...args: unknown[]): Live {
    requireSignature('SpreadsheetApp.Range.offset', args, [
      'number number',
      'number number number',
      'number number number number',
    ]);
    const [rows, columns, height, width] = args as [number, number, number?, number?];
    const { startRow, startColumn } = this.#area;
    return this.#at(
      startRow + rows,
      startColumn + columns,
      height ?? rowsOf(this.#area),
      width ?? columnsOf(this.#area),
    );
  }

  /** The block of filled cells around the range; with a dimension it grows by rows or by columns alone. */
  getDataRegion(dimension?: GoogleAppsScript.Spreadsheet.Dimension): Live {
    if (dimension === undefined) {
      return this.#session.range(this.#sheet, dataRegion(this.#sheet, this.#area));
    }
    const sides = DIMENSION_SIDES[String(dimension)];
    if (sides === undefined) throw signatureMismatch('SpreadsheetApp.Range.getDataRegion', [dimension]);
    return this.#session.range(this.#sheet, dataRegion(this.#sheet, this.#area, sides));
  }

  activate(): this {
    this.#session.select(this.#sheet, this.#area);
    return this;
  }

  activateAsCurrentCell(): this {
    return this.activate();
  }

  // Values

  getValue(): unknown {
    return this.#first((row, column) => this.#sheet.value(row, column));
  }

  getValues(): unknown[][] {
    const sheet = this.#sheet;
    const hiding = sheet.layout.hiding(this.#area);
    return gridOver(this.#area, (row, column) => (hiding(row, column) ? '' : sheet.value(row, column)));
  }

  getDisplayValue(): string {
    return this.#first((row, column) => this.#sheet.display(row, column));
  }

  getDisplayValues(): string[][] {
    const sheet = this.#sheet;
    const hiding = sheet.layout.hiding(this.#area);
    return gridOver(this.#area, (row, column) => (hiding(row, column) ? '' : sheet.display(row, column)));
  }

  /** What the first cell has to say; '' where a merged area hides it: some programs leave values there. */
  #first<Value>(read: (row: number, column: number) => Value): Value | '' {
    const { startRow, startColumn } = this.#area;
    const cell = { startRow, startColumn, endRow: startRow, endColumn: startColumn };
    return this.#sheet.layout.hiding(cell)(startRow, startColumn) ? '' : read(startRow, startColumn);
  }

  getFormula(): string {
    return this.#sheet.formula(this.#area.startRow, this.#area.startColumn);
  }

  getFormulas(): string[][] {
    const sheet = this.#sheet;
    return gridOver(this.#area, (row, column) => sheet.formula(row, column));
  }

  isBlank(): boolean {
    const sheet = this.#sheet;
    return gridOver(this.#area, (row, column) => sheet.hasContent(row, column))
      .flat()
      .every((filled) => !filled);
  }

  setValue(value: unknown): this {
    return this.#write((row, column) => this.#written(value, row, column), true);
  }

  setValues(values: unknown[][]): this {
    const grid = this.#sized('setValues', values);
    return this.#write((row, column) => this.#written(this.#from(grid, row, column), row, column));
  }

  /** null or '' clears the content; '=' is put before a formula without it. */
  setFormula(formula: string | null): this {
    return this.#write(() => formulaCell(formula === null ? '' : String(formula)), true);
  }

  setFormulas(formulas: string[][]): this {
    const grid = this.#sized('setFormulas', formulas);
    return this.#write((row, column) => formulaCell(String(this.#from(grid, row, column) ?? '')));
  }

  clearContent(): this {
    const cells = gridOver(this.#area, (row, column) =>
      this.#sheet.cell(row, column) ? emptied() : undefined,
    );
    this.#writable.write(this.#area.startRow, this.#area.startColumn, cells);
    return this;
  }

  clearFormat(): this {
    this.#writable.writeStyles(this.#area, () => null);
    return this;
  }

  /** Contents and formats; notes and rules stay, as observed live (live-behaviour facts). */
  clear(options?: {
    commentsOnly?: boolean;
    contentsOnly?: boolean;
    formatOnly?: boolean;
    validationsOnly?: boolean;
  }): this {
    const wanted = options ?? {};
    const all = !Object.values(wanted).some(Boolean);
    if (all || wanted.contentsOnly) this.clearContent();
    if (all || wanted.formatOnly) this.clearFormat();
    if (wanted.validationsOnly) this.clearDataValidations();
    if (wanted.commentsOnly) this.clearNote();
    return this;
  }

  // Notes

  getNote(): string {
    return this.getNotes()[0]?.[0] ?? '';
  }

  getNotes(): string[][] {
    return this.#sheet.notes.read(this.#area);
  }

  setNote(note: string | null): this {
    if (note !== null) requireSignature('SpreadsheetApp.Range.setNote', [note], ['text']);
    this.#writable.notes.write(
      this.#area,
      gridOver(this.#area, () => (note === null ? '' : String(note))),
    );
    return this;
  }

  /** A number becomes a text with a decimal, which `setNote` does not do (issuetracker 429373214). */
  setNotes(notes: (string | null)[][]): this {
    const text = (note: unknown) =>
      typeof note === 'number' && Number.isInteger(note) ? `${note}.0` : String(note ?? '');
    this.#writable.notes.write(
      this.#area,
      this.#sized('setNotes', notes).map((line) => line.map(text)),
    );
    return this;
  }

  clearNote(): this {
    return this.setNote(null);
  }

  // Data validation

  getDataValidation(): LiveRule | null {
    return this.getDataValidations()[0]?.[0] ?? null;
  }

  getDataValidations(): (LiveRule | null)[][] {
    const exposed = new Map<ValidationRule, LiveRule>();
    const live = (rule: ValidationRule | null): LiveRule | null => {
      if (rule === null) return null;
      const known = exposed.get(rule) ?? exposedRule(this.#session, rule);
      exposed.set(rule, known);
      return known;
    };
    return this.#sheet.validations.read(this.#area).map((line) => line.map(live));
  }

  setDataValidation(rule: LiveRule | null): this {
    this.#writable.validations.fill(this.#area, ruleOf(rule, 'SpreadsheetApp.Range.setDataValidation'));
    return this;
  }

  setDataValidations(rules: (LiveRule | null)[][]): this {
    const grid = this.#sized('setDataValidations', rules);
    const plain = grid.map((line) =>
      line.map((rule) => ruleOf(rule, 'SpreadsheetApp.Range.setDataValidations')),
    );
    this.#writable.validations.write(this.#area, plain);
    return this;
  }

  clearDataValidations(): this {
    return this.setDataValidation(null);
  }

  // Formats

  getBackground(): string {
    return this.#format(BACKGROUND);
  }

  getBackgrounds(): string[][] {
    return this.#formats(BACKGROUND);
  }

  setBackground(color: string | null): this {
    return this.#setFormat(BACKGROUND, color);
  }

  setBackgrounds(colors: (string | null)[][]): this {
    return this.#setFormats(BACKGROUND, 'setBackgrounds', colors);
  }

  getFontColor(): string {
    return this.#format(FONT_COLOR);
  }

  getFontColors(): string[][] {
    return this.#formats(FONT_COLOR);
  }

  setFontColor(color: string | null): this {
    return this.#setFormat(FONT_COLOR, color);
  }

  setFontColors(colors: (string | null)[][]): this {
    return this.#setFormats(FONT_COLOR, 'setFontColors', colors);
  }

  getFontFamily(): string {
    return this.#format(FONT_FAMILY);
  }

  setFontFamily(family: string | null): this {
    return this.#setFormat(FONT_FAMILY, family);
  }

  getFontSize(): number {
    return this.#format(FONT_SIZE);
  }

  getFontSizes(): number[][] {
    return this.#formats(FONT_SIZE);
  }

  /** Whole numbers only, as live. */
  setFontSize(size: number): this {
    if (!Number.isInteger(size)) throw signatureMismatch('SpreadsheetApp.Range.setFontSize', [size]);
    return this.#setFormat(FONT_SIZE, size);
  }

  getFontStyle(): FontStyle {
    return this.#format(FONT_STYLE);
  }

  setFontStyle(style: FontStyle | null): this {
    return this.#setFormat(FONT_STYLE, style);
  }

  getFontWeight(): FontWeight {
    return this.#format(FONT_WEIGHT);
  }

  getFontWeights(): FontWeight[][] {
    return this.#formats(FONT_WEIGHT);
  }

  setFontWeight(weight: FontWeight | null): this {
    return this.#setFormat(FONT_WEIGHT, weight);
  }

  setFontWeights(weights: (FontWeight | null)[][]): this {
    return this.#setFormats(FONT_WEIGHT, 'setFontWeights', weights);
  }

  getFontLine(): FontLine {
    return this.#format(FONT_LINE);
  }

  setFontLine(line: FontLine | null): this {
    return this.#setFormat(FONT_LINE, line);
  }

  getHorizontalAlignment(): string {
    return this.#format(HORIZONTAL_ALIGNMENT);
  }

  getHorizontalAlignments(): string[][] {
    return this.#formats(HORIZONTAL_ALIGNMENT);
  }

  setHorizontalAlignment(alignment: 'left' | 'center' | 'normal' | 'right' | null): this {
    return this.#setFormat(HORIZONTAL_ALIGNMENT, alignment);
  }

  getVerticalAlignment(): string {
    return this.#format(VERTICAL_ALIGNMENT);
  }

  getVerticalAlignments(): string[][] {
    return this.#formats(VERTICAL_ALIGNMENT);
  }

  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom' | null): this {
    return this.#setFormat(VERTICAL_ALIGNMENT, alignment);
  }

  getWrap(): boolean {
    return this.#format(WRAP);
  }

  getWraps(): boolean[][] {
    return this.#formats(WRAP);
  }

  setWrap(wraps: boolean): this {
    requireSignature('SpreadsheetApp.Range.setWrap', [wraps], ['boolean']);
    return this.#setFormat(WRAP, wraps);
  }

  getWrapStrategy(): WrapStrategy {
    return this.#format(WRAP_STRATEGY);
  }

  setWrapStrategy(strategy: WrapStrategy): this {
    return this.#setFormat(WRAP_STRATEGY, strategy);
  }

  getNumberFormat(): string {
    return this.#format(NUMBER_FORMAT);
  }

  getNumberFormats(): string[][] {
    return this.#formats(NUMBER_FORMAT);
  }

  setNumberFormat(pattern: string): this {
    requireSignature('SpreadsheetApp.Range.setNumberFormat', [pattern], ['text']);
    return this.#setFormat(NUMBER_FORMAT, pattern);
  }

  setNumberFormats(patterns: string[][]): this {
    return this.#setFormats(NUMBER_FORMAT, 'setNumberFormats', patterns);
  }

  setBorder(...args: unknown[]): this {
    const given = args.length === 6 || args.length === 8;
    if (!given) throw signatureMismatch('SpreadsheetApp.Range.setBorder', args);
    const [top, left, bottom, right, vertical, horizontal] = args as (boolean | null)[];
    const lines = { top, left, bottom, right, vertical, horizontal } as BorderLines;
    const line = borderLine(
      args[6] as string | null,
      args[7] as GoogleAppsScript.Spreadsheet.BorderStyle | null,
    );
    this.#writable.writeStyles(this.#area, borderAround(this.#area, lines, line));
    return this;
  }

  // Merged cells

  /** Keeps the content of the cell at the top left, and clears the others'. */
  merge(): this {
    const { startRow, startColumn } = this.#area;
    if (rowsOf(this.#area) * columnsOf(this.#area) === 1) return this;
    const first = (row: number, column: number) => row === startRow && column === startColumn;
    const cells = gridOver(this.#area, (row, column) =>
      first(row, column) || !this.#sheet.cell(row, column) ? undefined : emptied(),
    );
    this.#writable.write(startRow, startColumn, cells);
    this.#sheet.layout.merge([this.#area]);
    return this;
  }

  breakApart(): this {
    this.#writable.layout.unmerge([this.#area]);
    return this;
  }

  isPartOfMerge(): boolean {
    return this.#sheet.layout.mergesIn(this.#area).length > 0;
  }

  getMergedRanges(): Live[] {
    return this.#sheet.layout.mergesIn(this.#area).map((area) => this.#session.range(this.#sheet, area));
  }

  // Protection

  /** A second one of the same range overlaps the first, as live. It keeps nobody out until editors are named. */
  protect(): GoogleAppsScript.Spreadsheet.Protection {
    const entry = this.#session.engine.protections.add(this.#sheet.id, protectedArea(this.#bounds));
    return exposedProtection(this.#session, this.#sheet, entry);
  }

  // Internals

  /** The tab, to be changed in this range. @throws LiveError where a protection keeps the person at work out. */
  get #writable(): EngineSheet {
    this.#session.rights.requireCells(this.#sheet, this.#area);
    return this.#sheet;
  }

  get #sheet(): EngineSheet {
    if (!this.#session.engine.holds(this.#engineSheet)) throw sheetGone(sheetNumber(this.#engineSheet));
    return this.#engineSheet;
  }

  #at(startRow: number, startColumn: number, rows: number, columns: number): Live {
    if (rows < 1) throw tooFew('rows');
    if (columns < 1) throw tooFew('columns');
    const [endRow, endColumn] = [startRow + rows - 1, startColumn + columns - 1];
    return this.#session.range(this.#sheet, { startRow, startColumn, endRow, endColumn });
  }

  #written(value: unknown, row: number, column: number) {
    return writtenCell(value, () => this.#sheet.numberFormat(row, column), this.#session.now());
  }

  /** @param relative Whether a formula is the same for all cells, so that its references move along. */
  #write(cell: Parameters<typeof writeCells>[3], relative = false): this {
    writeCells(this.#session.engine, this.#writable, this.#area, cell, { relative, refusable: true });
    return this;
  }

  #from<T>(grid: readonly (readonly T[])[], row: number, column: number): T | undefined {
    return grid[row - this.#area.startRow]?.[column - this.#area.startColumn];
  }

  /** @throws LiveError unless the data is a grid of the range's size. */
  #sized<T>(method: string, data: readonly (readonly T[])[]): readonly (readonly T[])[] {
    if (!Array.isArray(data) || !data.every(Array.isArray)) {
      throw signatureMismatch(`SpreadsheetApp.Range.${method}`, [data]);
    }
    if (data.length !== rowsOf(this.#area)) throw sizeMismatch('rows', data.length, rowsOf(this.#area));
    const odd = data.find((line) => line.length !== columnsOf(this.#area));
    if (odd) throw sizeMismatch('columns', odd.length, columnsOf(this.#area));
    return data;
  }

  #format<T>(format: CellFormat<T>): T {
    return format.read(this.#sheet.style(this.#area.startRow, this.#area.startColumn));
  }

  #formats<T>(format: CellFormat<T>): T[][] {
    const sheet = this.#sheet;
    return gridOver(this.#area, (row, column) => format.read(sheet.style(row, column)));
  }

  #setFormat<T>(format: CellFormat<T>, value: T | null): this {
    const style = format.write(value);
    this.#writable.writeStyles(this.#area, () => style);
    return this;
  }

  #setFormats<T>(format: CellFormat<T>, method: string, values: readonly (readonly (T | null)[])[]): this {
    const grid = this.#sized(method, values);
    const styles = new Map<T | null, StyleData>();
    this.#writable.writeStyles(this.#area, (row, column) => {
      const value = this.#from(grid, row, column) ?? null;
      const style = styles.get(value) ?? format.write(value);
      styles.set(value, style);
      return style;
    });
    return this;
  }
}
