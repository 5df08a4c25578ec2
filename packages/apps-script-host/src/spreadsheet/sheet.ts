/**
 * Sheet: one tab. What is about its rows and columns stands in `sheet-lines.ts`. Most methods are a line or two over the
 * engine. Outside rows, columns and places among the tabs are 1-based, inside 0-based.
 */

import type { Area } from '../engine/area';
import { writtenCell } from '../engine/engine-cell';
import type { EngineSheet } from '../engine/engine-sheet';
import { HOST_SHEET_MESSAGES } from '../kernel/messages';
import { requireSignature, signatureMismatch } from '../kernel/method-signature';
import type { Offered } from '../kernel/offered';
import { reveal } from '../kernel/service';
import { parseA1 } from './a1-notation';
import { hexColor } from './cell-formats';
import { exposedProtection, protectionsOf } from './protection';
import { rangePlace } from './range-place';
import { writeCells } from './range-writing';
import { readFormatRules, writeFormatRules } from './sheet-format-rules';
import { SheetLines } from './sheet-lines';
import { sheetNumber } from './sheet-number';
import { lastSheet, rangeNotFound, startTooSmall, tooFew } from './spreadsheet-errors';
import type { SpreadsheetSession } from './spreadsheet-session';
import { requireTabName } from './tab-name';

type Live = GoogleAppsScript.Spreadsheet.Sheet;
type LiveRange = GoogleAppsScript.Spreadsheet.Range;

const GET_RANGE = ['text', 'number number', 'number number number', 'number number number number'];

/** Holds on to its tab under any name and in any place; each call throws a LiveError once the tab is deleted. */
export class Sheet extends SheetLines implements Offered<Live, keyof Sheet, Sheet> {
  readonly #session: SpreadsheetSession;
  readonly #engineSheet: EngineSheet;

  constructor(session: SpreadsheetSession, sheet: EngineSheet) {
    super(session, sheet);
    this.#session = session;
    this.#engineSheet = sheet;
  }

  /** The tab of a Sheet. @throws LiveError when it is gone. */
  static engineSheetOf(sheet: Sheet): EngineSheet {
    return sheet.#sheet;
  }

  override toString(): string {
    return 'Sheet';
  }

  // The tab itself

  getName(): string {
    return this.#sheet.name;
  }

  getSheetName(): string {
    return this.getName();
  }

