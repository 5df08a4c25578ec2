/** Words in drawn numbers, as 午前 and 月曜日: in Japanese, as the engine shows them. */
import type { Injector } from '@univerjs/core';
import { SheetsNumfmtCellContentController } from '@univerjs/preset-sheets-core';

/** @param injector Of the Univer that draws the workbook; without this it draws AM and Monday. */
export function drawJapaneseNumbers(injector: Injector): void {
  injector.get(SheetsNumfmtCellContentController).setNumfmtLocal('ja');
}
