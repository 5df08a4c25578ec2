/**
 * Tables in which a goal has two rows, its text and rating above and the reason below, with a header of two rows of the same
 * cells. Each pair of rows becomes one, the lower cells behind the upper ones.
 */
import { guessRoles } from './column-roles';
import type { PaperBlock, PaperCell, PaperTable } from './paper';
import { type Grid, gridOf, isFullWidth, type Slot, slotText } from './table-grid';

/** A header is looked for in this many rows. */
const SEARCH_ROWS = 20;

/** Two rows of one goal, or of the header. */
interface Pair {
  /** Cells that reach over both rows, or more. */
  readonly both: readonly Slot[];
  readonly upper: readonly Slot[];
  readonly lower: readonly Slot[];
}

/** Tables of any other shape stay as they are. */
export const unfolded = (blocks: readonly PaperBlock[]): PaperBlock[] =>
  blocks.map((block) => (block.kind === 'table' ? unfoldedTable(block) : block));

function unfoldedTable(table: PaperTable): PaperTable {
  const grid = gridOf(table);
  for (let top = 0; top < Math.min(grid.length - 3, SEARCH_ROWS); top += 1) {
    const header = pairAt(grid, top);
    if (header === null || !isHeader(header)) continue;
    const rows = pairedRows(grid, top, header);
    return rows === null ? table : { ...table, rows: [...table.rows.slice(0, top), ...rows] };
  }
  return table;
}

/** null where a cell is missing, or ends in the middle of a pair. */
function pairAt(grid: Grid, at: number): Pair | null {
  const rows = [grid[at], grid[at + 1]].map((row) => [...new Set(row)]);
  const [first = [], second = []] = rows;
  const isHere = (slot: Slot | undefined): slot is Slot => slot !== undefined;
  if (second.length === 0 || !first.every(isHere) || !second.every(isHere)) return null;
  const both = first.filter((slot) => second.includes(slot));
  const [upper, lower] = [first, second].map((slots) => slots.filter((slot) => !both.includes(slot)));
  const areWhole = (slots: readonly Slot[] = [], top: number): boolean =>
    slots.length > 0 && slots.every((slot) => slot.top === top && slot.cell.rows === 1);
  return upper && lower && areWhole(upper, at) && areWhole(lower, at + 1) ? { both, upper, lower } : null;
}

/** Whether the lower row names what the upper one does not, so that the upper names no groups of it. */
function isHeader({ both, upper, lower }: Pair): boolean {
  const rolesOf = (slots: readonly Slot[]) => slots.map((slot) => guessRoles(slotText(slot))[0]?.role);
  const above = rolesOf([...both, ...upper]);
  const below = rolesOf(lower);
  return (
    above.some((role) => role === 'goal' || role === 'themeGoal' || role === 'title') &&
    below.some((role) => role === 'outcome' || role === 'rating') &&
    below.every((role) => role !== undefined && (role === 'own' || !above.includes(role)))
  );
}

const layoutOf = (slots: readonly Slot[]): string =>
  slots.map(({ left, cell }) => `${left} ${cell.columns}`).join(', ');

/** The header and all below it; null where some rows are no such pair. Rows over the whole width stand between them. */
function pairedRows(grid: Grid, top: number, header: Pair): PaperCell[][] | null {
  const shape = shapeOf(header);
  if (layoutOf(header.upper) === layoutOf(header.lower) && header.both.length === 0) return null;
  const width = header.both.length + header.upper.length + header.lower.length;
  const rows: PaperCell[][] = [];
  let at = top;
  while (at < grid.length) {
    const row = grid[at] ?? [];
    const [wide] = row;
    if (isFullWidth(row) && wide?.cell.rows === 1) {
      rows.push([{ ...wide.cell, columns: width }]);
      at += 1;
      continue;
    }
    const pair = pairAt(grid, at);
    if (pair === null || shapeOf(pair) !== shape) return null;
    const begun = [...new Set(row)].filter((slot) => slot?.top === at) as Slot[];
    // A cell over six rows is one over three goals; of one shape, each cell is a column.
    const cells = [...begun, ...pair.lower].map(({ cell }) => cell);
    rows.push(cells.map((cell) => ({ ...cell, columns: 1, rows: Math.ceil(cell.rows / 2) })));
    at += 2;
  }
  return rows;
}

const shapeOf = ({ both, upper, lower }: Pair): string => [both, upper, lower].map(layoutOf).join('; ');
