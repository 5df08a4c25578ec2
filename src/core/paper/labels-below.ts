/** A table of one goal whose rating and reason stand below it as lines: 「自己評価：A」, 「評価の理由：…」. */
import { trimBlanks } from '../cells/folded-text';
import { type FoundHeader, findColumns } from './find-columns';
import type { PlacedBlock } from './join-tables';
import { type LabelledText, readLabelled } from './labelled-text';
import { type PaperTable, plainCell } from './paper';
import type { PaperOptions } from './paper-options';
import { filledSlots, gridOf } from './table-grid';

interface Open {
  readonly table: PaperTable;
  readonly header: FoundHeader;
  /** Where the table stands among the blocks that are done. */
  readonly index: number;
  readonly labels: LabelledText[];
  readonly lines: PlacedBlock[];
}

/** The lines become further columns of the table, where one of them is its rating; else they stay. */
export function withLabelsBelow(
  blocks: readonly PlacedBlock[],
  { scale, choices }: Pick<PaperOptions, 'scale' | 'choices'>,
): PlacedBlock[] {
  const done: PlacedBlock[] = [];
  let open: Open | null = null;
  const close = (): void => {
    if (open === null) return;
    const { table, header, index, labels, lines } = open;
    const isRated = labels.some(({ role }) => role === 'rating');
    if (isRated) done[index] = { block: extended(table, header, labels), at: done[index]?.at ?? 0 };
    else done.push(...lines);
    open = null;
  };
  for (const placed of blocks) {
    const { block } = placed;
    if (block.kind === 'line') {
      const label = open === null ? null : labelOf(block.text, open);
      if (open !== null && (label !== null || trimBlanks(block.text) === '')) {
        open.lines.push(placed);
        if (label !== null) open.labels.push(label);
        continue;
      }
      close();
      done.push(placed);
      continue;
    }
    close();
    done.push(placed);
    const header = findColumns(gridOf(block), scale, choices);
    if (header !== null && isOpen(block, header))
      open = { table: block, header, index: done.length - 1, labels: [], lines: [] };
  }
  close();
  return done;
}

/** Whether a table has one goal, and nothing that rates it or says why. */
function isOpen(table: PaperTable, { columns, bottom }: FoundHeader): boolean {
  const has = (role: string): boolean => columns.some((column) => column.role === role);
  const body = gridOf(table)
    .slice(bottom)
    .filter((row) => filledSlots(row).length > 0);
  return (
    has('goal') &&
    !has('rating') &&
    !has('outcome') &&
    columns.every(({ level }) => level === '') &&
    body.length === 1
  );
}

/** A name with its text that this table has not yet. */
function labelOf(text: string, { labels }: Open): LabelledText | null {
  const label = readLabelled(text);
  const isOfGoal = label !== null && ['rating', 'outcome', 'own'].includes(label.role) && label.rest !== '';
  return isOfGoal && labels.every(({ name }) => name !== label.name) ? label : null;
}

function extended(
  table: PaperTable,
  { top, bottom }: FoundHeader,
  labels: readonly LabelledText[],
): PaperTable {
  const rows = table.rows.map((cells, at) => {
    if (at === top)
      return [...cells, ...labels.map(({ name }) => ({ ...plainCell(name), rows: bottom - top }))];
    return at === bottom ? [...cells, ...labels.map(({ rest }) => plainCell(rest))] : cells;
  });
  return { ...table, rows };
}
