/**
 * The spreadsheet engine of the embedded host: a headless Univer behind a small surface in plain data.
 * What Univer does otherwise than Google Sheets, or only later, is made up for here and in the sibling files.
 */

import type { WorkbookData } from '@jiko-hyoka/lossless-xlsx/engine';
import { isStructural, otherTabNames, type SheetStep } from '@jiko-hyoka/lossless-xlsx/engine';
import type { IWorksheetData, Univer, Worksheet } from '@univerjs/core';
import { mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import { InsertSheetMutation, RemoveSheetCommand, SetWorksheetOrderMutation } from '@univerjs/sheets';
import { CommentThreads } from './comment-threads';
import { ConditionalFormats, conditionalRulesIn } from './conditional-formats';
import { EditJournal } from './edit-journal';
import { EngineSheet } from './engine-sheet';
import type { FormulaPlace, FormulaResult } from './formula-evaluator';
import { KeptValidations } from './kept-validations';
import { NoteMoves } from './note-moves';
import { keepCellsPlain } from './plain-cells';
import { Protections } from './protections';
import { type FormulaSpot, Recalculation } from './recalculation';
import { UniverCore } from './univer-core';

/** The grid of a tab that Google inserts: rows, columns, and sizes in px. */
const NEW_SHEET = { rowCount: 1000, columnCount: 26, defaultColumnWidth: 100, defaultRowHeight: 21 };

/**
 * One open workbook; {@link dispose} frees it. What scripts and people change is written down in its journal, for
 * saving.
 */
export class SheetEngine {
  readonly #core: UniverCore;
  readonly #validations: KeptValidations;
  readonly #formats: ConditionalFormats;
  readonly #journal: EditJournal;
  readonly #recalculation: Recalculation;
  readonly #sheets = new Map<string, EngineSheet>();
  readonly protections: Protections;
  readonly threads: CommentThreads;
  /** The names of tabs of the file that are no sheets of cells, such as charts; they stay in it. */
  readonly otherTabNames: readonly string[];

  #sheetNumber: number;
  /** Whether the formulas without a result in the file have been calculated. */
  #isCalculated = false;

  private constructor(workbook: WorkbookData, drawing?: Univer) {
    this.#sheetNumber = lastSheetNumber(workbook);
    this.otherTabNames = otherTabNames(workbook);
    this.#validations = new KeptValidations(workbook);
    const formats = conditionalRulesIn(workbook);
    this.#core = new UniverCore(workbook, drawing);
    keepCellsPlain(this.#core);
    this.#journal = new EditJournal(this.#core);
    this.#validations.watch(this.#core);
    this.#formats = new ConditionalFormats(this.#core, this.#journal, formats);
    new NoteMoves(this.#core, this.#journal);
    this.protections = new Protections(workbook, this.#journal);
    this.threads = new CommentThreads(workbook, this.#journal);
    this.#recalculation = new Recalculation(this.#core);
  }

  /**
   * Starts an engine on a workbook (which it takes over). End it with {@link dispose}.
   *
   * @param drawing The Univer of a page that shows the workbook; it ends with the engine. Without one nothing is drawn.
   */
  static create(workbook: WorkbookData, drawing?: Univer): SheetEngine {
    return new SheetEngine(workbook, drawing);
  }

  get unitId(): string {
    return this.#core.unitId;
  }

  /** A tab as Univer has it; undefined when there is none of that id. */
  worksheet(id: string): Worksheet | undefined {
    return this.#core.workbook.getSheetBySheetId(id) ?? undefined;
  }

  /** A number that grows with whatever is written. */
  get writes(): number {
    return this.#core.changed.count;
  }

  /** The workbook's name; '' where it has none. */
  get name(): string {
    return this.#core.workbook.name;
  }

  /** The tabs in their order. The same tab is the same object each time. */
  get sheets(): EngineSheet[] {
    return this.#core.workbook.getSheets().map((worksheet) => this.#wrap(worksheet));
  }

  /** By the whole name, its case included. */
  sheetNamed(name: string): EngineSheet | undefined {
    return this.sheets.find((sheet) => sheet.name === name);
  }

  /** Whether a tab is still part of the workbook. */
  holds(sheet: EngineSheet): boolean {
    return this.#sheets.get(sheet.id) === sheet;
  }

  /** A formula with its relative references moved, as when it is copied that many cells down and to the right. */
  movedFormula(formula: string, rows: number, columns: number): string {
    return this.#core.injector.get(LexerTreeBuilder).moveFormulaRefOffset(formula, columns, rows);
  }

  /** @param index 0-based place among the tabs. @param name One that no tab has. */
  insertSheet(name: string, index: number): EngineSheet {
    return this.#insert({ ...NEW_SHEET, name }, index);
  }

  /**
   * Puts a copy behind all tabs: cells, shape, notes, validations and conditional formats.
   *
   * @param name One that no tab has.
   */
  copySheet(sheet: EngineSheet, name: string): EngineSheet {
    const copy = this.#insert({ ...sheet.data(), name }, this.sheets.length);
    copy.takeFrom(sheet);
    return copy;
  }

  /** Removes a tab with its notes and rules; a workbook keeps at least one. */
  removeSheet(sheet: EngineSheet): void {
    this.#core.run(RemoveSheetCommand, { subUnitId: sheet.id });
    this.#sheets.delete(sheet.id);
  }

  /** @param index 0-based place that the tab shall have. */
  moveSheet(sheet: EngineSheet, index: number): void {
    const fromOrder = this.sheets.indexOf(sheet);
    const params = { subUnitId: sheet.id, fromOrder, toOrder: index };
    this.#core.runFormatting(SetWorksheetOrderMutation, params);
  }

  /** Brings every formula up to date at once; does nothing when nothing was written since. */
  calculate(): void {
    const { changed } = this.#core;
    if (changed.isEmpty && this.#isCalculated) return;
    this.#recalculation.run(changed);
    this.#isCalculated = true;
    changed.clear();
  }

  /** Whether a formula holds a result that another program should calculate anew when it opens the workbook. */
  get isStale(): boolean {
    this.calculate();
    return this.#recalculation.isStale;
  }

  /**
   * Told of each formula that cannot be calculated as Excel does and so kept the file's result, at each calculation in which
   * what it looks at has changed, or may have.
   */
  onKept(listener: (formula: FormulaSpot) => void): void {
    this.#recalculation.onKept = listener;
  }

  /** A formula that stands in no cell, ready to be evaluated; good until something is written. */
  prepare(formula: string): (place: FormulaPlace) => FormulaResult {
    return this.#recalculation.prepare(formula);
  }

  /** A calculated copy of the workbook; notes, rules and protections lie in its `resources`. */
  snapshot(): WorkbookData {
    this.calculate();
    const snapshot = this.#core.snapshot();
    this.#validations.putInto(snapshot, this.edits.filter(isStructural));
    this.#formats.putInto(snapshot);
    this.protections.putInto(snapshot);
    return snapshot;
  }

  /** The rows and columns inserted, deleted and moved since the start, and the cells moved, in order; a saver needs them too. */
  get edits(): readonly SheetStep[] {
    return this.#journal.steps;
  }

  /** Ends the engine; without it a Node process does not exit. */
  dispose(): void {
    this.#formats.stop();
    this.#core.dispose();
  }

  #insert(data: Partial<IWorksheetData>, index: number): EngineSheet {
    this.#sheetNumber += 1;
    const sheet = mergeWorksheetSnapshotWithDefault({ ...data, id: `sheet${this.#sheetNumber}` });
    this.#core.run(InsertSheetMutation, { index, sheet });
    const worksheet = this.#core.workbook.getSheetBySheetId(sheet.id);
    if (!worksheet) throw new Error('Univer did not insert the sheet');
    return this.#wrap(worksheet);
  }

  #wrap(worksheet: Worksheet): EngineSheet {
    const id = worksheet.getSheetId();
    const known = this.#sheets.get(id);
    if (known) return known;
    const sheet = new EngineSheet(this.#core, worksheet, this, this.#formats);
    this.#sheets.set(id, sheet);
    return sheet;
  }
}

/** New ids go on counting as those of a read workbook do ('sheet1', 'sheet2' …), and never come twice in one engine. */
function lastSheetNumber(workbook: WorkbookData): number {
  const ids = Object.keys(workbook.sheets);
  return Math.max(ids.length, ...ids.map((id) => Number(/^sheet(\d+)$/.exec(id)?.[1] ?? 0)));
}
