/** The box that shows a note: closed when the person goes on, and what is typed into it taken at once. */
import {
  CustomCommandExecutionError,
  generateRandomId,
  ICommandService,
  type Injector,
} from '@univerjs/core';
import { SheetsNotePopupService } from '@univerjs/preset-sheets-note';
import { type ISetSelectionsOperationParams, SetSelectionsOperation } from '@univerjs/sheets';
import {
  type ISheetNote,
  SheetDeleteNoteCommand,
  SheetsNoteModel,
  SheetUpdateNoteCommand,
} from '@univerjs/sheets-note';
import { ILayoutService } from '@univerjs/ui';

interface NotePlace {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly row: number;
  readonly col: number;
}

/** The parameters of Univer's command; it writes `sheetId` and reads `subUnitId`. */
interface NoteWrite {
  readonly unitId: string;
  readonly sheetId?: string;
  subUnitId?: string;
  readonly row: number;
  readonly col: number;
  note: ISheetNote;
}

/** Univer's own, in px. */
const NEW_BOX = { width: 160, height: 72 };

/** Univer (0.25.1) leaves the box over the next cells, and writes what stands in it only some moments later. */
export class NoteBoxes {
  readonly #injector: Injector;
  /** What was typed into the box that is open, and may not be in the workbook yet. */
  #typed: { readonly place: NotePlace; readonly text: string } | null = null;

  readonly #onTyping: () => void;

  /**
   * @param injector Of the Univer that draws the workbook, when it has.
   * @param onTyping Called when {@link hasTyped} may have changed.
   */
  constructor(injector: Injector, onTyping: () => void) {
    this.#injector = injector;
    this.#onTyping = onTyping;
    this.#mindLateWrites();
    this.#closeWithSelection();
    this.#boxes.activePopup$.subscribe((box) => {
      this.takeTyped();
      const listen = box ? addEventListener : removeEventListener;
      listen('keydown', this.#leave, true);
      listen('input', this.#noteTyped, true);
    });
  }

  /** Whether something was typed that the workbook does not have yet. */
  get hasTyped(): boolean {
    return this.#typed !== null && this.#typed.text !== (this.#noteAt(this.#typed.place)?.note ?? '');
  }

  /** Brings what is typed into the open box into the workbook: who saves or looks there again shall find it. */
  takeTyped(): void {
    const typed = this.#typed;
    this.#typed = null;
    if (typed === null) return;
    const there = this.#noteAt(typed.place);
    if (typed.text === (there?.note ?? '')) return;
    const note = { ...(there ?? { id: generateRandomId(6), ...NEW_BOX }), note: typed.text };
    this.#commands.syncExecuteCommand(SheetUpdateNoteCommand.id, { ...typed.place, note });
  }

  /** What Univer writes a moment later goes where it was typed, and not twice: it may be in the workbook by then. */
  #mindLateWrites(): void {
    this.#commands.beforeCommandExecuted(({ id, params }) => {
      if (id === SheetDeleteNoteCommand.id) this.#typed = null;
      if (id !== SheetUpdateNoteCommand.id) return;
      const write = params as NoteWrite;
      // Else it would go into the tab that is in front by now.
      write.subUnitId ??= write.sheetId;
      if (write.subUnitId === undefined) return;
      const there = this.#noteAt({ ...write, subUnitId: write.subUnitId });
      if (!there) return;
      if (there.id === write.note.id && isSame(there, write.note)) {
        throw new CustomCommandExecutionError('The note says so already.');
      }
      // With another id the cell would have two notes.
      write.note = { ...write.note, id: there.id };
    });
  }

  /** By the name box, by a script, or by keys that select several cells Univer does not notice that another cell is selected. */
  #closeWithSelection(): void {
    this.#commands.onCommandExecuted(({ id, params }) => {
      const box = this.#boxes.activePopup;
      if (id !== SetSelectionsOperation.id || !box) return;
      const { subUnitId, selections } = params as ISetSelectionsOperationParams;
      const { startRow, startColumn } = selections[0]?.range ?? {};
      if (subUnitId !== box.subUnitId || startRow !== box.row || startColumn !== box.col) {
        this.#boxes.hidePopup(true);
      }
    });
  }

  readonly #noteTyped = ({ target }: Event): void => {
    const box = this.#boxes.activePopup;
    if (!box || !(target instanceof HTMLTextAreaElement) || target.dataset['uComp'] !== 'note-textarea')
      return;
    const { unitId, subUnitId, row, col } = box;
    this.#typed = { place: { unitId, subUnitId, row, col }, text: target.value };
    this.#onTyping();
  };

  readonly #leave = ({ key, isComposing }: KeyboardEvent): void => {
    if (key !== 'Escape' || isComposing) return;
    const wasWriting = document.activeElement instanceof HTMLTextAreaElement;
    this.#boxes.hidePopup(true);
    if (wasWriting) this.#injector.get(ILayoutService).focus();
  };

  #noteAt({ unitId, subUnitId, row, col }: NotePlace): ISheetNote | null {
    return this.#injector.get(SheetsNoteModel).getNote(unitId, subUnitId, { row, col }) || null;
  }

  get #boxes(): SheetsNotePopupService {
    return this.#injector.get(SheetsNotePopupService);
  }

  get #commands(): ICommandService {
    return this.#injector.get(ICommandService);
  }
}

const isSame = (one: ISheetNote, other: ISheetNote): boolean =>
  one.note === other.note && one.width === other.width && one.height === other.height;
