/** One run of calculation: from changed cells through all formulas that look at them, each when what it looks at is settled. */
import { CellValueType, type ICellData, type Worksheet } from '@univerjs/core';
import { holdsPlain } from './cell-guard';
import { CellSet } from './cell-set';
import { ChangedCells } from './changed-cells';
import type { FormulaCell, FormulaCells } from './formula-cells';
import { type Evaluated, type FormulaEvaluator, type FormulaResult, UNKNOWN } from './formula-evaluator';
import type { FormulaArea } from './formula-tokens';
import { hasResult, isArray, isStored } from './stored-results';

/** How many cells the formulas of one run may look at, together: a few seconds. */
const MAX_CELLS = 4_000_000;

/** So many cells of areas are remembered at once, with some hundred bytes each. */
const MAX_REMEMBERED = 200_000;

/** Formulas that do not tell what they look at are calculated again when something changed; more rounds are a circle. */
const MAX_ROUNDS = 60;

/** As Google shows a formula that goes round in a circle. */
const CIRCLE: Evaluated = { result: '#REF!', kind: 'doubtful' };

/** For one call of {@link calculate}: a new one is made for each. */
export class CalculationRun {
  /** Whether a result was kept or made that another program may calculate otherwise. */
  isStale = false;
  /** Formulas that kept the result of the file although what they look at has changed, or may have. */
  readonly kept: FormulaCell[] = [];
  readonly #sheets: readonly Worksheet[];
  readonly #formulas: FormulaCells;
  readonly #evaluator: FormulaEvaluator;
  readonly #abandoned: WeakSet<ICellData>;
  readonly #sheetsById: ReadonlyMap<string, Worksheet>;
  /** By their names in small letters. */
  readonly #sheetIds: ReadonlyMap<string, string>;
  #changed = new ChangedCells();
  /** What formulas changed that do not tell what they look at: others may have been calculated before. */
  #changedLate = new ChangedCells();
  #lateCells: ICellData[] = [];
  /** Formulas that are still to be looked at, and those that wait for others. */
  readonly #pending = new Map<string, CellSet>();
  readonly #waiting = new Map<string, CellSet>();
  /** How far down the chain of waiting formulas each of them stands, and from where on it is known to be a circle. */
  readonly #links = new Map<FormulaCell, number>();
  #circleFrom = Number.POSITIVE_INFINITY;
  #cellsLeft = MAX_CELLS;
  #remembered = 0;

  /** @param abandoned Cells without a result that earlier runs gave up; this one adds its own. */
  constructor(
    sheets: readonly Worksheet[],
    formulas: FormulaCells,
    evaluator: FormulaEvaluator,
    abandoned: WeakSet<ICellData>,
  ) {
    this.#sheets = sheets;
    this.#formulas = formulas;
    this.#evaluator = evaluator;
    this.#abandoned = abandoned;
    this.#sheetsById = new Map(sheets.map((sheet) => [sheet.getSheetId(), sheet]));
    this.#sheetIds = new Map(sheets.map((sheet) => [sheet.getName().toLowerCase(), sheet.getSheetId()]));
  }

