/**
 * The cells that hold formulas, tab by tab, kept while the tabs change. Univer looks through every cell of the workbook
 * at each calculation, each new tab and each written formula (0.25.1), which takes longer than all else when tabs are made.
 */

import { MAX_COLUMNS } from '@jiko-hyoka/lossless-xlsx/engine';
import {
  CommandType,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type Nullable,
  ObjectMatrix,
  type Worksheet,
} from '@univerjs/core';
import {
  FormulaDataModel,
  type IFormulaDataItem,
  initSheetFormulaData,
  LexerTreeBuilder,
} from '@univerjs/engine-formula';
import { MoveRangeMutation, SetRangeValuesMutation } from '@univerjs/sheets';
import { columnsOf, rowsOf } from './area';
import { movesCells } from './changed-cells';
import { type FormulaReading, readFormula } from './formula-reading';
import type { UniverCore } from './univer-core';

/** A formula and where it stands, 0-based. */
export class FormulaCell {
  readonly #read: (text: string) => FormulaReading;
  #reading: FormulaReading | undefined;

  /** @param text With its '='. @param read Gives what the text tells; asked when it is first needed. */
  constructor(
    readonly worksheet: Worksheet,
    readonly row: number,
    readonly column: number,
    readonly cell: ICellData,
    readonly text: string,
    read: (text: string) => FormulaReading,
  ) {
    this.#read = read;
  }

  /** What the text tells without being calculated. */
  get reading(): FormulaReading {
    this.#reading ??= this.#read(this.text);
    return this.#reading;
  }
}

/** How many readings are kept when their formulas are gone. */
const MAX_READINGS = 300_000;

/** Of all tabs; what it gives for a tab follows the tab, and is the same object each time. */
export class FormulaCells {
  readonly #core: UniverCore;
  readonly #tabs = new Map<string, TabFormulas>();
  /** By the formulas' texts. */
  readonly #readings = new Map<string, FormulaReading>();

  /** Univer asks here, too, from now on. */
  constructor(core: UniverCore) {
    this.#core = core;
    core.injector.get(FormulaDataModel).getFormulaData = () => this.#forUniver();
    // Local mutations write no formulas: ours say so (UniverCore.run), Univer's own are its bookkeeping.
    core.onExecuted(({ id, type, params }, options) => {
      if (type === CommandType.MUTATION && !options?.onlyLocal) this.#follow(id, params);
    });
  }

  /** A tab is looked through once, when it is first asked for. */
  of(worksheet: Worksheet): TabFormulas {
    const id = worksheet.getSheetId();
    const known = this.#tabs.get(id);
    if (known) return known;
    if (this.#readings.size > MAX_READINGS) this.#readings.clear();
    const made = new TabFormulas(worksheet, this.#core, (text) => this.#read(text));
    this.#tabs.set(id, made);
    return made;
  }

  #read(text: string): FormulaReading {
    const known = this.#readings.get(text);
    if (known) return known;
    const reading = readFormula(text);
    this.#readings.set(text, reading);
    return reading;
  }

  #follow(id: string, params: object | undefined): void {
    const { subUnitId, cellValue, from, to } = (params ?? {}) as MutationParams;
    if (id === SetRangeValuesMutation.id && subUnitId !== undefined) {
      if (!this.#tabs.get(subUnitId)?.follow(cellValue ?? {})) this.#tabs.delete(subUnitId);
    } else if (id === MoveRangeMutation.id) {
      for (const side of [from, to]) if (side) this.#tabs.delete(side.subUnitId);
    } else if (subUnitId !== undefined && movesCells(id)) this.#tabs.delete(subUnitId);
  }

  #forUniver(): ReturnType<FormulaDataModel['getFormulaData']> {
    const { unitId, workbook, concerned } = this.#core;
    const name = concerned === null ? null : workbook.getSheetBySheetId(concerned)?.getName().toLowerCase();
    const sheets = workbook
      .getSheets()
      // Of each formula that it is given Univer asks at length whether it has to follow.
      .filter((sheet) => !name || sheet.getSheetId() === concerned || this.of(sheet).mayName(name))
      .map((sheet) => [sheet.getSheetId(), this.of(sheet).forUniver]);
    return { [unitId]: Object.fromEntries(sheets) };
  }
}

/** Cells by row, then by column, as a mutation brings them. */
type Written = Readonly<Record<number, Readonly<Record<number, ICellData | null>>>>;

interface MutationParams {
  readonly subUnitId?: string;
  readonly cellValue?: Written | null;
  readonly from?: { readonly subUnitId: string };
  readonly to?: { readonly subUnitId: string };
}

type UniversFormulas = IObjectMatrixPrimitiveType<Nullable<IFormulaDataItem>>;

/** The formulas of one tab. */
export class TabFormulas {
  /** The form in which Univer wants them; of what it changes there it writes the cells next. */
  readonly forUniver: UniversFormulas;
  readonly #worksheet: Worksheet;
  readonly #read: (text: string) => FormulaReading;
  /** By their places. */
  readonly #formulas = new Map<number, FormulaCell>();
  #knownSummary: Summary | undefined;

