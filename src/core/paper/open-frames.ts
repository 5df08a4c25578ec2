/** Tables that stand in the cells of another one: a frame that only lays the page out is none of the paper's. */
import { type ColumnChoice, findColumns, isOfGoals } from './find-columns';
import type { PaperBlock, PaperTable } from './paper';
import type { PaperOptions } from './paper-options';
import { gridOf, MOST_ROWS } from './table-grid';

/** Frames in frames; deeper ones are read as text. */
const MOST_FRAMES = 8;

type Reading = Pick<PaperOptions, 'scale' | 'choices'>;

/** What stands in the cells of a frame, in its place: where it has no goals of its own, and a table inside of it has. */
export function withoutFrames(blocks: readonly PaperBlock[], reading: Reading, depth = 0): PaperBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'line' || !isFrame(block, reading, depth)) return [block];
    const inside = block.rows
      .flat()
      .flatMap((cell) => cell.blocks ?? cell.lines.map((line): PaperBlock => ({ kind: 'line', ...line })));
    return withoutFrames(inside, reading, depth + 1);
  });
}

function isFrame(table: PaperTable, { scale, choices }: Reading, depth: number): boolean {
  const inner = innerTables(table);
  if (inner.length === 0 || depth >= MOST_FRAMES) return false;
  const hasGoals = (one: PaperTable, said: readonly ColumnChoice[]): boolean => {
    const header = findColumns(gridOf(one), scale, said);
    return header !== null && isOfGoals(header) && one.rows.length <= MOST_ROWS;
  };
  // What a person says of a column holds for every table, also where it has another name: it makes no header of a frame.
  if (hasGoals(table, [])) return false;
  const leads = (one: PaperTable, level: number): boolean =>
    hasGoals(one, choices) ||
    (level < MOST_FRAMES && innerTables(one).some((deeper) => leads(deeper, level + 1)));
  return inner.some((one) => leads(one, depth + 1));
}

const innerTables = ({ rows }: PaperTable): PaperTable[] =>
  rows
    .flat()
    .flatMap(({ blocks = [] }) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])));

/** The first words of each table that is left inside of a cell. */
export const innerTexts = (blocks: readonly PaperBlock[]): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'line'
      ? []
      : innerTables(block).flatMap(({ rows }) => {
          const words = rows.flat().flatMap(({ lines }) => lines.map(({ text }) => text));
          return words.length === 0 ? [] : [words.slice(0, 4).join(' ')];
        }),
  );
