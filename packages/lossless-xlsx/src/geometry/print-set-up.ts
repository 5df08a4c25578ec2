/** How a tab that was made here is printed: as Google prints it by default. Apps Script has no calls for that. */
import type { CellData, Nullable, WorksheetData } from '../snapshot/snapshot';

/** Pixels of a portrait A4 page between the margins that a blank sheet has (0.7 inches each), at 96 dots per inch. */
const PORTRAIT_WIDTH = Math.floor((210 / 25.4 - 2 * 0.7) * 96);

/** The page set-up of a sheet: A4 (paper size 9), all columns on one page's width, lying where they are wider than a portrait page. */
export function pageSetUp(prefix: string, sheet: Partial<WorksheetData>, defaultWidth: number): string {
  const orientation = usedWidth(sheet, defaultWidth) > PORTRAIT_WIDTH ? 'landscape' : 'portrait';
  return `<${prefix}pageSetup paperSize="9" fitToHeight="0" orientation="${orientation}"/>`;
}

/** The frozen rows, which are repeated on each page, as in '$1:$5'; null when none is frozen. */
export function printTitleRows(sheet: Partial<WorksheetData>): string | null {
  const rows = sheet.freeze?.ySplit ?? 0;
  return rows > 0 ? `$1:$${rows}` : null;
}

/** Pixels of the columns up to the last one with content, without hidden ones. */
function usedWidth(sheet: Partial<WorksheetData>, defaultWidth: number): number {
  let width = 0;
  for (let column = lastColumn(sheet); column >= 0; column -= 1) {
    const { w = defaultWidth, hd } = sheet.columnData?.[column] ?? {};
    if (hd !== 1) width += w;
  }
  return width;
}

/** The last column with a value or a formula; -1 for an empty sheet. */
function lastColumn(sheet: Partial<WorksheetData>): number {
  let last = -1;
  for (const cells of Object.values(sheet.cellData ?? {}) as Record<number, Nullable<CellData>>[]) {
    for (const [column, cell] of Object.entries(cells ?? {})) {
      const isFilled = cell && ((cell.v ?? '') !== '' || cell.f || cell.si);
      if (isFilled && Number(column) > last) last = Number(column);
    }
  }
  return last;
}
