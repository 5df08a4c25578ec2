/** Writes rows of 集計 into its columns, wherever people have moved them. */
import type { SummaryCell } from '../../core/summary/summary-cells';
import type { SummaryField, SummaryPlace } from '../../core/summary/summary-place';
import { literalText } from '../workbook/literal-text';

/** Fields that are left out become blank. A number stays one. */
export type WrittenRow = Readonly<Partial<Record<SummaryField, SummaryCell | number>>>;

/**
 * One call for each stretch of rows and neighbouring columns: one for the whole block, as a rule.
 * @param firstRow 0-based. @param rows null leaves a row as it is.
 */
export function writeSummaryRows(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  columns: SummaryPlace['columns'],
  firstRow: number,
  rows: readonly (WrittenRow | null)[],
): void {
  const fields = (Object.entries(columns) as [SummaryField, number][]).sort(
    ([, one], [, other]) => one - other,
  );
  const blocks = stretches(rows.flatMap((row, at) => (row === null ? [] : [[row, at] as const])));
  for (const block of blocks) {
    for (const run of stretches(fields)) {
      sheet
        .getRange(firstRow + block.start + 1, run.start + 1, block.items.length, run.items.length)
        .setValues(block.items.map((row) => run.items.map((field) => written(row[field] ?? ''))));
    }
  }
}

/** As setValues takes it: a text of people must not turn into a formula, a number or a date. */
function written(cell: SummaryCell | number): string | number {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' ? literalText(cell) : cell.formula;
}

/** Things at neighbouring places; `start` is the first one's. */
interface Stretch<T> {
  readonly start: number;
  readonly items: T[];
}

/** @param placed Things with their places, in the order of these. */
function stretches<T>(placed: readonly (readonly [item: T, place: number])[]): Stretch<T>[] {
  const found: Stretch<T>[] = [];
  let last: Stretch<T> | undefined;
  for (const [item, place] of placed) {
    if (last === undefined || place !== last.start + last.items.length) {
      last = { start: place, items: [] };
      found.push(last);
    }
    last.items.push(item);
  }
  return found;
}
