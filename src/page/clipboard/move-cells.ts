/** Cells that are cut and pasted: what they hold, and what hangs on them, goes; the look of both places stays. */

import type { SheetArea } from '@jiko-hyoka/apps-script-host/drawing';
import {
  type ICellData,
  ICommandService,
  type Injector,
  type IObjectMatrixPrimitiveType,
  IUndoRedoService,
  IUniverInstanceService,
  type Nullable,
  ObjectMatrix,
  sequenceExecute,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import {
  type IMoveRangeMutationParams,
  MoveRangeCommand,
  MoveRangeMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SheetInterceptorService,
} from '@univerjs/sheets';

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/**
 * Moves cells as one step that can be undone. Formulas that look at them follow.
 *
 * @param to As large as `from`; the two may overlap.
 * @param arriving What comes into a cell, by its 0-based place.
 */
export function moveCells(
  injector: Injector,
  from: SheetArea,
  to: SheetArea,
  arriving: (row: number, column: number) => ICellData,
): void {
  const workbook = injector
    .get(IUniverInstanceService)
    .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  if (!workbook) throw new Error('Univer has no workbook');
  const unitId = workbook.getUnitId();
  const emptied = cellsOf(from, (cell) => (cell?.s ? { s: cell.s } : null));
  const filled = cellsOf(to, (cell, row, column) => {
    const { s, ...content } = arriving(row, column);
    const look = s ?? cell?.s;
    return look ? { ...content, s: look } : content;
  });
  const there = moveOf(unitId, from, emptied, to, filled);
  const back = moveOf(unitId, to, cellsOf(to, copyOf), from, cellsOf(from, copyOf));
  const { redos, undos } = followingFormulas(injector, unitId, from, to);
  const redoMutations = [...redos.before, there, ...redos.after, selectionOf(unitId, to)];
  const undoMutations = [...undos.before, back, ...undos.after, selectionOf(unitId, from)];
  sequenceExecute(redoMutations, injector.get(ICommandService));
  injector.get(IUndoRedoService).pushUndoRedo({ unitID: unitId, redoMutations, undoMutations });
}

const copyOf = (cell: ICellData | undefined): Nullable<ICellData> => cell && { ...cell };

function cellsOf(
  { sheet, area }: SheetArea,
  make: (cell: ICellData | undefined, row: number, column: number) => Nullable<ICellData>,
): Cells {
  const cells = new ObjectMatrix<Nullable<ICellData>>();
  for (let row = area.startRow; row <= area.endRow; row += 1) {
    for (let column = area.startColumn; column <= area.endColumn; column += 1) {
      cells.setValue(row, column, make(sheet.cell(row, column), row, column) ?? null);
    }
  }
  return cells.getMatrix();
}

function moveOf(unitId: string, from: SheetArea, leaving: Cells, to: SheetArea, coming: Cells) {
  const params: IMoveRangeMutationParams = {
    unitId,
    fromRange: { ...from.area },
    toRange: { ...to.area },
    from: { subUnitId: from.sheet.id, value: leaving },
    to: { subUnitId: to.sheet.id, value: coming },
  };
  return { id: MoveRangeMutation.id, params };
}

/** What Univer's other parts would do for such a move, but of it only the new formulas: rules belong to the place. */
function followingFormulas(injector: Injector, unitId: string, from: SheetArea, to: SheetArea) {
  const {
    preRedos = [],
    redos,
    preUndos = [],
    undos,
  } = injector.get(SheetInterceptorService).onCommandExecute({
    id: MoveRangeCommand.id,
    params: {
      fromRange: { ...from.area },
      toRange: { ...to.area },
      fromUnitId: unitId,
      fromSubUnitId: from.sheet.id,
      toUnitId: unitId,
      toSubUnitId: to.sheet.id,
    },
  });
  const formulas = (mutations: typeof redos) =>
    mutations.filter(({ id }) => id === SetRangeValuesMutation.id);
  return {
    redos: { before: formulas(preRedos), after: formulas(redos) },
    undos: { before: formulas(preUndos), after: formulas(undos) },
  };
}

function selectionOf(unitId: string, { sheet, area }: SheetArea) {
  const { startRow, startColumn } = area;
  const primary = {
    actualRow: startRow,
    actualColumn: startColumn,
    startRow,
    startColumn,
    endRow: startRow,
    endColumn: startColumn,
    isMerged: false,
    isMergedMainCell: false,
  };
  const selections = [{ range: { ...area }, primary, style: null }];
  return { id: SetSelectionsOperation.id, params: { unitId, subUnitId: sheet.id, selections } };
}
