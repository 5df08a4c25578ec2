/** Looks for a text in all tabs of a workbook. */

import type { EngineSheet } from '@jiko-hyoka/apps-script-host/drawing';
import { cellName } from '../../core/cells/cell-reference';
import { foldText } from '../../core/cells/folded-text';

/** A cell that shows the text that was looked for; 0-based. */
export interface FoundCell {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  /** Such as 'G9'. */
  readonly name: string;
  readonly text: string;
}

/**
 * The cells in the order of the tabs, row by row. Width, case and blanks do not count: 4 finds ４, and 防災訓練 also
 * 防災　訓練. Hidden tabs, rows and columns are passed over, for they cannot be shown.
 */
export function findInBook(sheets: readonly EngineSheet[], text: string): FoundCell[] {
  const wanted = foldText(text);
  if (wanted === '') return [];
  return sheets.filter((sheet) => !sheet.hidden).flatMap((sheet) => findInSheet(sheet, wanted));
}

function findInSheet(sheet: EngineSheet, wanted: string): FoundCell[] {
  const last = sheet.lastContent();
  const columns = range(last.column).filter((column) => !sheet.layout.columnHidden(column));
  const rows = range(last.row).filter((row) => !sheet.layout.rowHidden(row));
  return rows.flatMap((row) =>
    columns.flatMap((column) => {
      if (!sheet.hasContent(row, column)) return [];
      const text = sheet.display(row, column);
      if (!foldText(text).includes(wanted)) return [];
      return [{ sheetId: sheet.id, sheetName: sheet.name, row, column, name: cellName(row, column), text }];
    }),
  );
}

const range = (last: number): number[] => Array.from({ length: last + 1 }, (_, at) => at);
