/** The notes of one tab: plain texts that hang on cells. */
import { type ISheetNote, SheetsNoteModel } from '@univerjs/sheets-note';
import { type Area, columnsOf, overlaps, rowsOf } from './area';
import type { UniverCore } from './univer-core';

/** Size of the box that shows a note, in px: Univer wants one for each note. */
const BOX = { width: 200, height: 120 };

/** Areas are 0-based. */
export class SheetNotes {
  readonly #core: UniverCore;
  readonly #sheetId: string;
  readonly #model: SheetsNoteModel;

  constructor(core: UniverCore, sheetId: string) {
    this.#core = core;
    this.#sheetId = sheetId;
    this.#model = core.injector.get(SheetsNoteModel);
  }

  /** The notes of an area, row by row; '' where there is none. */
  read(area: Area): string[][] {
    const grid = Array.from({ length: rowsOf(area) }, () => new Array<string>(columnsOf(area)).fill(''));
    for (const { row, col, note } of this.#within(area)) {
      const line = grid[row - area.startRow];
      if (line) line[col - area.startColumn] = note;
    }
    return grid;
  }

  /** Replaces the notes of an area; '' takes a note away. */
  write(area: Area, notes: readonly (readonly string[])[]): void {
    const old = new Map(this.#within(area).map((note) => [`${note.row},${note.col}`, note]));
    notes.forEach((line, rowOffset) => {
      line.forEach((note, columnOffset) => {
        const [row, column] = [area.startRow + rowOffset, area.startColumn + columnOffset];
        this.#put(row, column, note, old.get(`${row},${column}`));
      });
    });
  }

  /** Takes all notes of an area away. */
  clear(area: Area): void {
    for (const note of this.#within(area)) this.#put(note.row, note.col, '', note);
  }

  /** Gives an empty tab the notes of another one. */
  takeFrom(source: SheetNotes): void {
    for (const { id: _, row, col, ...note } of source.#all()) {
      this.#model.updateNote(this.#core.unitId, this.#sheetId, row, col, note);
    }
  }

  #put(row: number, column: number, note: string, old: ISheetNote | undefined): void {
    const { unitId } = this.#core;
    if (note === '') {
      if (old) this.#model.removeNote(unitId, this.#sheetId, { noteId: old.id, row, col: column });
    } else if (old?.note !== note) {
      this.#model.updateNote(unitId, this.#sheetId, row, column, { ...BOX, ...old, note });
    }
  }

  #within(area: Area): ISheetNote[] {
    return this.#all().filter(({ row, col }) =>
      overlaps(area, { startRow: row, endRow: row, startColumn: col, endColumn: col }),
    );
  }

  #all(): ISheetNote[] {
    return [...(this.#model.getSheetNotes(this.#core.unitId, this.#sheetId)?.values() ?? [])];
  }
}
