/** The data validation rules of one tab. Univer keeps them and moves them with rows; refusing entries is done here. */
import {
  DataValidationType,
  generateRandomId,
  type ICellData,
  type ISheetDataValidationRule,
  type IStyleData,
  type Nullable,
  Rectangle,
  type Worksheet,
} from '@univerjs/core';
import { AddDataValidationMutation, RemoveDataValidationMutation } from '@univerjs/data-validation';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import { type Area, gridOver, overlaps } from './area';
import type { Calculator, CellGrid } from './calculator';
import { displayText } from './engine-cell';
import type { FormulaPlace, FormulaResult } from './formula-evaluator';
import { ownStyle } from './own-style';
import type { UniverCore } from './univer-core';
import { fits, type RuleSurroundings, readReference } from './validation-check';
import { readRule, refuses, storedRule, type ValidationRule } from './validation-rule';

/** A cell, 0-based. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Areas are 0-based. A cell has one rule at most: a new one cuts its cells out of the others. */
export class SheetValidations {
  readonly #core: UniverCore;
  readonly #worksheet: Worksheet;
  readonly #calculator: Calculator;
  readonly #model: SheetDataValidationModel;

  constructor(core: UniverCore, worksheet: Worksheet, calculator: Calculator) {
    this.#core = core;
    this.#worksheet = worksheet;
    this.#calculator = calculator;
    this.#model = core.injector.get(SheetDataValidationModel);
  }

  /** The rules of an area's cells, row by row; null where there is none, or one of a kind Apps Script lacks. */
  read(area: Area): (ValidationRule | null)[][] {
    const rules = this.#rulesIn(area).map((stored) => ({ stored, rule: readRule(stored) ?? null }));
    return gridOver(
      area,
      (row, column) => rules.find(({ stored }) => covers(stored, row, column))?.rule ?? null,
    );
  }

