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
  const at = (field: SummaryField): number => columns[field] ?? 0;
  const fields = (Object.keys(columns) as SummaryField[]).sort((one, other) => at(one) - at(other));
  const runs = stretches(fields, (field, before) => at(field) === at(before) + 1);
  const places = rows.map((row, index) => ({ row, at: index })).filter(({ row }) => row !== null);
  for (const block of stretches(places, (next, before) => next.at === before.at + 1)) {
    for (const run of runs) {
      const [first] = block;
      const [field] = run;
      if (first === undefined || field === undefined) continue;
      sheet
        .getRange(firstRow + first.at + 1, at(field) + 1, block.length, run.length)
        .setValues(block.map(({ row }) => run.map((each) => written(row?.[each] ?? ''))));
    }
  }
}

/** As setValues takes it: a text of people must not turn into a formula, a number or a date. */
function written(cell: SummaryCell | number): string | number {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' ? literalText(cell) : cell.formula;
}

/** Cuts a list where an item does not follow the one before. */
function stretches<T>(items: readonly T[], follows: (item: T, before: T) => boolean): T[][] {
  const found: T[][] = [];
  items.forEach((item, at) => {
    const before = items[at - 1];
    const last = found[found.length - 1];
    if (last !== undefined && before !== undefined && follows(item, before)) last.push(item);
    else found.push([item]);
  });
  return found;
}