  /** @param changed Takes in the changed results, too. */
  calculate(changed: ChangedCells): void {
    this.#changed = changed;
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const tabs = this.#affectedTabs();
      if (tabs.length === 0) return;
      if (round === 0) this.#evaluator.load();
      this.#settleAll(tabs);
      if (this.#changedLate.isEmpty) return;
      this.#changed = this.#changedLate;
      this.#changedLate = new ChangedCells();
      if (round < MAX_ROUNDS - 2) this.#lateCells = [];
      // Remembered areas may hold what has changed since.
      this.#evaluator.forgetAreas();
    }
    for (const cell of this.#lateCells) store(cell, '#REF!');
  }

  /** The tabs with formulas that may give something new, those first that cost least. */
  #affectedTabs(): Worksheet[] {
    const touched = new Set<string>();
    for (const sheet of this.#sheets) {
      if (this.#changed.hasAny(sheet.getSheetId())) touched.add(nameOf(sheet));
    }
    const affected = new Set<Worksheet>();
    for (let before = -1; before < affected.size; ) {
      before = affected.size;
      for (const sheet of this.#sheets) {
        if (affected.has(sheet) || !this.#isAffected(sheet, touched)) continue;
        affected.add(sheet);
        touched.add(nameOf(sheet));
      }
    }
    const weight = (sheet: Worksheet): number => this.#formulas.of(sheet).weight;
    return [...affected].sort((a, b) => weight(a) - weight(b));
  }

  /** @param touched The names of tabs in which something changed or may change, in small letters. */
  #isAffected(sheet: Worksheet, touched: ReadonlySet<string>): boolean {
    const tab = this.#formulas.of(sheet);
    if (tab.count === 0) return false;
    if (this.#changed.hasFormulas(sheet.getSheetId()) || (touched.size > 0 && tab.isUnbound)) return true;
    for (const { cell } of tab.all) if (this.#lacksResult(cell)) return true;
    return touched.size > 0 && [...tab.looksAt].some((name) => touched.has(name ?? nameOf(sheet)));
  }

  #settleAll(tabs: readonly Worksheet[]): void {
    this.#pending.clear();
    for (const sheet of tabs) {
      const cells = new CellSet();
      for (const { row, column } of this.#formulas.of(sheet).all) cells.add(row, column);
      this.#pending.set(sheet.getSheetId(), cells);
    }
    for (const sheet of tabs) {
      for (const formula of this.#formulas.of(sheet).all) {
        if (this.#isPending(formula)) this.#settle(formula);
      }
    }
  }

  /** Settles a formula, and before it those that it looks at. Without recursion: chains may have as many links as rows. */
  #settle(first: FormulaCell): void {
    const chain: FormulaCell[] = [];
    for (let next: FormulaCell | undefined = first; next; next = this.#nextOf(chain)) {
      this.#links.set(next, chain.length);
      chain.push(next);
      cellsOf(this.#pending, next).delete(next.row, next.column);
      cellsOf(this.#waiting, next).add(next.row, next.column);
    }
    this.#links.clear();
  }

  /** The formula for which the last of the chain waits; where it waits for none it is settled and leaves the chain. */
  #nextOf(chain: FormulaCell[]): FormulaCell | undefined {
    for (let last = chain.at(-1); last; last = chain.at(-1)) {
      const next = this.#firstPending(last);
      if (next) return next;
      const link = chain.length - 1;
      this.#circleFrom = Math.min(this.#circleFrom, this.#firstWaiting(last));
      const isCircle = this.#circleFrom <= link;
      if (this.#circleFrom === link) this.#circleFrom = Number.POSITIVE_INFINITY;
      cellsOf(this.#waiting, last).delete(last.row, last.column);
      chain.pop();
      if (this.#isDue(last)) this.#update(last, isCircle);
    }
    return undefined;
  }

  #firstPending(formula: FormulaCell): FormulaCell | undefined {
    for (const area of formula.reading.areas ?? []) {
      const sheet = this.#sheetOf(area, formula);
      const place = sheet && this.#pending.get(sheet.getSheetId())?.firstIn(area);
      if (place) return this.#formulas.of(sheet).at(place.row, place.column);
    }
    return undefined;
  }

  /** The link of the chain at which a formula looks though that waits for it; beyond all links where there is none. */
  #firstWaiting(formula: FormulaCell): number {
    if (isUnbound(formula)) return Number.POSITIVE_INFINITY;
    const links = (formula.reading.areas ?? []).map((area) => {
      const sheet = this.#sheetOf(area, formula);
      const place = sheet && this.#waiting.get(sheet.getSheetId())?.firstIn(area);
      const found = place && this.#formulas.of(sheet).at(place.row, place.column);
      return (found && this.#links.get(found)) ?? Number.POSITIVE_INFINITY;
    });
    return Math.min(Number.POSITIVE_INFINITY, ...links);
  }

  /** Whether a formula needs a result, or what it looks at has changed. */
  #isDue(formula: FormulaCell): boolean {
    const { cell, worksheet, row, column, reading } = formula;
    if (this.#lacksResult(cell) || this.#changed.hasFormula(worksheet.getSheetId(), row, column)) return true;
    if (reading.areas === null || reading.volatile) return true;
    return this.#anyOf(formula, (id, area) => this.#changed.has(id, area));
  }

  #update(formula: FormulaCell, isCircle: boolean): void {
    const { cell } = formula;
    const isFiles = isStored(cell);
    if ((isFiles && (isCircle || !this.#isTrusted(formula))) || !this.#affords(formula)) {
      this.isStale = true;
      if (isFiles && !formula.reading.volatile) this.kept.push(formula);
      return;
    }
    const { result, kind } = isCircle ? CIRCLE : this.#evaluate(formula);
    this.isStale ||= kind !== 'one' || (!isFiles && !this.#isTrusted(formula));
    if (isFiles && kind === 'doubtful') {
      this.kept.push(formula);
      return;
    }
    // Of a blank cell a file's formula gives 0.
    if (isFiles && kind === 'blank' && cell.v === 0) return;
    if (store(cell, result)) this.#noteResult(formula);
  }

  #evaluate(formula: FormulaCell): Evaluated {
    if (!formula.reading.runnable) return UNKNOWN;
    return this.#evaluator.evaluate(this.#evaluator.parse(formula.text), formula);
  }

  /** Whether the engine's result is Excel's. */
  #isTrusted(formula: FormulaCell): boolean {
    const { areas, guard } = formula.reading;
    if (areas === null || guard === null || isArray(formula.cell)) return false;
    return areas.every((area) => {
      const sheet = this.#sheetOf(area, formula);
      return sheet !== undefined && holdsPlain(guard, sheet, area);
    });
  }

  #noteResult(formula: FormulaCell): void {
    const { cell, worksheet, row, column } = formula;
    this.#changed.add(worksheet.getSheetId(), row, column);
    if (!isUnbound(formula)) return;
    this.#changedLate.add(worksheet.getSheetId(), row, column);
    this.#lateCells.push(cell);
  }

  /** @returns False where the formula looks at more cells than may still be looked at in this run. */
  #affords(formula: FormulaCell): boolean {
    const cost = this.#costOf(formula);
    if (cost > this.#cellsLeft) {
      if (!hasResult(formula.cell)) this.#abandoned.add(formula.cell);
      return false;
    }
    this.#cellsLeft -= cost;
    this.#remembered += cost;
    if (this.#remembered > MAX_REMEMBERED) {
      this.#evaluator.forgetAreas();
      this.#remembered = cost;
    }
    return true;
  }

  /** How many cells it looks at, inside the grids of their tabs. */
  #costOf(formula: FormulaCell): number {
    let cells = 1;
    for (const area of formula.reading.areas ?? []) {
      const sheet = this.#sheetOf(area, formula);
      if (!sheet) continue;
      const rows = Math.min(area.endRow, sheet.getRowCount() - 1) - area.startRow + 1;
      const columns = Math.min(area.endColumn, sheet.getColumnCount() - 1) - area.startColumn + 1;
      cells += Math.max(0, rows) * Math.max(0, columns);
    }
    return cells;
  }

  #lacksResult(cell: ICellData): boolean {
    return !hasResult(cell) && !this.#abandoned.has(cell);
  }

  #isPending({ worksheet, row, column }: FormulaCell): boolean {
    return this.#pending.get(worksheet.getSheetId())?.has(placeOf(row, column)) ?? false;
  }

  /** Whether something holds for one of the areas that a formula looks at. */
  #anyOf(formula: FormulaCell, holds: (sheetId: string, area: FormulaArea) => boolean): boolean {
    return (formula.reading.areas ?? []).some((area) => {
      const sheet = this.#sheetOf(area, formula);
      return sheet !== undefined && holds(sheet.getSheetId(), area);
    });
  }

