/** Writes down which rows and columns were inserted, deleted and moved, by scripts and by people alike. */
import { type IRange, UndoCommandId } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
} from '@univerjs/sheets';
import type { StructuralEdit } from '../../xlsx/structural-edit';
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

/** What the mutations tell, as far as it is used; `trigger` is the command that they belong to. */
interface MutationParams {
  readonly subUnitId: string;
  readonly range?: IRange;
  readonly sourceRange?: IRange;
  readonly targetRange?: IRange;
  readonly trigger?: string;
}

/** Hears of each step; `undone` is the earlier one that it takes back, the very object. */
export type EditListener = (edit: StructuralEdit, undone: StructuralEdit | null) => void;

export class EditJournal {
  readonly #edits: StructuralEdit[] = [];
  readonly #listeners: EditListener[] = [];

  constructor(core: UniverCore) {
    core.onExecuted(({ id, params }) => {
      const mutation = MUTATIONS[id];
      if (!mutation || !params) return;
      const told = params as MutationParams;
      const edit = editOf(mutation, told);
      if (edit) this.#add(edit, told.trigger === UndoCommandId);
    });
  }

  /** All steps since the workbook was opened, in order; what was undone is not among them. */
  get edits(): readonly StructuralEdit[] {
    return [...this.#edits];
  }

  /** Calls `listener` after each step from now on. */
  onEdit(listener: EditListener): void {
    this.#listeners.push(listener);
  }

  /** Undoing a deletion brings the very rows back, while an insertion at the same place brings new ones. */
  #add(edit: StructuralEdit, isUndo: boolean): void {
    const last = this.#edits[this.#edits.length - 1];
    const takesBack = last !== undefined && isInverse(last, edit) && (isUndo || last.kind === 'insert');
    const undone = takesBack ? (this.#edits.pop() ?? null) : null;
    if (!undone) this.#edits.push(edit);
    for (const listener of this.#listeners) listener(edit, undone);
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
