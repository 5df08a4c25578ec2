/** Whose notes they are: a name stands in front of those of the file, and of those that are written on the page. */

import { readNote, signedNote } from '@jiko-hyoka/lossless-xlsx/notes';
import {
  CustomCommandExecutionError,
  ICommandService,
  type Injector,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { SheetsNotePopupService } from '@univerjs/preset-sheets-note';
import { SheetsSelectionsService } from '@univerjs/sheets';
import {
  type ISheetNote,
  RemoveNoteMutation,
  SheetsNoteModel,
  SheetUpdateNoteCommand,
} from '@univerjs/sheets-note';
import { rememberedName } from './note-name';

/** Opens the box in which a note is written; Univer does not export it. */
const ADD_NOTE = 'sheet.operation.add-note-popup';

/** In px, as the notes of files. */
const BOX = { width: 200, height: 120 };

/** In ms: Univer's box writes what stands in it some moments after it has closed (about half a second in 0.25.1). */
const LAST_WRITE = 1_000;

/** What programs write where nobody has told them a name. */
const NOBODY = /^(author|unknown|none|openpyxl|\s*)$/i;

interface Place {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly row: number;
  readonly col: number;
}

export class NoteAuthors {
  readonly #injector: Injector;
  /** The new note that holds nothing but its name yet. */
  #begun: Place | null = null;

  /**
   * @param injector Of the Univer that draws the workbook, when it has.
   * @param ask Asks the person for the name once; gives null when they thought better of it.
   */
  constructor(injector: Injector, ask: () => Promise<string | null>) {
    this.#injector = injector;
    this.#showAuthors();
    this.#commands.beforeCommandExecuted(({ id }) => {
      if (id === ADD_NOTE) this.#begin(ask);
    });
    injector.get(SheetsNotePopupService).activePopup$.subscribe((popup) => {
      if (popup?.row !== this.#begun?.row || popup?.col !== this.#begun?.col) this.#end();
    });
  }

  /** What the file alone tells would be seen nowhere. Excel writes the name into the text by itself. */
  #showAuthors(): void {
    const unitId = this.#workbook.getUnitId();
    for (const sheet of this.#workbook.getSheets()) {
      const notes = [...(this.#notes.getSheetNotes(unitId, sheet.getSheetId())?.values() ?? [])];
      for (const note of notes as (ISheetNote & { readonly author?: string })[]) {
        if (!note.author || NOBODY.test(note.author) || readNote(note.note).author === note.author) continue;
        const signed = { ...note, note: signedNote(note.author, note.note) };
        this.#notes.updateNote(unitId, sheet.getSheetId(), note.row, note.col, signed, true);
      }
    }
  }

  /** A new note begins with the name, before its box opens. */
  #begin(ask: () => Promise<string | null>): void {
    const place = this.#selected();
    if (place === null || this.#notes.getNote(place.unitId, place.subUnitId, place)) return;
    const name = rememberedName();
    if (name === null) {
      void ask().then((answered) => {
        if (answered !== null) void this.#commands.executeCommand(ADD_NOTE);
      });
      throw new CustomCommandExecutionError('The name is asked for first.');
    }
    if (name === '') return;
    this.#begun = place;
    const note = { id: `${place.subUnitId}-${place.row}-${place.col}`, ...BOX, note: signedNote(name, '') };
    this.#commands.syncExecuteCommand(SheetUpdateNoteCommand.id, { ...place, note });
  }

  /** Nobody wants a note that says nothing but who wrote it. */
  #end(): void {
    const place = this.#begun;
    this.#begun = null;
    if (place !== null) setTimeout(() => this.#removeUnwritten(place), LAST_WRITE);
  }

  #removeUnwritten(place: Place): void {
    const note = this.#notes.getNote(place.unitId, place.subUnitId, place);
    if (!note || note.note.trim() !== signedNote(rememberedName() ?? '', '').trim()) return;
    // Univer's command would delete the note of whatever is selected by now.
    const { unitId, subUnitId: sheetId } = place;
    this.#commands.syncExecuteCommand(RemoveNoteMutation.id, { unitId, sheetId, noteId: note.id });
  }

  #selected(): Place | null {
    const primary = this.#injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
    if (!primary) return null;
    const { actualRow: row, actualColumn: col } = primary;
    return {
      unitId: this.#workbook.getUnitId(),
      subUnitId: this.#workbook.getActiveSheet().getSheetId(),
      row,
      col,
    };
  }

  get #workbook(): Workbook {
    const instances = this.#injector.get(IUniverInstanceService);
    const workbook = instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error('Univer has no workbook');
    return workbook;
  }

  get #notes(): SheetsNoteModel {
    return this.#injector.get(SheetsNoteModel);
  }

  get #commands(): ICommandService {
    return this.#injector.get(ICommandService);
  }
}
