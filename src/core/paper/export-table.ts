/** A 課's tab as a table that goes out: a row for each goal with its theme beside it, and the same columns as the tab. */
import { type CellValue, cellAt, textOf } from '../cells/cell-value';
import type { Tab } from '../department-tab/tab';
import { furtherHeaders } from '../evaluation/further-headers';
import { type Column, findHeader, HEADER_TEXTS, INPUT_COLUMNS } from '../evaluation/header';
import { readEvaluation } from '../evaluation/read-evaluation';

/** The header and the rows; null for a tab without our header. */
export function exportTable(tab: Tab): string[][] | null {
  const header = findHeader(tab.values);
  if (header === null) return null;
  const further = furtherHeaders(tab.values, header);
  const columns = INPUT_COLUMNS.filter(
    (column) => header.columns[column] !== undefined || isAlwaysThere(column),
  );
  const { themes } = readEvaluation(tab.name, tab.values, header, tab.merges);
  const rows = themes.flatMap((theme) =>
    theme.goals.map((goal) => {
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
      return [
        ...columns.map((column) => cells[column]),
        ...further.map(({ at }) => shown(cellAt(tab.values, goal.row, at))),
      ];
    }),
  );
  return [[...columns.map((column) => HEADER_TEXTS[column][0]), ...further.map(({ name }) => name)], ...rows];
}

/** What a theme and its goals have whatever the tab's header is. */
const isAlwaysThere = (column: Column): boolean => column !== 'unit' && column !== 'flag';

const shown = (value: CellValue): string => textOf(value);
