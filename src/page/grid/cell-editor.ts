/** What goes into the editor of a cell and what comes out of it: the whole text of the cell, read as typed only where somebody typed. */

import { DOCUMENT_END, documentOfText, textOfDocument } from '@jiko-hyoka/apps-script-host/drawing';
import {
  CellValueType,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  type DocumentDataModel,
  extractPureTextFromCell,
  type ICellData,
  ICommandService,
  type Injector,
  type IStyleData,
  type ITextStyle,
  IUniverInstanceService,
  isTextFormat,
  type Nullable,
  UniverInstanceType,
  type Worksheet,
} from '@univerjs/core';
import { DeviceInputEventType } from '@univerjs/engine-render';
import {
  DocSelectAllCommand,
  DocSelectionManagerService,
  RichTextEditingMutation,
} from '@univerjs/preset-sheets-core';
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { IEditorBridgeService } from '@univerjs/sheets-ui';
import { KeyCode } from '@univerjs/ui';

/** The cell that a text becomes when it is typed at a 0-based place. */
export type ReadTyped = (sheetId: string, row: number, column: number, text: string) => ICellData;

/** Univer asks each in turn, the highest first, until one ends it: its own last one, of -1, always does. */
const FIRST = 1000;
const LAST = -0.5;

export class CellEditor {
  readonly #injector: Injector;
  /** The text with which the editor was filled, as it is shown there. */
  #filledWith = '';
  /** Whether the text was typed over, and not opened to be corrected. */
  #typedOver = false;
  /** Whether it is open and something was typed there. */
  #hasTyped = false;

  readonly #onTyping: () => void;

  /**
   * Univer's own reading of entries is not asked any more.
   * @param onTyping Called when {@link hasTyped} changes.
   */
  constructor(injector: Injector, readTyped: ReadTyped, onTyping: () => void) {
    this.#injector = injector;
    this.#onTyping = onTyping;
    const { writeCellInterceptor } = injector.get(SheetInterceptorService);
    writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: LAST,
      handler: (cell, { worksheet, row, col }, next) => next(this.#fill(cell, worksheet, row, col)),
    });
    writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      priority: FIRST,
      handler: (cell, { worksheet, subUnitId, row, col }) => {
        const text = this.#typedText();
        const present = worksheet.getCellRaw(row, col);
        // Univer fills the editor with a formula by itself.
        const filledWith = present?.f ?? this.#filledWith;
        if (text === filledWith && !this.#typedOver) return { ...present };
        const typed = readTyped(subUnitId, row, col, text);
        // Univer has closed its brackets.
        return typed.f && cell?.f ? { ...typed, f: cell.f } : typed;
      },
    });
    const bridge = injector.get(IEditorBridgeService);
    injector.get(ICommandService).onCommandExecuted(({ id }) => {
      if (id === DocSelectAllCommand.id) this.#selectAll();
      if (id === RichTextEditingMutation.id && bridge.isVisible().visible) this.#noteTyped(true);
    });
    bridge.visible$.subscribe(({ visible, eventType, keycode }) => {
      this.#noteTyped(false);
      if (visible) this.#typedOver = eventType === DeviceInputEventType.Keyboard && keycode !== KeyCode.F2;
    });
  }

  /** Whether something was typed in it that the cell does not have yet. */
  get hasTyped(): boolean {
    return this.#hasTyped;
  }

  #noteTyped(hasTyped: boolean): void {
    if (hasTyped === this.#hasTyped) return;
    this.#hasTyped = hasTyped;
    this.#onTyping();
  }

  /**
   * Univer joins the lines of a text that is not a document. An apostrophe marks a text that would not be read as the same
   * one, as Excel and Sheets show it.
   */
  #fill<Cell extends ICellData>(
    cell: Nullable<Cell>,
    worksheet: Worksheet,
    row: number,
    column: number,
  ): Nullable<Cell> {
    const kept = worksheet.getCellRaw(row, column);
    this.#filledWith = '';
    if (!cell || kept?.f || kept?.si) return cell;
    const style = worksheet.getComposedCellStyleByCellData(row, column, cell);
    const text = typeof kept?.v === 'string' ? kept.v : extractPureTextFromCell(cell);
    const isMarked = /^[=']/.test(text) && !isTextFormat(style.n?.pattern);
    const shown = isMarked ? `'${text}` : text;
    this.#filledWith = shown;
    if (shown.includes('\n')) return { ...cell, p: documentOfText(shown, fontOf(style)) };
    return typeof kept?.v === 'string' ? { ...cell, v: shown, t: CellValueType.STRING } : cell;
  }

  #typedText(): string {
    const document = this.#injector
      .get(IUniverInstanceService)
      .getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY, UniverInstanceType.UNIVER_DOC);
    return textOfDocument(document?.getSnapshot() ?? {});
  }

  /** Univer selects a line, then all lines but each by itself: such a selection can be neither deleted nor copied whole. */
  #selectAll(): void {
    const document = this.#injector
      .get(IUniverInstanceService)
      .getCurrentUnitOfType<DocumentDataModel>(UniverInstanceType.UNIVER_DOC);
    const endOffset = (document?.getBody()?.dataStream.length ?? 0) - DOCUMENT_END.length;
    this.#injector.get(DocSelectionManagerService).replaceDocRanges([{ startOffset: 0, endOffset }]);
  }
}

function fontOf({ ff, fs, it, bl, ul, st, ol, cl }: IStyleData): ITextStyle {
  const font = { ff, fs, it, bl, ul, st, ol, cl };
  return Object.fromEntries(Object.entries(font).filter(([, value]) => value)) as ITextStyle;
}
