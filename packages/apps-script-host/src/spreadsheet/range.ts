/**
 * Range: a block of cells. Google's class has more than a hundred methods, most of them one line or two over the engine:
 * here stand those about the place, rules, merges and locks; `range-contents.ts` and `range-formats.ts` have the others.
 * Outside rows and columns are 1-based, inside 0-based.
 */
import { type Area, columnsOf, gridOver, rowsOf } from '../engine/area';
import { emptied } from '../engine/engine-cell';
import type { EngineSheet } from '../engine/engine-sheet';
import type { ValidationRule } from '../engine/validation-rule';
import { requireSignature, signatureMismatch } from '../kernel/method-signature';
import type { Offered } from '../kernel/offered';
import { type Bounds, formatA1 } from './a1-notation';
import { dataRegion } from './data-region';
import { exposedRule, ruleOf } from './data-validation';
import { protectedArea } from './protected-area';
import { exposedProtection } from './protection';
import { RangeBlock } from './range-block';
import { RangeContents } from './range-contents';
import { rememberPlace } from './range-place';
import { sheetNumber } from './sheet-number';
import { cellOutOfRange, partOfMergedRange } from './spreadsheet-errors';
import type { SpreadsheetSession } from './spreadsheet-session';

type Live = GoogleAppsScript.Spreadsheet.Range;
type LiveSheet = GoogleAppsScript.Spreadsheet.Sheet;
type LiveRule = GoogleAppsScript.Spreadsheet.DataValidation;
/** Where a block grows, by the names of `SpreadsheetApp.Dimension`. */
const DIMENSION_SIDES: Readonly<Record<string, readonly (keyof Area)[]>> = {
  ROWS: ['startRow', 'endRow'],
  COLUMNS: ['startColumn', 'endColumn'],
};

