/** The box that shows a note closes when the person goes on: Univer (0.25.1) leaves it over the next cells. */
import { ICommandService, type Injector } from '@univerjs/core';
import { SheetsNotePopupService } from '@univerjs/preset-sheets-note';
import { type ISetSelectionsOperationParams, SetSelectionsOperation } from '@univerjs/sheets';
import { ILayoutService } from '@univerjs/ui';

/** @param injector Of the Univer that draws the workbook, when it has. */
export function closeNoteBoxes(injector: Injector): void {
  const boxes = injector.get(SheetsNotePopupService);
  // By the name box, by a script, or by keys that select several cells Univer does not notice that another cell is selected.
  injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    if (id !== SetSelectionsOperation.id || !boxes.activePopup) return;
    const { subUnitId, selections } = params as ISetSelectionsOperationParams;
    const { startRow, startColumn } = selections[0]?.range ?? {};
    const { subUnitId: tab, row, col } = boxes.activePopup;
    if (subUnitId !== tab || startRow !== row || startColumn !== col) boxes.hidePopup(true);
  });
  const leave = ({ key, isComposing }: KeyboardEvent): void => {
    if (key !== 'Escape' || isComposing) return;
    const wasWriting = document.activeElement instanceof HTMLTextAreaElement;
    boxes.hidePopup(true);
    if (wasWriting) injector.get(ILayoutService).focus();
  };
  boxes.activePopup$.subscribe((box) => {
    if (box) addEventListener('keydown', leave, true);
    else removeEventListener('keydown', leave, true);
  });
}