  /** The tab of an area; undefined where there is none of that name. */
  #sheetOf({ sheet }: FormulaArea, { worksheet }: FormulaCell): Worksheet | undefined {
    return sheet === null ? worksheet : this.#sheetsById.get(this.#sheetIds.get(sheet) ?? '');
  }
}

const nameOf = (sheet: Worksheet): string => sheet.getName().toLowerCase();

const placeOf = (row: number, column: number) => ({
  startRow: row,
  endRow: row,
  startColumn: column,
  endColumn: column,
});

/** Whether what a formula looks at is known by its result only, or more of it is named than it looks at. */
const isUnbound = ({ reading }: FormulaCell): boolean => reading.areas === null || reading.moves;

function cellsOf(sets: Map<string, CellSet>, { worksheet }: FormulaCell): CellSet {
  const id = worksheet.getSheetId();
  const known = sets.get(id) ?? new CellSet();
  sets.set(id, known);
  return known;
}

/** @returns True when the cell held something else. */
function store(cell: ICellData, result: FormulaResult): boolean {
  const value = typeof result === 'boolean' ? Number(result) : result;
  const type = { boolean: CellValueType.BOOLEAN, number: CellValueType.NUMBER, string: CellValueType.STRING }[
    typeof result as 'boolean' | 'number' | 'string'
  ];
  if (cell.t === type && isSame(cell.v, value)) return false;
  cell.v = value;
  cell.t = type;
  return true;
}

/** Programs add up in different orders, so that their sums may differ in the last of their digits. */
const LAST_DIGIT = 1e-14;

function isSame(old: ICellData['v'], now: string | number): boolean {
  if (old === now) return true;
  if (typeof old !== 'number' || typeof now !== 'number') return false;
  return Math.abs(old - now) <= LAST_DIGIT * Math.max(Math.abs(old), Math.abs(now));
}
