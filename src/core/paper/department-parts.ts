/** A paper of several 課, cut where a heading, a tab or a row of a table names the next one. */
import { type DepartmentHeading, readDepartmentHeading } from './department-heading';
import { cellText, type Paper, type PaperBlock, type PaperTable } from './paper';
import { filledSlots, gridOf, isFullWidth, slotText } from './table-grid';

/** What belongs to one 課; '' stands for what comes before the first one. */
export interface DepartmentPart {
  readonly name: string;
  readonly blocks: readonly PaperBlock[];
}

/**
 * @param headerBottom How many rows of a table are its header, which each of its pieces needs; 0 for none.
 * @returns One part for each 課 in the paper's order, all that it has put together. A paper of one 課 or none gives one part.
 */
export function departmentParts(
  paper: Paper,
  departments: readonly string[],
  headerBottom: (table: PaperTable) => number,
): DepartmentPart[] {
  const pieces = paper.blocks.flatMap((block) => piecesOf(block, departments, headerBottom));
  const sure = pieces.flatMap(({ heading }) => (heading?.isSure ? [heading] : []));
  if (new Set(sure.map(({ name }) => name)).size < 2) return [{ name: '', blocks: paper.blocks }];
  const shapes = new Set(sure.map(({ shape }) => shape));
  const parts = new Map<string, PaperBlock[]>();
  let name = '';
  for (const { heading, block } of pieces) {
    if (heading !== null && (heading.isSure || shapes.has(heading.shape))) name = heading.name;
    const blocks = parts.get(name) ?? [];
    blocks.push(block);
    parts.set(name, blocks);
  }
  return [...parts].map(([each, blocks]) => ({ name: each, blocks }));
}

interface Piece {
  readonly heading: DepartmentHeading | null;
  readonly block: PaperBlock;
}

function piecesOf(
  block: PaperBlock,
  departments: readonly string[],
  headerBottom: (table: PaperTable) => number,
): Piece[] {
  if (block.kind === 'line') return [{ heading: readDepartmentHeading(block.text, departments), block }];
  const ofTab = block.name === '' ? null : readDepartmentHeading(block.name, departments);
  const headings = new Map(
    gridOf(block).flatMap((row, at): [number, DepartmentHeading][] => {
      const [only, second] = filledSlots(row);
      const isAlone = only !== undefined && second === undefined && (isFullWidth(row) || only.left === 0);
      const heading = isAlone ? readDepartmentHeading(slotText(only), departments) : null;
      return heading === null ? [] : [[at, heading]];
    }),
  );
  if (headings.size === 0) return [{ heading: ofTab, block }];
  const bottom = headerBottom(block);
  const starts = [...headings.keys()];
  const header = block.rows.slice(0, bottom).filter((_, at) => !headings.has(at));
  const cut = (from: number, to: number): PaperTable => {
    const rows = block.rows.slice(from, to);
    return { ...block, rows: from >= bottom && from > 0 ? [...header, ...rows] : rows };
  };
  const first = starts[0] ?? 0;
  return [
    ...(first === 0 ? [] : [{ heading: ofTab, block: cut(0, first) }]),
    ...starts.map((from, at) => ({
      heading: headings.get(from) ?? null,
      block: cut(from + 1, starts[at + 1] ?? block.rows.length),
    })),
  ].filter((piece) => piece.block.rows.some((row) => row.some((cell) => cellText(cell) !== '')));
}
