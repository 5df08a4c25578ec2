/** A set of cells of one tab that answers quickly whether any of them lies in an area: one bit for each cell, by columns. */
import { type Area, overlaps } from './area';

/** A word of bits holds 32 rows; a block of 32 words, 1,024 rows. */
const WORD = 32;
const BLOCK = WORD * 32;

/** So many areas are looked through one by one; with more the tab counts as a whole. */
const MAX_AREAS = 100;

interface Column {
  words: Uint32Array;
  /** How many cells are set in each block. */
  counts: Uint16Array;
}

/** Rows and columns are 0-based. It grows with the cells in it, not with how far they lie apart. */
export class CellSet {
  readonly #columns = new Map<number, Column>();
  #areas: Area[] = [];

  add(row: number, column: number): void {
    const bits = this.#room(row, column);
    const [word, mask] = [Math.floor(row / WORD), 1 << (row % WORD)];
    if ((bits.words[word] ?? 0) & mask) return;
    bits.words[word] = (bits.words[word] ?? 0) | mask;
    bits.counts[Math.floor(row / BLOCK)] = (bits.counts[Math.floor(row / BLOCK)] ?? 0) + 1;
  }

  /** Of a cell that was added by itself; one within an added area stays. */
  delete(row: number, column: number): void {
    const bits = this.#columns.get(column);
    const [word, mask] = [Math.floor(row / WORD), 1 << (row % WORD)];
    if (!bits || !((bits.words[word] ?? 0) & mask)) return;
    bits.words[word] = (bits.words[word] ?? 0) & ~mask;
    bits.counts[Math.floor(row / BLOCK)] = (bits.counts[Math.floor(row / BLOCK)] ?? 0) - 1;
  }

  /** Adds all cells of an area, at no cost in its size. They cannot be deleted one by one. */
  addArea(area: Area): void {
    if (this.#areas.length < MAX_AREAS) this.#areas.push(area);
    else this.#areas = [this.#areas.reduce(around, area)];
  }

  /** Whether any cell of an area is in the set. */
  has(area: Area): boolean {
    return this.#areas.some((own) => overlaps(own, area)) || this.firstIn(area) !== null;
  }

  /** Some cell of an area that was added by itself; null where there is none. */
  firstIn({ startRow, endRow, startColumn, endColumn }: Area): { row: number; column: number } | null {
    // A whole row names 16,384 columns, a tab fills a few of them.
    if (endColumn - startColumn >= this.#columns.size) {
      for (const [column, bits] of this.#columns) {
        if (column < startColumn || column > endColumn) continue;
        const row = firstRow(bits, startRow, endRow);
        if (row >= 0) return { row, column };
      }
      return null;
    }
    for (let column = startColumn; column <= endColumn; column += 1) {
      const bits = this.#columns.get(column);
      const row = bits ? firstRow(bits, startRow, endRow) : -1;
      if (row >= 0) return { row, column };
    }
    return null;
  }

  #room(row: number, column: number): Column {
    const known = this.#columns.get(column);
    if (known && row < known.words.length * WORD) return known;
    const blocks = Math.max(1, Math.ceil((row + 1) / BLOCK), known ? known.counts.length * 2 : 0);
    const grown = { words: new Uint32Array((blocks * BLOCK) / WORD), counts: new Uint16Array(blocks) };
    if (known) {
      grown.words.set(known.words);
      grown.counts.set(known.counts);
    }
    this.#columns.set(column, grown);
    return grown;
  }
}

/** -1 where none is set between the two rows. */
function firstRow({ words, counts }: Column, from: number, to: number): number {
  const last = Math.min(to, words.length * WORD - 1);
  let row = from;
  while (row <= last) {
    const block = Math.floor(row / BLOCK);
    if (counts[block] === 0) {
      row = (block + 1) * BLOCK;
      continue;
    }
    const word = Math.floor(row / WORD);
    const bits = (words[word] ?? 0) >>> (row % WORD);
    if (bits !== 0) {
      const found = row + trailingZeros(bits);
      return found <= last ? found : -1;
    }
    row = (word + 1) * WORD;
  }
  return -1;
}

const trailingZeros = (bits: number): number => 31 - Math.clz32(bits & -bits);

const around = (a: Area, b: Area): Area => ({
  startRow: Math.min(a.startRow, b.startRow),
  endRow: Math.max(a.endRow, b.endRow),
  startColumn: Math.min(a.startColumn, b.startColumn),
  endColumn: Math.max(a.endColumn, b.endColumn),
});
