/**
 * The cells that hold formulas, tab by tab, as long as the tab does not change. Univer looks through every cell of the workbook
 * at each calculation, each new tab and each written formula (0.25.1), which takes longer than all else when tabs are made.
 */
import {
  CommandType,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  ObjectMatrix,
  type Worksheet,
} from '@univerjs/core';
import { FormulaDataModel, initSheetFormulaData } from '@univerjs/engine-formula';
import { sheetsOf } from './changed-sheets';
import type { UniverCore } from './univer-core';

/** Cells by row, then by column, both 0-based. */
type Cells = IObjectMatrixPrimitiveType<ICellData>;

export class FormulaCells {
  readonly #core: UniverCore;
  readonly #known = new Map<string, Cells>();

  /** Univer asks here, too, from now on. */
  constructor(core: UniverCore) {
    this.#core = core;
    core.injector.get(FormulaDataModel).getFormulaData = () => this.#forUniver();
    // Local mutations write no formulas: ours say so (UniverCore.run), Univer's own are its bookkeeping.
    core.onExecuted(({ type, params }, options) => {
      if (type === CommandType.MUTATION && !options?.onlyLocal) this.#forget(sheetsOf(params));
    });
  }

  /** The very cells of a tab that hold a formula, or share one. */
  of(worksheet: Worksheet): Cells {
    const id = worksheet.getSheetId();
    const known = this.#known.get(id);
    if (known) return known;
    const found: Record<number, Record<number, ICellData>> = {};
    for (const [row, line] of Object.entries(worksheet.getCellMatrix().getMatrix())) {
      for (const [column, cell] of Object.entries(line as Record<string, ICellData | undefined>)) {
        if (!cell?.f && !cell?.si) continue;
        const [rowNumber, columnNumber] = [Number(row), Number(column)];
        found[rowNumber] = { ...found[rowNumber], [columnNumber]: cell };
      }
    }
    this.#known.set(id, found);
    return found;
  }

  /** @param sheetIds null for all. */
  #forget(sheetIds: readonly string[] | null): void {
    if (sheetIds === null) this.#known.clear();
    else for (const id of sheetIds) this.#known.delete(id);
  }

  #forUniver(): ReturnType<FormulaDataModel['getFormulaData']> {
    const { unitId, workbook } = this.#core;
    const data: ReturnType<FormulaDataModel['getFormulaData']> = { [unitId]: {} };
    for (const worksheet of workbook.getSheets()) {
      initSheetFormulaData(data, unitId, worksheet.getSheetId(), new ObjectMatrix(this.of(worksheet)));
    }
    return data;
  }
}
