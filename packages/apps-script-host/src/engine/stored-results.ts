/**
 * Tells the results that came with the file from those that were calculated here. A formula of the file keeps its result,
 * which Excel has calculated, as long as nothing that it looks at has changed. The mark lies on the cell and names the formula,
 * so that it moves, and comes back with an undone change, as the cell does; and says nothing once another formula is there.
 */

import { isArrayFormula, resultMark, storedFormulaOf } from '@jiko-hyoka/lossless-xlsx/engine';
import { CommandType, type ICellData, ICommandService } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { UniverCore } from './univer-core';

/** Whether a cell holds a result of the file for the formula that it holds. */
export function isStored(cell: ICellData): boolean {
  return hasResult(cell) && storedFormulaOf(cell) === cell.f;
}

/** Whether a formula's cell holds any result, '' being one. */
export const hasResult = (cell: ICellData): boolean => cell.v !== undefined && cell.v !== null;

/** Whether the result of the file fills more cells than its own; the engine would fill others. */
export const isArray = (cell: ICellData): boolean => isArrayFormula(cell);

interface Params {
  readonly unitId?: string;
  readonly subUnitId: string;
  readonly cellValue?: Record<number, Record<number, ICellData | null>> | null;
}

/**
 * Keeps results and marks while Univer rewrites formulas because rows, columns or tabs were moved or renamed: it would empty
 * the cells, for its own calculation to fill them again.
 */
export function keepStoredResults(core: UniverCore): void {
  core.injector.get(ICommandService).beforeCommandExecuted(({ id, type, params }, options) => {
    if (type !== CommandType.MUTATION || id !== SetRangeValuesMutation.id) return;
    const { unitId, subUnitId, cellValue } = params as Params;
    if (unitId !== undefined && unitId !== core.unitId) return;
    const worksheet = core.workbook.getSheetBySheetId(subUnitId);
    for (const [row, line] of Object.entries(cellValue ?? {})) {
      for (const [column, written] of Object.entries(line)) {
        if (!written?.f) continue;
        const old = worksheet?.getCellRaw(Number(row), Number(column));
        // Univer's own bookkeeping of a write that follows, and says itself whether the result goes.
        if (options?.['fromFormula']) delete written.v;
        if ('v' in written || !old || !hasResult(old)) continue;
        // Without it a text of digits would become a number.
        written.t = old.t ?? null;
        if (!('custom' in written) && storedFormulaOf(old) === old.f) {
          written.custom = resultMark(written.f, isArrayFormula(old));
        }
      }
    }
  });
}
