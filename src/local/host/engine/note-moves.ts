/** Notes follow their cells when rows and columns are inserted, deleted or moved, or cells are moved. */
import type { IRange } from '@univerjs/core';
import { MoveRangeMutation } from '@univerjs/sheets';
import { type ISheetNote, SheetsNoteModel, UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { movedLine, type StructuralEdit } from '../../xlsx/structural-edit';
import { overlaps } from './area';
import type { EditJournal } from './edit-journal';
import type { UniverCore } from './univer-core';

/**
 * Univer's own controller starts here, and must not: it loses track of notes that move to where another one stood before, as
 * two in neighbouring rows do, and leaves them behind at the next step (0.25.1). On the prototype, because the page's Univer
 * takes the plugin from a preset.
 */
UniverSheetsNotePlugin.prototype.onReady = () => {};

/** As much as is used of what a move of cells tells. */
interface RangeMove {
  readonly from: { readonly subUnitId: string };
  readonly to: { readonly subUnitId: string };
  readonly fromRange?: IRange;
  readonly toRange?: IRange;
}

export class NoteMoves {
  readonly #unitId: string;
  readonly #model: SheetsNoteModel;
  /** The notes that went away with deleted rows and columns, for their return when that is undone. */
  readonly #deleted = new WeakMap<StructuralEdit, readonly ISheetNote[]>();

  constructor(core: UniverCore, journal: EditJournal) {
    this.#unitId = core.unitId;
    this.#model = core.injector.get(SheetsNoteModel);
    journal.onEdit((edit, undone) => this.#follow(edit, undone));
    core.onExecuted(({ id, params }) => {
      if (id === MoveRangeMutation.id) this.#followRange(params as RangeMove);
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

  #followRange({ from, to, fromRange, toRange }: RangeMove): void {
    if (!fromRange || !toRange) return;
    const moving = this.#notesOf(from.subUnitId).filter((note) => isIn(note, fromRange));
    const covered = this.#notesOf(to.subUnitId).filter(
      (note) => isIn(note, toRange) && !moving.includes(note),
    );
    for (const { id } of covered) this.#model.removeNote(this.#unitId, to.subUnitId, { noteId: id });
    for (const note of moving) {
      const row = note.row + toRange.startRow - fromRange.startRow;
      const column = note.col + toRange.startColumn - fromRange.startColumn;
      if (from.subUnitId === to.subUnitId) this.#place(to.subUnitId, note, row, column);
      else {
        this.#model.removeNote(this.#unitId, from.subUnitId, { noteId: note.id });
        this.#model.updateNote(this.#unitId, to.subUnitId, row, column, note);
      }
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
