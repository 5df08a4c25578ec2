/**
 * How much a workbook may hold in all its tabs together. What is more would take over a gigabyte or half a minute to open,
 * to set up or to save, and is refused before it grows, by the tab that has most of it.
 */

import { SIZE_MESSAGES } from '../refusal/messages';
import { XlsxRefusal } from '../refusal/xlsx-refusal';

/** What is counted. */
export type Measure = keyof typeof SIZE_MESSAGES;

/** Measured on two cores with a margin; real workbooks of offices are far below all of them. */
const MOST: Readonly<Record<Measure, number>> = {
  tabs: 1_000,
  // In hundreds of bytes, see CELL_WEIGHTS.
  cells: 9_000_000,
  reach: 5_000_000,
  grid: 64_000_000,
  merged: 4_000_000,
  merges: 60_000,
  text: 100_000_000,
  formulas: 30_000_000,
  rules: 20_000,
  areas: 50_000,
  notes: 20_000,
  columns: 100_000,
  formats: 66_000,
  elements: 1_000_000,
  strings: 1_500_000,
};

/** What rows and cells take while a workbook is set up and saved, as was measured; in hundreds of bytes. */
export const CELL_WEIGHTS = { filled: 7, empty: 2, row: 10, bareRow: 5 };

/** Counts while one workbook is read; each reading begins with a new one. */
export class SizeLimits {
  readonly #totals = new Map<Measure, number>();
  /** How much of each measure each tab or part has. */
  readonly #shares = new Map<Measure, Map<string, number>>();

  /**
   * @param place The tab, or the part, that holds it.
   * @throws XlsxRefusal 'too-large' when all together are more than there may be.
   */
  add(measure: Measure, place: string, amount: number): void {
    if (amount === 0) return;
    const total = (this.#totals.get(measure) ?? 0) + amount;
    this.#totals.set(measure, total);
    const shares = this.#shares.get(measure) ?? new Map<string, number>();
    shares.set(place, (shares.get(place) ?? 0) + amount);
    this.#shares.set(measure, shares);
    if (total > MOST[measure]) throw tooLarge(measure, largestOf(shares));
  }
}

function largestOf(shares: ReadonlyMap<string, number>): string {
  let largest = '';
  for (const [place, amount] of shares) if (amount > (shares.get(largest) ?? 0)) largest = place;
  return largest;
}

function tooLarge(measure: Measure, place: string): XlsxRefusal {
  return new XlsxRefusal('too-large', SIZE_MESSAGES[measure](place, MOST[measure]), place);
}
