/** Writes flags into 確認, the script's own column. */
import type { FlagChange } from '../../core/check/flags';

/** One call for the whole stretch; no other cell is touched. */
export function writeFlags(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  { row, column, texts }: FlagChange,
): void {
  sheet.getRange(row + 1, column + 1, texts.length, 1).setValues(texts.map((text) => [text]));
}
