/** Writes flags into 確認, the script's own column. */
import type { FlagChange } from '../../core/check/flags';
import type { Header } from '../../core/evaluation/header';

/** One call for the whole stretch; no other cell is touched. */
export function writeFlags(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  header: Header,
  change: FlagChange,
): void {
  if (header.columns.flag === undefined) return;
  sheet
    .getRange(change.row + 1, header.columns.flag + 1, change.texts.length, 1)
    .setValues(change.texts.map((text) => [text]));
}
