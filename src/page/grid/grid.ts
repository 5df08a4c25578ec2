/** The spreadsheet on the screen: what is selected there, and bringing it up to date with the engine. */

import type { Area } from '@jiko-hyoka/apps-script-host/drawing';
import { ICommandService, RedoCommand, UndoCommand, type Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { DeviceInputEventType } from '@univerjs/engine-render';
import {
  InsertMultiRowsAboveCommand,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetInterceptorService,
  SheetsSelectionsService,
  VALIDATE_CELL,
} from '@univerjs/sheets';
import {
  IEditorBridgeService,
  RemoveRowConfirmCommand,
  SetCellEditVisibleOperation,
} from '@univerjs/sheets-ui';
import { ILayoutService } from '@univerjs/ui';
import { drawInBookFont } from './drawn-fonts';
import { leaveTabsBeforeRemoval } from './drawn-tab';
import { RowHeights } from './row-heights';
import { scrollIntoSight } from './scrolling';
import { keepTabInSight } from './tab-strip';

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

/** Rows and columns are 0-based, sizes in pixels. */
export class Grid {
  readonly #univer: Univer;
  readonly #api: FUniver;
  readonly #heights: RowHeights;

  /** @param univer One that draws, with its workbook. @param onSelect Called when something else is selected. */
  constructor(univer: Univer, onSelect: () => void) {
    this.#univer = univer;
    this.#api = FUniver.newAPI(univer);
    const workbook = this.#workbook.getWorkbook();
    leaveTabsBeforeRemoval(this.#injector, workbook);
    drawInBookFont(this.#injector, workbook);
    keepTabInSight(this.#injector);
    this.#heights = new RowHeights(this.#injector, workbook);
    this.#commands.onCommandExecuted(({ id }) => {
      if (id === SetWorksheetActiveOperation.id) setTimeout(() => this.#heights.fit());
      if (id === SetWorksheetActiveOperation.id || id === SetSelectionsOperation.id) onSelect();
    });
    setTimeout(() => this.#heights.fit());
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
    this.#heights.fit(endRow);
    scrollIntoSight(this.#injector, this.#workbook.getWorkbook(), area);
  }

  /** Draws anew: results of formulas come into the cells without Univer hearing of it. */
  repaint(): void {
    this.#heights.fitWritten();
    this.#workbook.getActiveSheet().refreshCanvas();
  }

  /** Does something as if it had been chosen from a menu of the grid. */
  change(change: SheetChange): void {
    this.endEditing();
    const { startRow, endRow } = this.selected.area;
    const params = change === 'insert-rows' ? { value: endRow - startRow + 1 } : undefined;
    void this.#commands.executeCommand(COMMANDS[change], params);
  }

  /** Takes what is being typed into a cell as entered. @returns Whether the editor of a cell was open. */
  endEditing(): boolean {
    if (!this.#injector.get(IEditorBridgeService).isVisible().visible) return false;
    this.#commands.syncExecuteCommand(SetCellEditVisibleOperation.id, {
      visible: false,
      eventType: DeviceInputEventType.PointerDown,
      unitId: this.#workbook.getId(),
    });
    return true;
  }

  /** Draws the tab in front from the start, its measures too: some of what Univer keeps of it is wrong. */
  redraw(): void {
    const workbook = this.#workbook;
    const subUnitId = workbook.getActiveSheet().getSheetId();
    this.#commands.syncExecuteCommand(SetWorksheetActiveOperation.id, {
      unitId: workbook.getId(),
      subUnitId,
    });
    this.repaint();
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
