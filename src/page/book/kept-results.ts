/** Formulas of our tabs that the page cannot calculate: each is told of once, when what it looks at has changed. */
import type { EngineSheet, FormulaSpot, SheetEngine } from '@jiko-hyoka/apps-script-host/drawing';
import { cellName } from '../../core/cells/cell-reference';
import { SETTINGS_SHEET } from '../../core/settings/settings';
import { isDepartmentTab } from './tab-standing';

/** More of them at once need not be known one by one. */
const MOST = 1000;

export class KeptResults {
  readonly #engine: SheetEngine;
  readonly #told = new Set<string>();
  #found: FormulaSpot[] = [];

  /** From now on, whatever is calculated. */
  constructor(engine: SheetEngine) {
    this.#engine = engine;
    engine.onKept((formula) => {
      if (this.#found.length < MOST) this.#found.push(formula);
    });
  }

  /** @returns Those that nobody was told of yet, such as 「総務課 F7」; tabs that are nobody's business are left out. */
  take(): string[] {
    const found = this.#found;
    this.#found = [];
    const sheets = new Map<string, EngineSheet>();
    for (const { sheetId } of found) {
      const sheet = sheets.has(sheetId) ? undefined : this.#engine.sheets.find(({ id }) => id === sheetId);
      if (sheet && isOurs(sheet)) sheets.set(sheetId, sheet);
    }
    return found.flatMap(({ sheetId, row, column }) => {
      const sheet = sheets.get(sheetId);
      const key = `${sheetId} ${row} ${column}`;
      if (!sheet || this.#told.has(key)) return [];
      this.#told.add(key);
      return `${sheet.name} ${cellName(row, column)}`;
    });
  }
}

const isOurs = (sheet: EngineSheet): boolean => sheet.name === SETTINGS_SHEET || isDepartmentTab(sheet);
