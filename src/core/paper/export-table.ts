/** A 課's tab as a table that goes out: a row for each goal with its theme beside it, and the same columns as the tab. */
import { type CellValue, cellAt, textOf } from '../cells/cell-value';
import { foldText } from '../cells/folded-text';
import type { Tab } from '../department-tab/tab';
import { furtherHeaders } from '../evaluation/further-headers';
import { type Column, findHeader, HEADER_TEXTS, type Header, INPUT_COLUMNS } from '../evaluation/header';
import { readEvaluation } from '../evaluation/read-evaluation';
import { isBlank, type Row, readRows } from '../evaluation/row-values';

/** The header and the rows; null for a tab without our header. */
export function exportTable(tab: Tab): string[][] | null {
  const header = findHeader(tab.values);
  if (header === null) return null;
  const further = furtherHeaders(header);
  const columns = INPUT_COLUMNS.filter(
    (column) => header.columns[column] !== undefined || isAlwaysThere(column),
  );
  const { themes } = readEvaluation(tab.name, tab.values, header, tab.merges);
  const own = (row: number): string[] => further.map(({ at }) => shown(cellAt(tab.values, row, at)));
  const lines = themes.flatMap((theme) =>
    theme.goals.map((goal): Line => {
      const cells: Readonly<Record<Column, string>> = {
        number: theme.number,
        title: theme.title,
        unit: theme.unit,
        goalNumber: goal.number,
        goal: goal.text,
        rating: shown(goal.ratingValue),
        outcome: goal.outcome,
        flag: '',
      };
      return { row: goal.row, texts: [...columns.map((column) => cells[column]), ...own(goal.row)] };
    }),
  );
  const titles = new Set(themes.filter(({ goals }) => goals.length > 0).map(({ title }) => foldText(title)));
  const others = unfinishedRows(tab, header, new Set(lines.map(({ row }) => row)), titles).map(
    ({ row, values }): Line => ({
      row,
      texts: [...columns.map((column) => shown(values[column])), ...own(row)],
    }),
  );
  return [
    [...columns.map((column) => HEADER_TEXTS[column][0]), ...further.map(({ name }) => name)],
    ...[...lines, ...others].sort((one, other) => one.row - other.row).map(({ texts }) => texts),
  ];
}

/** `row` is 0-based, of the tab. */
interface Line {
  readonly row: number;
  readonly texts: string[];
}

/**
 * Rows of a draft that are no goal yet: a number or a 目標値 that waits for one, a theme without a title. The heading of goals
 * that stand below it is not among them, for each of those has it beside it.
 */
function unfinishedRows(
  tab: Tab,
  header: Header,
  written: ReadonlySet<number>,
  titles: ReadonlySet<string>,
): Pick<Row, 'row' | 'values'>[] {
  const further = furtherHeaders(header);
  const read = new Map(readRows(tab.values, header).map((each) => [each.row, each.values]));
  const inputs = INPUT_COLUMNS.flatMap((column) => header.columns[column] ?? []);
  return tab.values.flatMap((cells, row) => {
    if (row <= header.row || written.has(row)) return [];
    const isTyped = inputs.some((at) => !isBlank(cells[at] ?? ''));
    const hasOwn = further.some(({ at }) => !isBlank(cells[at] ?? ''));
    const values = read.get(row) ?? NOTHING;
    // A header that is repeated for a printed page, or a sum.
    if (isTyped && values === NOTHING) return [];
    const { number, title, unit, goalNumber } = values;
    const isHeading = isBlank(goalNumber) && titles.has(foldText(textOf(title)));
    const saysSomething = [number, title, unit, goalNumber].some((value) => !isBlank(value));
    return hasOwn || (saysSomething && !isHeading) ? [{ row, values }] : [];
  });
}

const NOTHING: Row['values'] = {
  ...{ number: '', title: '', unit: '', goalNumber: '', goal: '', rating: '', outcome: '', flag: '' },
};

/** What a theme and its goals have whatever the tab's header is. */
const isAlwaysThere = (column: Column): boolean => column !== 'unit' && column !== 'flag';

const shown = (value: CellValue): string => textOf(value);
