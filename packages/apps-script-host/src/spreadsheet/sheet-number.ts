/** The number by which Google knows a tab. */
import type { EngineSheet } from '../engine/engine-sheet';

/** 0 for the workbook's first tab when it was opened, then 1 and so on; new tabs go on counting. */
export function sheetNumber(sheet: EngineSheet): number {
  return Number(/\d+$/.exec(sheet.id)?.[0] ?? 1) - 1;
}
