/** What the rows below the header hold, column by column. */
import { type CellValue, type CellValues, cellAt, textOf } from '../cells/cell-value';
import { foldText, isBlankText } from '../cells/folded-text';
import { type Column, type Header, INPUT_COLUMNS, namesColumn } from './header';
import { readPrintedLine } from './printed-line';

/** One row below the header with anything in an input column; `row` is 0-based. */
export interface Row {
  readonly row: number;
  readonly values: Readonly<Record<Column, CellValue>>;
  /** What the cell of the goal holds, also where a theme or a number is read from it. */
  readonly goalCell: CellValue;
}

/** All rows with entries, without repeated headers and without sums. */
export function readRows(tab: CellValues, header: Header): readonly Row[] {
  const known = READ.get(tab);
  if (known?.header === header) return known.rows;
  const rows = lookThrough(tab, header);
  READ.set(tab, { header, rows });
  return rows;
}

/** A check looks for hidden cells first, and reads the same values then. */
const READ = new WeakMap<CellValues, { readonly header: Header; readonly rows: readonly Row[] }>();

function lookThrough(tab: CellValues, header: Header): Row[] {
  const rows: Row[] = [];
  for (let row = header.row + 1; row < tab.length; row += 1) {
    const read = readInputs(tab, row, header.columns);
    // Most rows have a goal, and need no look at the rest.
    if (isBlank(read.goal) && INPUT_COLUMNS.every((column) => isBlank(read[column]))) continue;
    if (isHeaderAgain(read) || isSum(read)) continue;
    const values = header.themesAmongGoals ? { ...read, ...readPrintedLine(read.goal) } : read;
    rows.push({ row, values, goalCell: read.goal });
  }
  return rows;
}

export const isBlank = (value: CellValue): boolean => typeof value === 'string' && isBlankText(value);

/** People repeat the header row above each page of a printed list. The rating first: it is short, and mostly a number. */
const isHeaderAgain = ({ goal, rating, outcome }: Row['values']): boolean =>
  typeof rating === 'string' &&
  namesColumn(rating, 'rating') &&
  namesColumn(goal, 'goal') &&
  namesColumn(outcome, 'outcome');

const SUM =
  /^[(【]?(?:(?:達成度|評価|目標)の?)?(?:合計|小計|総計|総合計|計|平均値?|平均点|合計点|中央値|件数|課平均|課合計|全体平均)[)】]?$/;

/** A row of sums below the goals: one of its texts says so, and beside that it holds nothing but figures. */
function isSum(values: Row['values']): boolean {
  const { number, title, unit, goalNumber, goal } = values;
  // Most rows have both, and need no closer look.
  if (!isBlank(goalNumber) && !isBlank(goal)) return false;
  const [name, other] = [number, title, unit, goalNumber, goal].filter((value) => !isBlank(value));
  return (
    name !== undefined &&
    other === undefined &&
    SUM.test(foldText(textOf(name))) &&
    !/\D{4}/.test(foldText(textOf(values.outcome)))
  );
}

/** Written out, because a tab of thousands of rows is read markedly faster so than by a loop over the columns. */
function readInputs(values: CellValues, row: number, columns: Header['columns']): Row['values'] {
  return {
    number: cellAt(values, row, columns.number),
    title: cellAt(values, row, columns.title),
    unit: cellAt(values, row, columns.unit),
    goalNumber: cellAt(values, row, columns.goalNumber),
    goal: cellAt(values, row, columns.goal),
    rating: cellAt(values, row, columns.rating),
    outcome: cellAt(values, row, columns.outcome),
    flag: '',
  };
}
