/** The spreadsheet on the screen: what is selected there, and bringing it up to date with the engine. */
import { ICommandService, RedoCommand, UndoCommand, type Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { DeviceInputEventType } from '@univerjs/engine-render';
import {
  InsertMultiRowsAboveCommand,
  MarkDirtyRowAutoHeightOperation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetInterceptorService,
  SheetsSelectionsService,
  VALIDATE_CELL,
} from '@univerjs/sheets';
import {
  IEditorBridgeService,
  RemoveRowConfirmCommand,
  ScrollToRangeOperation,
  SetCellEditVisibleOperation,
} from '@univerjs/sheets-ui';
import { ILayoutService } from '@univerjs/ui';
import type { Area } from '../host/engine/area';

/** A tab by its id, and cells in it. */
export interface GridPlace {
  readonly sheetId: string;
  readonly area: Area;
}

/** What the toolbar does with the selected cells. */
export type SheetChange = 'undo' | 'redo' | 'insert-rows' | 'delete-rows';

const COMMANDS: Readonly<Record<SheetChange, string>> = {
  undo: UndoCommand.id,
  redo: RedoCommand.id,
  'insert-rows': InsertMultiRowsAboveCommand.id,
  'delete-rows': RemoveRowConfirmCommand.id,
};

/** Before Univer's own check, which takes back a refused entry only some time later. */
const FIRST = 1000;

export class Grid {
  readonly #univer: Univer;
  readonly #api: FUniver;
  readonly #fitted = new Set<string>();

  /** @param univer One that draws, with its workbook. @param onSelect Called when something else is selected. */
  constructor(univer: Univer, onSelect: () => void) {
    this.#univer = univer;
    this.#api = FUniver.newAPI(univer);
    this.#commands.onCommandExecuted(({ id }) => {
      if (id === SetWorksheetActiveOperation.id) setTimeout(() => this.#fitRows());
      if (id === SetWorksheetActiveOperation.id || id === SetSelectionsOperation.id) onSelect();
    });
    setTimeout(() => this.#fitRows());
  }

  /** What the person has selected; A1 where nothing is yet. */
  get selected(): GridPlace {
    const sheetId = this.#workbook.getActiveSheet().getSheetId();
    const range = this.#injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
    const { startRow = 0, startColumn = 0, endRow = 0, endColumn = 0 } = range ?? {};
    return { sheetId, area: { startRow, startColumn, endRow, endColumn } };
  }

  /** Brings a tab to the front, selects cells in it and scrolls to them. */
  select({ sheetId, area }: GridPlace): void {
    const sheet = this.#workbook.getSheetBySheetId(sheetId);
    if (!sheet) return;
    const { startRow, startColumn, endRow, endColumn } = area;
    this.#workbook.setActiveRange(
      sheet.getRange(startRow, startColumn, endRow - startRow + 1, endColumn - startColumn + 1),
    );
    void this.#commands.executeCommand(ScrollToRangeOperation.id, { range: { ...area } });
  }

  /** Draws anew: results of formulas come into the cells without Univer hearing of it. */
  repaint(): void {
    this.#workbook.getActiveSheet().refreshCanvas();
  }

  /** Does something as if it had been chosen from a menu of the grid. */
  change(change: SheetChange): void {
    this.endEditing();
    const { startRow, endRow } = this.selected.area;
    const params = change === 'insert-rows' ? { value: endRow - startRow + 1 } : undefined;
    void this.#commands.executeCommand(COMMANDS[change], params);
  }

  /** Takes what is being typed into a cell as entered. */
  endEditing(): void {
    if (!this.#injector.get(IEditorBridgeService).isVisible().visible) return;
    this.#commands.syncExecuteCommand(SetCellEditVisibleOperation.id, {
      visible: false,
      eventType: DeviceInputEventType.PointerDown,
      unitId: this.#workbook.getId(),
    });
  }

  /** Moves the keyboard into the sheet. */
  focus(): void {
    this.#injector.get(ILayoutService).focus();
  }

  /**
   * Puts what is typed into a cell to a check; a refused entry is taken back at once.
   * @param isAccepted Asked with 0-based places, when the cell already holds the entry.
   */
  checkTyped(isAccepted: (sheetId: string, row: number, column: number) => boolean): void {
    const { writeCellInterceptor } = this.#injector.get(SheetInterceptorService);
    writeCellInterceptor.intercept(VALIDATE_CELL, {
      priority: FIRST,
      // Without a call of `next` the others are not asked.
      handler: (_before, { subUnitId, row, col }) => Promise.resolve(isAccepted(subUnitId, row, col)),
    });
  }

  /** Files leave the height of most rows to the program that shows them. Each tab is measured when it is first shown. */
  #fitRows(): void {
    const unit = this.#api.getActiveWorkbook();
    const sheet = unit?.getActiveSheet();
    if (!unit || !sheet || this.#fitted.has(sheet.getSheetId())) return;
    this.#fitted.add(sheet.getSheetId());
    const ranges = [{ startRow: 0, endRow: sheet.getLastRow(), startColumn: 0, endColumn: 0 }];
    void this.#commands.executeCommand(MarkDirtyRowAutoHeightOperation.id, {
      unitId: unit.getId(),
      subUnitId: sheet.getSheetId(),
      ranges,
      id: `rows of ${sheet.getSheetId()}`,
    });
  }

  get #commands(): ICommandService {
    return this.#injector.get(ICommandService);
  }

  get #injector() {
    return this.#univer.__getInjector();
  }

  get #workbook() {
    const workbook = this.#api.getActiveWorkbook();
    if (!workbook) throw new Error('Univer has no workbook');
    return workbook;
  }
}
