/** The names that a tab can have. */
import { isSameTabName, tabNameFault } from '@jiko-hyoka/lossless-xlsx/engine';
import type { EngineSheet } from '../engine/engine-sheet';
import type { SheetEngine } from '../engine/sheet-engine';
import { LiveError } from '../kernel/live-error';
import { HOST_SHEET_MESSAGES } from '../kernel/messages';
import { sheetNameEmpty, sheetNameTaken, sheetNameTooLong } from './spreadsheet-errors';

/** Google's own bound; a workbook file has a narrower one, of which its saving tells. */
const LONGEST = 100;

/**
 * @param own The tab that shall be called so; left out for a new one.
 * @throws LiveError when another tab, or one that is no sheet of cells, has the name in any case of its letters, when Google takes no such name, or when Excel
 *   keeps it for itself.
 */
export function requireTabName(engine: SheetEngine, name: string, own?: EngineSheet): void {
  if (name === '') throw sheetNameEmpty();
  if (name.length > LONGEST) throw sheetNameTooLong(LONGEST);
  if (engine.sheets.some((each) => each !== own && isSameTabName(each.name, name)))
    throw sheetNameTaken(name);
  if (engine.otherTabNames.some((each) => isSameTabName(each, name)))
    throw new LiveError(HOST_SHEET_MESSAGES.nameOfOtherTab(name));
  if (tabNameFault(name) === 'reserved' && own?.name !== name) {
    throw new LiveError(HOST_SHEET_MESSAGES.nameReserved(name));
  }
}