/** A place and no content: each call reads or writes what stands there by then. Once the tab is deleted, it throws a LiveError. */
export class Range
  extends RangeContents
  implements Offered<Live, Exclude<keyof Range, 'getColumnIndex'>, Range>
{
  readonly #block: RangeBlock;

  /** @param bounds The area with its open ends, which the A1 notation keeps open. */
  constructor(session: SpreadsheetSession, sheet: EngineSheet, area: Area, bounds: Bounds) {
    const block = new RangeBlock(session, sheet, area, bounds);
    super(block);
    this.#block = block;
    rememberPlace(this, { sheet, area, bounds });
  }

  override toString(): string {
    return 'Range';
  }

  // Place

  getA1Notation(): string {
    return formatA1(this.#block.bounds);
  }

  getRow(): number {
    return this.#block.area.startRow + 1;
  }

  getRowIndex(): number {
    return this.getRow();
  }

  getColumn(): number {
    return this.#block.area.startColumn + 1;
  }

  /** At Google, though neither the reference nor the types have it. */
  getColumnIndex(): number {
    return this.getColumn();
  }

  getLastRow(): number {
    return this.#block.area.endRow + 1;
  }

  getLastColumn(): number {
    return this.#block.area.endColumn + 1;
  }

  getNumRows(): number {
    return rowsOf(this.#block.area);
  }

  getNumColumns(): number {
    return columnsOf(this.#block.area);
  }

  getHeight(): number {
    return this.getNumRows();
  }

  getWidth(): number {
    return this.getNumColumns();
  }

  isStartRowBounded(): boolean {
    return this.#block.bounds.startRow !== undefined;
  }

  isEndRowBounded(): boolean {
    return this.#block.bounds.endRow !== undefined;
  }

  isStartColumnBounded(): boolean {
    return this.#block.bounds.startColumn !== undefined;
  }

  isEndColumnBounded(): boolean {
    return this.#block.bounds.endColumn !== undefined;
  }

  getSheet(): LiveSheet {
    return this.#block.session.sheet(this.#block.sheet);
  }

  getGridId(): number {
    return sheetNumber(this.#block.sheet);
  }

  /** @param row @param column Counted from 1 inside the range. */
  getCell(row: number, column: number): Live {
    requireSignature('SpreadsheetApp.Range.getCell', [row, column], ['number number']);
    const { startRow, startColumn } = this.#block.area;
    const isInside = row >= 1 && column >= 1 && row <= this.getNumRows() && column <= this.getNumColumns();
    if (!isInside) throw cellOutOfRange();
    return this.#block.at(startRow + row - 1, startColumn + column - 1, 1, 1);
  }

  offset(...args: unknown[]): Live {
    requireSignature('SpreadsheetApp.Range.offset', args, [
      'number number',
      'number number number',
      'number number number number',
    ]);
    const [rows, columns, height, width] = args as [number, number, number?, number?];
    const { startRow, startColumn } = this.#block.area;
    return this.#block.at(
      startRow + rows,
      startColumn + columns,
      height ?? rowsOf(this.#block.area),
      width ?? columnsOf(this.#block.area),
    );
  }

  /** The block of filled cells around the range; with a dimension it grows by rows or by columns alone. */
  getDataRegion(dimension?: GoogleAppsScript.Spreadsheet.Dimension): Live {
    if (dimension === undefined) {
      return this.#block.session.range(this.#block.sheet, dataRegion(this.#block.sheet, this.#block.area));
    }
    const sides = DIMENSION_SIDES[String(dimension)];
    if (sides === undefined) throw signatureMismatch('SpreadsheetApp.Range.getDataRegion', [dimension]);
    return this.#block.session.range(
      this.#block.sheet,
      dataRegion(this.#block.sheet, this.#block.area, sides),
    );
  }

  activate(): this {
    this.#block.session.select(this.#block.sheet, this.#block.area);
    return this;
  }

  activateAsCurrentCell(): this {
    return this.activate();
  }

  /** Contents and formats; notes and rules stay, as a live-tested suite asserts (docs/evidence.md). */
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

  // Data validation

  getDataValidation(): LiveRule | null {
    return this.getDataValidations()[0]?.[0] ?? null;
  }

  getDataValidations(): (LiveRule | null)[][] {
    const exposed = new Map<ValidationRule, LiveRule>();
    const live = (rule: ValidationRule | null): LiveRule | null => {
      if (rule === null) return null;
      const known = exposed.get(rule) ?? exposedRule(this.#block.session, rule);
      exposed.set(rule, known);
      return known;
    };
    return this.#block.sheet.validations.read(this.#block.area).map((line) => line.map(live));
  }

  setDataValidation(rule: LiveRule | null): this {
    this.#block.writable.validations.fill(
      this.#block.area,
      ruleOf(rule, 'SpreadsheetApp.Range.setDataValidation'),
    );
    return this;
  }

  setDataValidations(rules: (LiveRule | null)[][]): this {
    const grid = this.#block.sized('setDataValidations', rules);
    const plain = grid.map((line) =>
      line.map((rule) => ruleOf(rule, 'SpreadsheetApp.Range.setDataValidations')),
    );
    this.#block.writable.validations.write(this.#block.area, plain);
    return this;
  }

  clearDataValidations(): this {
    return this.setDataValidation(null);
  }

  // Merged cells

  /** Keeps the content of the cell at the top left, and clears the others'. */
  merge(): this {
    const { startRow, startColumn } = this.#block.area;
    this.#requireWholeMerges();
    if (rowsOf(this.#block.area) * columnsOf(this.#block.area) === 1) return this;
    const first = (row: number, column: number) => row === startRow && column === startColumn;
    const cells = gridOver(this.#block.area, (row, column) =>
      first(row, column) || !this.#block.sheet.cell(row, column) ? undefined : emptied(),
    );
    this.#block.writable.write(startRow, startColumn, cells);
    this.#block.sheet.layout.merge([this.#block.area]);
    return this;
  }

  breakApart(): this {
    this.#requireWholeMerges();
    this.#block.writable.layout.unmerge([this.#block.area]);
    return this;
  }

  /** @throws LiveError where the range reaches over only a part of a merged area. */
  #requireWholeMerges(): void {
    const { area, sheet } = this.#block;
    const isWhole = ({ startRow, startColumn, endRow, endColumn }: Area): boolean =>
      startRow >= area.startRow &&
      startColumn >= area.startColumn &&
      endRow <= area.endRow &&
      endColumn <= area.endColumn;
    if (!sheet.layout.mergesIn(area).every(isWhole)) throw partOfMergedRange();
  }

  isPartOfMerge(): boolean {
    return this.#block.sheet.layout.mergesIn(this.#block.area).length > 0;
  }

  getMergedRanges(): Live[] {
    return this.#block.sheet.layout
      .mergesIn(this.#block.area)
      .map((area) => this.#block.session.range(this.#block.sheet, area));
  }

  // Protection

  /** A second one of the same range overlaps the first, as live. It keeps nobody out until editors are named. */
  protect(): GoogleAppsScript.Spreadsheet.Protection {
    const entry = this.#block.session.engine.protections.add(
      this.#block.sheet.id,
      protectedArea(this.#block.bounds),
    );
    return exposedProtection(this.#block.session, this.#block.sheet, entry);
  }
}
