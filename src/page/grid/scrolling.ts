/** Scrolls the sheet until a cell is in sight. */
import { ICommandService, type Injector, type IRange, type Workbook } from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';
import { ScrollCommand, SheetSkeletonManagerService } from '@univerjs/sheets-ui';

/**
 * Scrolls the tab in front no further than needed; rows above must have been measured. Univer's own way (0.25.1) takes frozen
 * rows to be as high as the first ones that scroll, and stops too early below a high frozen row or among high rows.
 *
 * @param area Its first cell is wanted in sight, 0-based.
 */
export function scrollIntoSight(
  injector: Injector,
  workbook: Workbook,
  area: Pick<IRange, 'startRow' | 'startColumn'>,
): void {
  const renderer = injector.get(IRenderManagerService).getRenderById(workbook.getUnitId());
  const skeleton = renderer?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const viewport = renderer?.scene.getMainViewport();
  if (!skeleton || !viewport) return;
  const cell = skeleton.getCellWithCoordByIndex(area.startRow, area.startColumn);
  const { viewBound } = viewport.calcViewportInfo();
  const { startRow: firstRow, startColumn: firstColumn } = workbook.getActiveSheet().getFreeze();
  const right =
    area.startColumn < firstColumn ? 0 : way(cell.startX, cell.endX, viewBound.left, viewBound.right);
  const down = area.startRow < firstRow ? 0 : way(cell.startY, cell.endY, viewBound.top, viewBound.bottom);
  if (right === 0 && down === 0) return;
  injector.get(ICommandService).syncExecuteCommand(ScrollCommand.id, {
    // From the very first cell, in pixels.
    sheetViewStartRow: 0,
    sheetViewStartColumn: 0,
    offsetX: viewport.viewportScrollX + right,
    offsetY: viewport.viewportScrollY + down,
  });
}

/** In pixels: scroll bars lie over the lower and the right edge. */
const SCROLL_BAR = 16;

/** How far to go for a stretch to be in sight; its beginning where it is longer than what is seen. */
function way(start: number, end: number, seenStart: number, seenEnd: number): number {
  if (start < seenStart) return start - seenStart;
  const beyond = end + SCROLL_BAR - seenEnd;
  return beyond > 0 ? Math.min(beyond, start - seenStart) : 0;
}