  /** @param read Reads a formula's text; the same text gives the same reading. */
  constructor(worksheet: Worksheet, core: UniverCore, read: (text: string) => FormulaReading) {
    this.#worksheet = worksheet;
    this.#read = read;
    const found = formulasIn(worksheet);
    const [unit, sheet] = [core.unitId, worksheet.getSheetId()];
    this.forUniver = initSheetFormulaData({}, unit, sheet, new ObjectMatrix(found))[unit]?.[sheet] ?? {};
    for (const [row, line] of Object.entries(found)) {
      for (const [column, cell] of Object.entries(line)) {
        this.#add(Number(row), Number(column), cell, cell.f ?? this.#sharedText(core, row, column));
      }
    }
  }

  get all(): Iterable<FormulaCell> {
    return this.#formulas.values();
  }

  get count(): number {
    return this.#formulas.size;
  }

  /** 0-based; undefined where no formula stands. */
  at(row: number, column: number): FormulaCell | undefined {
    return this.#formulas.get(placeKey(row, column));
  }

  /** The names of the tabs at which the formulas are known to look, in small letters; null among them stands for their own. */
  get looksAt(): ReadonlySet<string | null> {
    return this.#summary.looksAt;
  }

  /** Whether one of them may call a tab by this name in small letters. */
  mayName(name: string): boolean {
    const quoted = name.replace(/'/g, "''");
    for (const { text } of this.all)
      if (text.includes('!') && text.toLowerCase().includes(quoted)) return true;
    return false;
  }

  /** Whether one of them does not tell at what it looks, or gives something else each time. */
  get isUnbound(): boolean {
    return this.#summary.isUnbound;
  }

  /** How much there is to calculate at most: so many cells, whole columns being counted as {@link MAX_WEIGHT}. */
  get weight(): number {
    return this.#summary.weight;
  }

  /** Takes in cells that were written. @returns False where the whole tab is to be looked through anew. */
  follow(written: Written): boolean {
    for (const [row, line] of Object.entries(written)) {
      for (const column of Object.keys(line)) {
        const [rowNumber, columnNumber] = [Number(row), Number(column)];
        const cell = this.#worksheet.getCellRaw(rowNumber, columnNumber);
        const old = this.at(rowNumber, columnNumber);
        // Others may share the formula, or it that of another.
        if (cell?.si || old?.cell.si || line[columnNumber]?.si) return false;
        if (!cell?.f && !old) continue;
        const univers = new ObjectMatrix(this.forUniver);
        this.#knownSummary = undefined;
        if (cell?.f) {
          this.#add(rowNumber, columnNumber, cell, cell.f);
          univers.setValue(rowNumber, columnNumber, { f: cell.f });
        } else {
          this.#formulas.delete(placeKey(rowNumber, columnNumber));
          univers.realDeleteValue(rowNumber, columnNumber);
        }
      }
    }
    return true;
  }

  get #summary(): Summary {
    this.#knownSummary ??= summaryOf(this.all);
    return this.#knownSummary;
  }

  #add(row: number, column: number, cell: ICellData, text: string | undefined): void {
    if (text === undefined) return;
    const formula = new FormulaCell(this.#worksheet, row, column, cell, text, this.#read);
    this.#formulas.set(placeKey(row, column), formula);
  }

  /** The formula that a cell shares with another, for its own place. */
  #sharedText(core: UniverCore, row: string, column: string): string | undefined {
    const shared = this.forUniver[Number(row)]?.[Number(column)];
    if (!shared) return undefined;
    return core.injector.get(LexerTreeBuilder).moveFormulaRefOffset(shared.f, shared.x ?? 0, shared.y ?? 0);
  }
}

/**
 * The cells with formulas, by row, then by column. Apart from the rest and without pairs of key and cell: all cells of a tab pass
 * here, and V8 took longer to compile this together with all that comes after it than to run it.
 */
function formulasIn(worksheet: Worksheet): Record<string, Record<string, ICellData>> {
  const found: Record<string, Record<string, ICellData>> = {};
  const rows = worksheet.getCellMatrix().getMatrix() as Record<string, Record<string, ICellData | undefined>>;
  for (const row in rows) {
    const line = rows[row] ?? {};
    // Their names are asked for in the few rows that have a formula.
    if (!Object.values(line).some(holdsFormula)) continue;
    for (const column in line) {
      const cell = line[column];
      if (!cell || !holdsFormula(cell)) continue;
      found[row] ??= {};
      found[row][column] = cell;
    }
  }
  return found;
}

const holdsFormula = (cell: ICellData | undefined): boolean => !!cell?.f || !!cell?.si;

interface Summary {
  readonly looksAt: ReadonlySet<string | null>;
  readonly isUnbound: boolean;
  readonly weight: number;
}

const MAX_WEIGHT = 100_000;

function summaryOf(formulas: Iterable<FormulaCell>): Summary {
  const looksAt = new Set<string | null>();
  let [isUnbound, weight] = [false, 0];
  for (const { reading } of formulas) {
    isUnbound ||= reading.areas === null || reading.volatile;
    for (const area of reading.areas ?? []) {
      looksAt.add(area.sheet);
      weight += Math.min(MAX_WEIGHT, rowsOf(area) * columnsOf(area));
    }
  }
  return { looksAt, isUnbound, weight };
}

/** One number for each cell. */
const placeKey = (row: number, column: number): number => row * MAX_COLUMNS + column;
