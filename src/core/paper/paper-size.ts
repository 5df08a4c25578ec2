/** How much a paper may hold, whatever file it came from. */
import type { Paper, PaperBlock, PaperTable } from './paper';
import { MOST_COLUMNS, MOST_ROWS } from './table-grid';

/** Places in the grids of all tables together: cells that cover many rows and columns need hardly a letter in a file. */
const MOST_PLACES = 1_000_000;
const MOST_LINES = 50_000;

/** What there is too much of; null where all of it can be read. */
export function excessOf({ blocks }: Paper): 'rows' | 'places' | null {
  let [places, lines] = [0, 0];
  for (const block of withInner(blocks)) {
    lines += block.kind === 'table' ? linesOf(block) : 1;
    if (lines > MOST_LINES) return 'places';
    if (block.kind !== 'table') continue;
    // Of a long table inside of a cell only the texts are read.
    if (block.rows.length > MOST_ROWS && blocks.includes(block)) return 'rows';
    places += placesOf(block);
    if (places > MOST_PLACES) return 'places';
  }
  return null;
}

/** Tables inside of cells are read too, where the table around them is none of goals. */
function* withInner(blocks: readonly PaperBlock[]): Generator<PaperBlock> {
  for (const block of blocks) {
    yield block;
    if (block.kind === 'table')
      for (const cells of block.rows) for (const cell of cells) yield* withInner(cell.blocks ?? []);
  }
}

/** Beyond one a cell. */
const linesOf = ({ rows }: PaperTable): number =>
  rows.reduce(
    (sum, cells) => cells.reduce((more, { lines }) => more + Math.max(0, lines.length - 1), sum),
    0,
  );

/** Without making the grid. */
function placesOf({ rows }: PaperTable): number {
  let width = 0;
  // How many rows each column is covered from above.
  const covered: number[] = [];
  for (const cells of rows) {
    let left = 0;
    for (const { columns, rows: height } of cells) {
      while ((covered[left] ?? 0) > 0) left += 1;
      if (left >= MOST_COLUMNS) break;
      const end = Math.min(left + columns, MOST_COLUMNS);
      for (; left < end; left += 1) covered[left] = Math.max(covered[left] ?? 0, height);
    }
    width = covered.length;
    for (let at = 0; at < width; at += 1) covered[at] = Math.max(0, (covered[at] ?? 0) - 1);
  }
  return rows.length * width;
}
