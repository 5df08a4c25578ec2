/** Writes down which rows and columns were inserted, deleted and moved, and which cells, by scripts and by people alike. */

import {
  type CellMove,
  isStructural,
  type SheetStep,
  type StructuralEdit,
} from '@jiko-hyoka/lossless-xlsx/engine';
import { type IRange, UndoCommandId } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
} from '@univerjs/sheets';
import { movesOf } from './cell-moves';
import type { UniverCore } from './univer-core';

type Axis = StructuralEdit['axis'];

const MUTATIONS: Readonly<Record<string, readonly [Axis, StructuralEdit['kind']]>> = {
  [InsertRowMutation.id]: ['rows', 'insert'],
  [RemoveRowMutation.id]: ['rows', 'delete'],
  [MoveRowsMutation.id]: ['rows', 'move'],
  [InsertColMutation.id]: ['columns', 'insert'],
  [RemoveColMutation.id]: ['columns', 'delete'],
  [MoveColsMutation.id]: ['columns', 'move'],
};

/** What the mutations tell, as far as it is used. */
interface MutationParams {
  readonly subUnitId: string;
  readonly range?: IRange;
  readonly sourceRange?: IRange;
  readonly targetRange?: IRange;
}

/** Hears of each step; `undone` is the earlier one that it takes back, the very object. */
export type EditListener = (edit: StructuralEdit, undone: StructuralEdit | null) => void;

/** As {@link EditListener}, for cells that went elsewhere in their sheet. */
export type MoveListener = (move: CellMove, undone: CellMove | null) => void;

/** Hears of every step, whoever makes it. It must be made before anything changes: it knows nothing of what was before. */
export class EditJournal {
  readonly #steps: SheetStep[] = [];
  readonly #listeners: EditListener[] = [];
  readonly #moveListeners: MoveListener[] = [];

  constructor(core: UniverCore) {
    core.onExecuted(({ id, params }) => {
      if (!params) return;
      const isUndo = (params as { trigger?: string }).trigger === UndoCommandId;
      const mutation = MUTATIONS[id];
      const edit = mutation && editOf(mutation, params as MutationParams);
      if (edit) this.#add(edit, isUndo);
      const move = movesOf(id, params);
      if (move) this.#addMove(move, isUndo);
    });
  }

  /** All steps since the workbook was opened, in order; what was undone is not among them. */
  get steps(): readonly SheetStep[] {
    return [...this.#steps];
  }

  /** Calls `listener` after each step of rows and columns from now on. */
  onEdit(listener: EditListener): void {
    this.#listeners.push(listener);
  }

  /** Calls `listener` after each move of cells from now on. */
  onMove(listener: MoveListener): void {
    this.#moveListeners.push(listener);
  }

  /** Undoing a deletion brings the very rows back, while an insertion at the same place brings new ones. */
  #add(edit: StructuralEdit, isUndo: boolean): void {
    const last = this.#steps.at(-1);
    const undone =
      last && isStructural(last) && isInverse(last, edit) && (isUndo || last.kind === 'insert') ? last : null;
    this.#note(edit, undone);
    for (const listener of this.#listeners) listener(edit, undone);
  }

  #addMove(move: CellMove, isUndo: boolean): void {
    const last = this.#steps.at(-1);
    const undone = isUndo && last && !isStructural(last) && isWayBack(last, move) ? last : null;
    this.#note(move, undone);
    for (const listener of this.#moveListeners) listener(move, undone);
  }

  #note(step: SheetStep, undone: SheetStep | null): void {
    if (undone) this.#steps.pop();
    else this.#steps.push(step);
  }
}

function editOf(
  [axis, kind]: readonly [Axis, StructuralEdit['kind']],
  params: MutationParams,
): StructuralEdit | null {
  const range = params.range ?? params.sourceRange;
  if (!range) return null;
  const at = firstOf(range, axis);
  const count = (axis === 'rows' ? range.endRow : range.endColumn) - at + 1;
  const place = { sheetId: params.subUnitId, axis, at, count };
  if (kind !== 'move') return { ...place, kind };
  return params.targetRange ? { ...place, kind, to: firstOf(params.targetRange, axis) } : null;
}

function firstOf(range: IRange, axis: Axis): number {
  return axis === 'rows' ? range.startRow : range.startColumn;
}

/** True when `next` leaves everything where it was before `last`. */
function isInverse(last: StructuralEdit, next: StructuralEdit): boolean {
  if (last.sheetId !== next.sheetId || last.axis !== next.axis || last.count !== next.count) return false;
  if (last.kind === 'move' || next.kind === 'move') {
    return (
      last.kind === 'move' && next.kind === 'move' && next.at === placeOf(last) && placeOf(next) === last.at
    );
  }
  return last.at === next.at && last.kind !== next.kind;
}

/** Where the first of the moved lines stands afterwards. */
function placeOf({ at, count, to }: Extract<StructuralEdit, { kind: 'move' }>): number {
  return to > at ? to - count : to;
}

/** True when `next` takes every cell back to where it was before `last`. */
function isWayBack(last: CellMove, next: CellMove): boolean {
  if (last.sheetId !== next.sheetId || last.blocks.length !== next.blocks.length) return false;
  return last.blocks.every(({ from, toRow, toColumn }) =>
    next.blocks.some(
      (block) =>
        block.toRow === from.startRow &&
        block.toColumn === from.startColumn &&
        block.from.startRow === toRow &&
        block.from.startColumn === toColumn &&
        block.from.endRow - toRow === from.endRow - from.startRow &&
        block.from.endColumn - toColumn === from.endColumn - from.startColumn,
    ),
  );
}