  /**
   * Replaces the rules of an area: what was there is cut off from its rule.
   * Cells with the same rule (the same object) share one stored rule.
   *
   * @param rules Row by row, as large as the area.
   */
  write(area: Area, rules: readonly (readonly (ValidationRule | null)[])[]): void {
    for (const stored of this.#rulesIn(area)) this.#cut(stored, area);
    const places = new Map<ValidationRule, Area[]>();
    rules.forEach((line, rowOffset) => {
      line.forEach((rule, columnOffset) => {
        if (rule === null) return;
        const cell = cellArea(area.startRow + rowOffset, area.startColumn + columnOffset);
        const known = places.get(rule);
        if (known) known.push(cell);
        else places.set(rule, [cell]);
      });
    });
    for (const [rule, cells] of places) this.#add(storedRule(rule, joined(cells), generateRandomId(8)));
  }

  /** Gives one rule to a whole area, or takes the rules away; as {@link write}, but however large the area. */
  fill(area: Area, rule: ValidationRule | null): void {
    for (const stored of this.#rulesIn(area)) this.#cut(stored, area);
    if (rule !== null) this.#add(storedRule(rule, [area], generateRandomId(8)));
  }

  /** Gives a tab without rules those of another one. */
  takeFrom(source: SheetValidations): void {
    for (const rule of source.#stored) this.#add({ ...structuredClone(rule), uid: generateRandomId(8) });
  }

  /**
   * The first cell that would break a rule that refuses entries, were these cells written.
   * Formulas are not judged, nor are cells that stay as they are.
   */
  firstViolation(startRow: number, startColumn: number, cells: CellGrid): CellPlace | undefined {
    const endColumn = startColumn + (cells[0]?.length ?? 0) - 1;
    const area = { startRow, startColumn, endRow: startRow + cells.length - 1, endColumn };
    const rules = this.#rulesIn(area).filter(refuses);
    if (rules.length === 0) return undefined;
    const judge = (): CellPlace | undefined => {
      const around = this.#surroundings();
      for (const [rowOffset, line] of cells.entries()) {
        for (const [columnOffset, cell] of line.entries()) {
          const [row, column] = [startRow + rowOffset, startColumn + columnOffset];
          const rule = cell && !cell.f ? rules.find((each) => covers(each, row, column)) : undefined;
          if (cell && rule && !this.#fits(rule, cell, row, column, around)) return { row, column };
        }
      }
      return undefined;
    };
    // Formulas of rules look at the cells themselves, so these must hold the entries while they are judged.
    return rules.some(({ type }) => type === DataValidationType.CUSTOM)
      ? this.#whileWritten(startRow, startColumn, cells, judge)
      : judge();
  }

  /** Looks formulas and references up, each once. */
  #surroundings(): RuleSurroundings {
    const formulas = new Map<string, (place: FormulaPlace) => FormulaResult>();
    const texts = new Map<string, string[]>();
    return {
      evaluate: (formula, place) => {
        const prepared = formulas.get(formula) ?? this.#calculator.prepare(formula);
        formulas.set(formula, prepared);
        return prepared(place);
      },
      textsIn: (reference) => {
        const known = texts.get(reference) ?? this.#textsIn(reference);
        texts.set(reference, known);
        return known;
      },
    };
  }

  #fits(
    rule: ISheetDataValidationRule,
    cell: ICellData,
    row: number,
    column: number,
    around: RuleSurroundings,
  ): boolean {
    const { startRow = row, startColumn = column } = rule.ranges[0] ?? {};
    const place = {
      worksheet: this.#worksheet,
      row,
      column,
      rowOffset: row - startRow,
      columnOffset: column - startColumn,
    };
    const entered = { ...this.#worksheet.getCellRaw(row, column), ...cell };
    const pattern = styleOf(cell)?.n?.pattern ?? ownStyle(this.#worksheet, row, column).n?.pattern;
    return fits(rule, entered, pattern, place, around);
  }

  #textsIn(reference: string): string[] {
    this.#calculator.calculate();
    const { range, sheetName } = readReference(reference);
    const worksheet = sheetName ? this.#core.workbook.getSheetBySheetName(sheetName) : this.#worksheet;
    if (!worksheet) return [];
    const endRow = Math.min(
      Number.isNaN(range.endRow) ? Number.POSITIVE_INFINITY : range.endRow,
      worksheet.getRowCount() - 1,
    );
    const startRow = Number.isNaN(range.startRow) ? 0 : range.startRow;
    const texts = gridOver({ ...range, startRow, endRow }, (row, column) =>
      displayText(worksheet.getCellRaw(row, column), () => ownStyle(worksheet, row, column).n?.pattern),
    );
    return texts.flat().filter((text) => text !== '');
  }

  #whileWritten<T>(startRow: number, startColumn: number, cells: CellGrid, judge: () => T): T {
    this.#calculator.calculate();
    const matrix = this.#worksheet.getCellMatrix();
    const kept: { row: number; column: number; cell: Nullable<ICellData> }[] = [];
    cells.forEach((line, rowOffset) => {
      line.forEach((entry, columnOffset) => {
        if (entry === undefined) return;
        const [row, column] = [startRow + rowOffset, startColumn + columnOffset];
        const cell = matrix.getValue(row, column);
        kept.push({ row, column, cell });
        matrix.setValue(row, column, { ...cell, ...entry, s: cell?.s });
      });
    });
    try {
      return judge();
    } finally {
      for (const { row, column, cell } of kept) {
        if (cell) matrix.setValue(row, column, cell);
        else matrix.realDeleteValue(row, column);
      }
    }
  }

  get #stored(): readonly ISheetDataValidationRule[] {
    return this.#model.getRules(this.#core.unitId, this.#worksheet.getSheetId());
  }

  #rulesIn(area: Area): ISheetDataValidationRule[] {
    const bounded = this.#stored.map((rule) => ({
      ...rule,
      ranges: rule.ranges.map((range) => this.#bounded(range)),
    }));
    return bounded.filter(({ ranges }) => ranges.some((range) => overlaps(range, area)));
  }

  /** Univer marks the open ends of whole rows and columns by NaN. */
  #bounded(range: Area): Area {
    return {
      startRow: range.startRow || 0,
      startColumn: range.startColumn || 0,
      endRow: Number.isNaN(range.endRow) ? this.#worksheet.getRowCount() - 1 : range.endRow,
      endColumn: Number.isNaN(range.endColumn) ? this.#worksheet.getColumnCount() - 1 : range.endColumn,
    };
  }

  #cut(stored: ISheetDataValidationRule, area: Area): void {
    this.#core.runFormatting(RemoveDataValidationMutation, { ...this.#target, ruleId: stored.uid });
    const ranges = Rectangle.subtractMulti(stored.ranges, [area]);
    const [first] = ranges;
    if (first === undefined) return;
    const uid = generateRandomId(8);
    this.#add({ ...stored, uid, ranges, formula1: this.#movedFormula(stored, first) });
  }

  /** A rule's formula is meant for the first cell of its first area, and must follow when that cell is cut off. */
  #movedFormula(stored: ISheetDataValidationRule, first: Area): string | undefined {
    const { formula1, ranges, type } = stored;
    const [anchor] = ranges;
    if (!formula1 || !anchor || type !== DataValidationType.CUSTOM) return formula1;
    const [columns, rows] = [first.startColumn - anchor.startColumn, first.startRow - anchor.startRow];
    if (columns === 0 && rows === 0) return formula1;
    return this.#core.injector.get(LexerTreeBuilder).moveFormulaRefOffset(formula1, columns, rows);
  }

  #add(rule: ISheetDataValidationRule): void {
    this.#core.runFormatting(AddDataValidationMutation, { ...this.#target, rule });
  }

  get #target(): { subUnitId: string } {
    return { subUnitId: this.#worksheet.getSheetId() };
  }
}

function styleOf(cell: ICellData): IStyleData | undefined {
  return typeof cell.s === 'object' && cell.s !== null ? cell.s : undefined;
}

function covers(rule: ISheetDataValidationRule, row: number, column: number): boolean {
  return rule.ranges.some((range) => overlaps(range, cellArea(row, column)));
}

function cellArea(row: number, column: number): Area {
  return { startRow: row, endRow: row, startColumn: column, endColumn: column };
}

/** Fewer and larger areas for the same cells, the one at the top left first. */
function joined(cells: readonly Area[]): Area[] {
  return Rectangle.sort(Rectangle.mergeRanges(cells.map((cell) => ({ ...cell }))));
}
