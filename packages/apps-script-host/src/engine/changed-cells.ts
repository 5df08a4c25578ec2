/** Remembers which cells were changed, so that only the formulas that look at them are calculated again. */

import { MAX_COLUMNS, MAX_ROWS } from '@jiko-hyoka/lossless-xlsx/engine';
import type { ICellData } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  SetWorksheetNameMutation,
} from '@univerjs/sheets';
import type { Area } from './area';
import { CellSet } from './cell-set';

/** Cells by row, then by column, as a mutation brings them; null deletes one. */
type Cells = Readonly<Record<number, Readonly<Record<number, ICellData | null>>>>;

/** The ways in which Univer's mutations name the cells that they change. */
interface MutationParams {
  readonly subUnitId?: string;
  readonly cellValue?: Cells | null;
  readonly range?: Area;
  readonly sourceRange?: Area;
  readonly targetRange?: Area;
  readonly from?: { readonly subUnitId: string; readonly value: Cells };
  readonly to?: { readonly subUnitId: string; readonly value: Cells };
  readonly sheet?: { readonly id: string };
}

const WHOLE: Area = { startRow: 0, startColumn: 0, endRow: MAX_ROWS - 1, endColumn: MAX_COLUMNS - 1 };
const ROWS: ReadonlySet<string> = new Set([InsertRowMutation.id, RemoveRowMutation.id, MoveRowsMutation.id]);
const COLUMNS: ReadonlySet<string> = new Set([
  InsertColMutation.id,
  RemoveColMutation.id,
  MoveColsMutation.id,
]);
/** Of these every cell of the tab may hold something else afterwards. */
const WHOLE_TAB: ReadonlySet<string> = new Set([
  InsertSheetMutation.id,
  RemoveSheetMutation.id,
  ReorderRangeMutation.id,
  SetWorksheetNameMutation.id,
]);

/** Whether a mutation moves the cells of a tab, so that any of them may hold something else afterwards. */
export const movesCells = (id: string): boolean => ROWS.has(id) || COLUMNS.has(id) || WHOLE_TAB.has(id);

/** Of the whole workbook, by the ids of its tabs; 0-based. What it says may be too much, never too little. */
export class ChangedCells {
  readonly #sheets = new Map<string, CellSet>();
  /** The places whose formulas were written, or rewritten because what they look at stands elsewhere now. */
  readonly #formulas = new Map<string, CellSet>();
  #count = 0;

  /** Takes in what a mutation changes; those of looks, sizes and rules change nothing that a formula sees. */
  note(id: string, params: object | undefined): void {
    this.#count += 1;
    const told = (params ?? {}) as MutationParams;
    const sheetId = told.subUnitId ?? told.sheet?.id ?? '';
    if (id === SetRangeValuesMutation.id) this.#noteCells(sheetId, told.cellValue);
    else if (id === MoveRangeMutation.id) {
      for (const side of [told.from, told.to]) if (side) this.#noteCells(side.subUnitId, side.value);
    } else if (ROWS.has(id)) {
      this.addArea(sheetId, { ...WHOLE, startRow: firstOf(told, (area) => area.startRow) });
    } else if (COLUMNS.has(id)) {
      this.addArea(sheetId, { ...WHOLE, startColumn: firstOf(told, (area) => area.startColumn) });
    } else if (WHOLE_TAB.has(id)) this.addArea(sheetId, WHOLE);
  }

  /** Grows with each mutation, and is never set back. */
  get count(): number {
    return this.#count;
  }

  get isEmpty(): boolean {
    return this.#sheets.size === 0;
  }

  /** Whether anything changed in a tab. */
  hasAny(sheetId: string): boolean {
    return this.#sheets.has(sheetId);
  }

  /** Whether a formula was written in a tab. */
  hasFormulas(sheetId: string): boolean {
    return this.#formulas.has(sheetId);
  }

  add(sheetId: string, row: number, column: number): void {
    cellsOf(this.#sheets, sheetId).add(row, column);
  }

  addArea(sheetId: string, area: Area): void {
    cellsOf(this.#sheets, sheetId).addArea(area);
  }

  /** Whether any cell of an area changed. */
  has(sheetId: string, area: Area): boolean {
    return this.#sheets.get(sheetId)?.has(area) ?? false;
  }

  /** Whether the formula of a cell was written. */
  hasFormula(sheetId: string, row: number, column: number): boolean {
    const place = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    return this.#formulas.get(sheetId)?.has(place) ?? false;
  }

  /** Forgets all but {@link count}. */
  clear(): void {
    this.#sheets.clear();
    this.#formulas.clear();
  }

  #noteCells(sheetId: string, cells: Cells | null | undefined): void {
    for (const [rowKey, line] of Object.entries(cells ?? {})) {
      for (const [columnKey, cell] of Object.entries(line)) {
        const [row, column] = [Number(rowKey), Number(columnKey)];
        if (changesContent(cell)) this.add(sheetId, row, column);
        if (cell?.f || cell?.si) cellsOf(this.#formulas, sheetId).add(row, column);
      }
    }
  }
}

const changesContent = (cell: ICellData | null): boolean =>
  cell === null || 'v' in cell || 'p' in cell || 'f' in cell || 'si' in cell || 't' in cell;

const firstOf = (
  { range, sourceRange, targetRange }: MutationParams,
  first: (area: Area) => number,
): number => Math.min(...[range, sourceRange, targetRange].flatMap((area) => (area ? [first(area)] : [])));

function cellsOf(sheets: Map<string, CellSet>, sheetId: string): CellSet {
  const known = sheets.get(sheetId) ?? new CellSet();
  sheets.set(sheetId, known);
  return known;
}