  setName(name: string): this {
    requireSignature('SpreadsheetApp.Sheet.setName', [name], ['text']);
    requireTabName(this.#session.engine, String(name), this.#sheet);
    if (this.#sheet.name !== name) this.#own.rename(String(name));
    return this;
  }

  getSheetId(): number {
    return sheetNumber(this.#sheet);
  }

  getIndex(): number {
    return this.#session.engine.sheets.indexOf(this.#sheet) + 1;
  }

  getParent(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return this.#session.spreadsheet;
  }

  activate(): this {
    this.#session.activate(this.#sheet);
    return this;
  }

  isSheetHidden(): boolean {
    return this.#sheet.hidden;
  }

  /** The last tab in sight cannot be hidden. */
  hideSheet(): this {
    const { sheets } = this.#session.engine;
    if (!sheets.some((sheet) => sheet !== this.#sheet && !sheet.hidden)) throw lastSheet();
    this.#own.setHidden(true);
    return this;
  }

  showSheet(): this {
    this.#own.setHidden(false);
    return this;
  }

  /** null where the tab has no colour. */
  getTabColor(): string | null {
    return this.#sheet.tabColor;
  }

  setTabColor(color: string | null): this {
    this.#own.setTabColor(hexColor(color) ?? null);
    return this;
  }

  /** The copy stands behind all tabs and is named as Google's Japanese interface does. There is one spreadsheet only. */
  copyTo(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Live {
    if (spreadsheet !== this.#session.spreadsheet) {
      throw signatureMismatch('SpreadsheetApp.Sheet.copyTo', [spreadsheet]);
    }
    const { engine } = this.#session;
    let number = 1;
    while (engine.sheetNamed(HOST_SHEET_MESSAGES.copyName(this.getName(), number))) number += 1;
    const name = HOST_SHEET_MESSAGES.copyName(this.getName(), number);
    return this.#session.sheet(engine.copySheet(this.#sheet, name));
  }

  // Ranges

  getRange(...args: unknown[]): LiveRange {
    requireSignature('SpreadsheetApp.Sheet.getRange', args, GET_RANGE);
    if (args.length === 1) {
      const parsed = parseA1(String(args[0]));
      if (parsed === undefined) throw rangeNotFound();
      return this.#session.range(this.#sheet, parsed.bounds);
    }
    const [row, column, rows = 1, columns = 1] = args.map((each) => Math.trunc(Number(each)));
    return this.#session.range(this.#sheet, blockOf(row ?? 0, column ?? 0, rows, columns));
  }

  getDataRange(): LiveRange {
    const { row, column } = this.#sheet.lastContent();
    const [endRow, endColumn] = [Math.max(0, row), Math.max(0, column)];
    return this.#session.range(this.#sheet, { startRow: 0, startColumn: 0, endRow, endColumn });
  }

  getActiveCell(): LiveRange {
    const { startRow, startColumn } = this.#session.selected(this.#sheet);
    return this.#session.range(this.#sheet, {
      startRow,
      startColumn,
      endRow: startRow,
      endColumn: startColumn,
    });
  }

  getCurrentCell(): LiveRange {
    return this.getActiveCell();
  }

  getActiveRange(): LiveRange {
    return this.#session.range(this.#sheet, this.#session.selected(this.#sheet));
  }

  setActiveRange(range: LiveRange): LiveRange {
    const { sheet, area } = rangePlace(range, 'SpreadsheetApp.Sheet.setActiveRange');
    this.#session.select(sheet, area);
    return range;
  }

  // Contents

  /** 0 for an empty tab. */
  getLastRow(): number {
    return this.#sheet.lastContent().row + 1;
  }

  getLastColumn(): number {
    return this.#sheet.lastContent().column + 1;
  }

  /** Writes below the last row with content; the grid grows where it is full. */
  appendRow(values: unknown[]): this {
    requireSignature('SpreadsheetApp.Sheet.appendRow', [values], ['array']);
    if (values.length === 0) throw signatureMismatch('SpreadsheetApp.Sheet.appendRow', [values]);
    const sheet = this.#sheet;
    const row = sheet.lastContent().row + 1;
    const area = { startRow: row, startColumn: 0, endRow: row, endColumn: values.length - 1 };
    this.#session.rights.requireCells(sheet, area);
    if (row >= sheet.layout.rowCount) sheet.layout.growTo(row + 1);
    if (values.length > sheet.layout.columnCount) {
      sheet.layout.insertColumns(sheet.layout.columnCount, values.length - sheet.layout.columnCount);
    }
    const now = this.#session.now();
    const cell = (at: number, column: number) =>
      writtenCell(values[column], () => sheet.numberFormat(at, column), now);
    writeCells(this.#session.engine, sheet, area, cell, { relative: false, refusable: true });
    return this;
  }

  // Clearing

  /** Contents and formats; notes and rules stay, as a live-tested suite asserts (docs/evidence.md). */
  clear(options?: { contentsOnly?: boolean; formatOnly?: boolean }): this {
    const { contentsOnly, formatOnly } = options ?? {};
    if (!formatOnly || contentsOnly) this.clearContents();
    if (!contentsOnly || formatOnly) this.clearFormats();
    return this;
  }

  clearContents(): this {
    this.#whole.clearContent();
    return this;
  }

  clearFormats(): this {
    this.#whole.clearFormat();
    return this;
  }

  clearNotes(): this {
    this.#session.rights.requireCells(this.#sheet, this.#sheet.layout.grid);
    this.#sheet.notes.clear(this.#sheet.layout.grid);
    return this;
  }

  // Conditional formats

  /** The strongest first. */
  getConditionalFormatRules(): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
    return readFormatRules(this.#session, this.#sheet);
  }

  setConditionalFormatRules(rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]): void {
    writeFormatRules(this.#own, rules, 'SpreadsheetApp.Sheet.setConditionalFormatRules');
  }

  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }

  // Over the cells

  /** Shapes, buttons and whatever else is no picture and no chart. They can be counted; all else about them is not offered. */
  getDrawings(): GoogleAppsScript.Spreadsheet.Drawing[] {
    return this.#things('Drawing', this.#sheet.drawings.drawings);
  }

  /** As {@link getDrawings}. */
  getImages(): GoogleAppsScript.Spreadsheet.OverGridImage[] {
    return this.#things('OverGridImage', this.#sheet.drawings.images);
  }

  /** As {@link getDrawings}. */
  getCharts(): GoogleAppsScript.Spreadsheet.EmbeddedChart[] {
    return this.#things('EmbeddedChart', this.#sheet.drawings.charts);
  }

  // Protection

  /** A tab that is protected already gives the protection that it has (reference of class Sheet). */
  protect(): GoogleAppsScript.Spreadsheet.Protection {
    const { protections } = this.#session.engine;
    const known = protections.of(this.#sheet.id).find(({ record }) => record.range === null);
    return exposedProtection(this.#session, this.#sheet, known ?? protections.add(this.#sheet.id, null));
  }

  getProtections(
    type: GoogleAppsScript.Spreadsheet.ProtectionType,
  ): GoogleAppsScript.Spreadsheet.Protection[] {
    return protectionsOf(this.#session, this.#sheet, type, 'SpreadsheetApp.Sheet.getProtections');
  }

  // Internals

  #things<Live>(service: string, count: number): Live[] {
    return Array.from({ length: count }, () => this.#session.expose<Live>(service, {}));
  }

  /** The tab, to be changed itself. @throws LiveError where it is protected from the person at work. */
  get #own(): EngineSheet {
    return this.#session.changeable(this.#engineSheet);
  }

  get #sheet(): EngineSheet {
    return this.#session.held(this.#engineSheet);
  }

  get #whole(): LiveRange {
    return reveal(this.#session.range(this.#sheet, this.#sheet.layout.grid));
  }
}

/** The tab of a Sheet that a script hands over. */
export function engineSheetOf(sheet: Live, method: string): EngineSheet {
  const revealed: unknown = typeof sheet === 'object' && sheet !== null ? reveal(sheet) : undefined;
  if (!(revealed instanceof Sheet)) throw signatureMismatch(method, [sheet]);
  return Sheet.engineSheetOf(revealed);
}

/** 0-based area of a block given 1-based. */
function blockOf(row: number, column: number, rows: number, columns: number): Area {
  if (row < 1) throw startTooSmall('row');
  if (column < 1) throw startTooSmall('column');
  if (rows < 1) throw tooFew('rows');
  if (columns < 1) throw tooFew('columns');
  return {
    startRow: row - 1,
    startColumn: column - 1,
    endRow: row + rows - 2,
    endColumn: column + columns - 2,
  };
}
