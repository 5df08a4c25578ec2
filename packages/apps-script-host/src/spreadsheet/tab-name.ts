/** The names that a tab can have. */
import type { EngineSheet } from '../engine/engine-sheet';
import type { SheetEngine } from '../engine/sheet-engine';
import { LiveError } from '../kernel/live-error';
import { HOST_SHEET_MESSAGES } from '../kernel/messages';
import { sheetNameTaken } from './spreadsheet-errors';

/** Excel keeps this name, in any case, for its list of changes, and repairs a workbook that has such a tab. Google takes it. */
const RESERVED = 'history';

/**
 * @param own The tab that shall be called so; left out for a new one.
 * @throws LiveError when another tab has the name, or a workbook file cannot have it.
 */
export function requireTabName(engine: SheetEngine, name: string, own?: EngineSheet): void {
  const taken = engine.sheetNamed(name);
  if (taken && taken !== own) throw sheetNameTaken(name);
  if (name.normalize('NFKC').toLowerCase() === RESERVED && own?.name !== name) {
    throw new LiveError(HOST_SHEET_MESSAGES.nameReserved(name));
  }
}
