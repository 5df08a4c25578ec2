/** Notes follow their cells when rows and columns are inserted, deleted or moved, or cells are moved. */

import { type CellMove, movedLine, placeInMove, type StructuralEdit } from '@jiko-hyoka/lossless-xlsx/engine';
import type { IRange } from '@univerjs/core';
import { type IMoveRangeMutationParams, MoveRangeMutation } from '@univerjs/sheets';
import { type ISheetNote, SheetsNoteModel, UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { overlaps } from './area';
import type { EditJournal } from './edit-journal';
import type { UniverCore } from './univer-core';

/**
 * Univer's own controller starts here, and must not: it loses track of notes that move to where another one stood before, as
 * two in neighbouring rows do, and leaves them behind at the next step (0.25.1). On the prototype, because the page's Univer
 * takes the plugin from a preset.
 */
UniverSheetsNotePlugin.prototype.onReady = () => {};

/** To make one is to use it: it listens from then on, and to undoing as well. */
export class NoteMoves {
  readonly #unitId: string;
  readonly #model: SheetsNoteModel;
  /** The notes that went away with deleted rows and columns, for their return when that is undone. */
  readonly #deleted = new WeakMap<StructuralEdit, readonly ISheetNote[]>();
  /** The notes that a move took along, as they were, and those whose cells it covered. */
  readonly #moved = new WeakMap<
    CellMove,
    { readonly before: readonly ISheetNote[]; readonly covered: readonly ISheetNote[] }
  >();

  constructor(core: UniverCore, journal: EditJournal) {
    this.#unitId = core.unitId;
    this.#model = core.injector.get(SheetsNoteModel);
    journal.onEdit((edit, undone) => this.#follow(edit, undone));
    journal.onMove((move, undone) => this.#followCells(move, undone));
    core.onExecuted(({ id, params }) => {
      if (id === MoveRangeMutation.id) this.#followToOtherTab(params as IMoveRangeMutationParams);
    });
  }

  #follow(edit: StructuralEdit, undone: StructuralEdit | null): void {
    const lost: ISheetNote[] = [];
    for (const note of this.#notesOf(edit.sheetId)) {
      const row = movedLine(note.row, 'rows', [edit]);
      const column = movedLine(note.col, 'columns', [edit]);
      if (row === null || column === null) {
        lost.push(note);
        this.#model.removeNote(this.#unitId, edit.sheetId, { noteId: note.id });
      } else this.#place(edit.sheetId, note, row, column);
    }
    this.#deleted.set(edit, lost);
    for (const note of (undone && this.#deleted.get(undone)) ?? []) {
      this.#model.updateNote(this.#unitId, edit.sheetId, note.row, note.col, note);
    }
  }

  /** A note goes with its cell; one whose new cell has a note takes its place. What stays, stays: it speaks of its row. */
  #followCells(move: CellMove, undone: CellMove | null): void {
    const { sheetId } = move;
    const notes = this.#notesOf(sheetId);
    if (undone) {
      const { before, covered } = this.#moved.get(undone) ?? { before: [], covered: [] };
      for (const { id, row, col } of before) {
        const note = notes.find((each) => each.id === id);
        if (note) this.#place(sheetId, note, row, col);
      }
      for (const note of covered) this.#model.updateNote(this.#unitId, sheetId, note.row, note.col, note);
      return;
    }
    const moving = notes.flatMap((note) => {
      const to = placeInMove({ row: note.row, column: note.col }, move);
      return to ? [{ note, to }] : [];
    });
    const covered = notes.filter(
      (note) =>
        moving.every((each) => each.note !== note) &&
        moving.some(({ to }) => to.row === note.row && to.column === note.col),
    );
    this.#moved.set(move, { before: moving.map(({ note }) => ({ ...note })), covered });
    for (const { id } of covered) this.#model.removeNote(this.#unitId, sheetId, { noteId: id });
    for (const { note, to } of moving) this.#place(sheetId, note, to.row, to.column);
  }

  #followToOtherTab({ from, to, fromRange, toRange }: IMoveRangeMutationParams): void {
    if (from.subUnitId === to.subUnitId || !fromRange || !toRange) return;
    for (const note of this.#notesOf(from.subUnitId).filter((each) => isIn(each, fromRange))) {
      const row = note.row + toRange.startRow - fromRange.startRow;
      const column = note.col + toRange.startColumn - fromRange.startColumn;
      this.#model.removeNote(this.#unitId, from.subUnitId, { noteId: note.id });
      this.#model.updateNote(this.#unitId, to.subUnitId, row, column, note);
    }
  }

  #place(sheetId: string, note: ISheetNote, newRow: number, newCol: number): void {
    if (note.row === newRow && note.col === newCol) return;
    this.#model.updateNotePosition(this.#unitId, sheetId, { noteId: note.id, newRow, newCol });
  }

  #notesOf(sheetId: string): ISheetNote[] {
    return [...(this.#model.getSheetNotes(this.#unitId, sheetId)?.values() ?? [])];
  }
}

function isIn({ row, col }: ISheetNote, range: IRange): boolean {
  return overlaps(range, { startRow: row, endRow: row, startColumn: col, endColumn: col });
}
