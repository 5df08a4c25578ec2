/** Keeps the tab that is drawn one that exists. */
import { ICommandService, type Injector, type Workbook } from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';
import {
  type IRemoveSheetMutationParams,
  RemoveSheetMutation,
  SetWorksheetActiveOperation,
} from '@univerjs/sheets';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';

/**
 * Univer leaves a removed tab some time after its removal. A script goes on at once, and what it writes next would be drawn
 * by the measures of a tab that is gone. So the page turns to another one before.
 *
 * @param injector Of the Univer that draws this workbook.
 */
export function leaveTabsBeforeRemoval(injector: Injector, workbook: Workbook): void {
  const commands = injector.get(ICommandService);
  const unitId = workbook.getUnitId();
  const drawn = (): string | undefined =>
    injector
      .get(IRenderManagerService)
      .getRenderById(unitId)
      ?.with(SheetSkeletonManagerService)
      .getCurrentParam()?.sheetId;
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== RemoveSheetMutation.id) return;
    const { unitId: unit, subUnitId } = params as IRemoveSheetMutationParams;
    if (unit !== unitId || ![drawn(), workbook.getActiveSheet().getSheetId()].includes(subUnitId)) return;
    const next = neighbour(workbook, subUnitId);
    if (next !== undefined)
      commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId: next });
  });
}

/** The tab in sight before a tab, or else behind it. */
function neighbour(workbook: Workbook, sheetId: string): string | undefined {
  const sheets = workbook.getSheets();
  const at = sheets.findIndex((sheet) => sheet.getSheetId() === sheetId);
  const near = [...sheets.slice(0, at).reverse(), ...sheets.slice(at + 1)];
  return near.find((sheet) => !sheet.isSheetHidden())?.getSheetId();
}
