/** Univer's mutations that take cells elsewhere in their sheet: cutting and pasting, dragging, and sorting. */

import type { CellMove } from '@jiko-hyoka/lossless-xlsx/engine';
import {
  type IMoveRangeMutationParams,
  type IReorderRangeMutationParams,
  MoveRangeMutation,
  ReorderRangeMutation,
} from '@univerjs/sheets';

/** The move that a mutation makes; null for any other mutation, and for a move to another sheet. */
export function movesOf(id: string, params: object): CellMove | null {
  if (id === MoveRangeMutation.id) return moveOfRange(params as IMoveRangeMutationParams);
  return id === ReorderRangeMutation.id ? moveOfRows(params as IReorderRangeMutationParams) : null;
}

function moveOfRange({ from, to, fromRange, toRange }: IMoveRangeMutationParams): CellMove | null {
  if (from.subUnitId !== to.subUnitId || !fromRange || !toRange) return null;
  const block = { from: fromRange, toRow: toRange.startRow, toColumn: toRange.startColumn };
  return { kind: 'cells', sheetId: to.subUnitId, blocks: [block] };
}

/** `order` names for each row the one from which its cells come. */
function moveOfRows({ subUnitId, range, order }: IReorderRangeMutationParams): CellMove {
  const blocks = Object.entries(order).map(([toRow, row]) => ({
    from: { ...range, startRow: row, endRow: row },
    toRow: Number(toRow),
    toColumn: range.startColumn,
  }));
  return { kind: 'cells', sheetId: subUnitId, blocks };
}
