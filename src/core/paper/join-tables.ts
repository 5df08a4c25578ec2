/** The blocks of a paper, tables that pages cut apart joined again, without those of others' tabs. */
import { foldText } from '../cells/folded-text';
import { OWN_SHEETS } from '../settings/settings';
import { findColumns } from './find-columns';
import { readHeadingLine } from './heading';
import { type Paper, type PaperBlock, type PaperTable, plainCell } from './paper';
import type { PaperOptions } from './paper-options';
import { namedRows } from './read-card';
import { gridOf } from './table-grid';

export interface PlacedBlock {
  readonly block: PaperBlock;
  readonly at: number;
}

/** A table that goes on behind a page's end is one with the table before it; headings between them become rows of it. */
export function joinedTables({ blocks }: Paper, { scale, department }: PaperOptions): PlacedBlock[] {
  const joined: PlacedBlock[] = [];
  let open: {
    at: number;
    rows: PaperTable['rows'][number][];
    width: number;
    index: number;
    isCards: boolean;
  } | null = null;
  let between: PlacedBlock[] = [];
  const named = blocks.some(
    (block) => block.kind === 'table' && foldText(block.name) === foldText(department) && block.name !== '',
  );
  blocks.forEach((block, at) => {
    if (block.kind === 'line') {
      between.push({ block, at });
      return;
    }
    const isForeign =
      block.name !== '' &&
      (named ? foldText(block.name) !== foldText(department) : OWN_SHEETS.includes(block.name));
    if (isForeign) return;
    const grid = gridOf(block);
    const width = grid[0]?.length ?? 0;
    const isCards = findColumns(grid, scale, []) === null;
    const hasHeader = !isCards || namedRows(grid, scale, () => true) > 1;
    const headings = between.flatMap(({ block: line }) =>
      line.kind === 'line' && readHeadingLine(line) !== null ? [line] : [],
    );
    // Below a heading another card begins, though it may be of one line.
    const isNext = open?.isCards && headings.length > 0;
    if (open !== null && !hasHeader && width === open.width && !isNext) {
      open.rows.push(...headings.map((line) => [{ ...plainCell(line.text), columns: width }]), ...block.rows);
      joined[open.index] = { block: { ...block, rows: open.rows }, at: open.at };
    } else {
      joined.push(...between, { block, at });
      open = hasHeader ? { at, rows: [...block.rows], width, index: joined.length - 1, isCards } : null;
    }
    between = [];
  });
  return [...joined, ...between];
}
