/** From the values of a 課's tab to its Evaluation. */
import {
  type CellValue,
  type CellValues,
  cellAt,
  isCalendarDate,
  isErrorValue,
  textOf,
} from '../cells/cell-value';
import { foldText } from '../cells/folded-text';
import type { Evaluation, Goal, Theme } from './evaluation';
import { furtherHeaders } from './further-headers';
import { parseGoalNumber, withoutLabel } from './goal-number';
import { type Header, INPUT_COLUMNS } from './header';
import { areasInFlags, type MergedArea, withoutHidden } from './merged-areas';
import { readRating } from './rating';
import { isBlank, type Row, readRows } from './row-values';
import { FIVE_LEVELS, type Scale } from './scale';

/**
 * Reads the rows below the header. 番号, 個別事業 and 担当 stand on a theme's first row and may be blank or repeated
 * below it. A theme's only row may leave 目標 blank: then the theme itself is rated.
 *
 * @param department The tab's name.
 * @param values The whole tab, from cell A1.
 * @param merges The merged areas of the tab; those that 確認 names where nobody has looked them up.
 * @param scale The levels of the town.
 */
export function readEvaluation(
  department: string,
  values: CellValues,
  header: Header,
  merges: readonly MergedArea[] = areasInFlags(values, header),
  scale: Scale = FIVE_LEVELS,
): Evaluation {
  const shown = withoutHidden(values, merges);
  const rows = readRows(shown, header);
  const further = furtherHeaders(header);
  const own = (row: number): readonly CellValue[] =>
    further.length === 0 ? NO_CELLS : further.map(({ at }) => cellAt(shown, row, at));
  const groups = groupByTheme(rows)
    .map(contentRows)
    .filter((group) => group.length > 0);
  const themes: Theme[] = [];
  for (const group of groups) themes.push(readTheme(group, themes[themes.length - 1], scale, own));
  return {
    department,
    header,
    further,
    scale,
    themes,
    merges,
    errorCells: findErrorCells(rows, header),
    dateCells: findDateCells(rows),
  };
}

const NO_CELLS: readonly CellValue[] = [];

/**
 * A new theme begins where a number or a title stands that is not the present theme's. One with the number and the title
 * of an earlier theme goes on with that: a goal that was added below all others, or rows that were sorted.
 */
function groupByTheme(rows: readonly Row[]): Row[][] {
  const groups: ThemeRows[] = [];
  const byTitle = new Map<string, ThemeRows[]>();
  let present: ThemeRows | undefined;
  for (const row of rows) {
    const number = foldedOf(row.values.number);
    const title = foldedOf(row.values.title);
    const begins =
      (number !== '' && number !== present?.number) || (title !== '' && title !== present?.title);
    if (present === undefined || begins) {
      const alike = byTitle.get(title) ?? [];
      const earlier = title === '' ? undefined : alike.find((group) => group.number === number);
      present = earlier ?? { number, title, rows: [] };
      if (!earlier) {
        groups.push(present);
        alike.push(present);
        byTitle.set(title, alike);
      }
    }
    present.rows.push(row);
  }
  return groups.map((group) => group.rows);
}

/** Below a theme's first row most cells are blank. */
const foldedOf = (value: CellValue): string => (value === '' ? '' : foldText(textOf(value)));

interface ThemeRows {
  readonly number: string;
  readonly title: string;
  readonly rows: Row[];
}

/**
 * The rows of a theme that say something: its first, and those with a goal, a rating or an outcome. Rows that were
 * only numbered in advance are not there, and neither is a theme of nothing but such rows.
 */
function contentRows(rows: readonly Row[]): Row[] {
  return rows.filter((row, at) => !isHeadingOnly(row) || (at === 0 && !isBlank(row.values.title)));
}

type ReadOwn = (row: number) => readonly CellValue[];

function readTheme(rows: readonly Row[], previous: Theme | undefined, scale: Scale, own: ReadOwn): Theme {
  const title = firstText(rows, 'title');
  const first = rows[0] as Row;
  const goalRows = rows.length > 1 && isHeadingOnly(first) ? rows.slice(1) : rows;
  return {
    row: first.row,
    number: themeNumber(firstText(rows, 'number'), title, previous),
    title,
    unit: unitOf(rows),
    goals: goalRows.map((row) => readGoal(row, rows.length === 1, scale, own)),
  };
}

/** All units that the rows name, for one of several must not vanish from the report: 「総務班・行政班」. */
function unitOf(rows: readonly Row[]): string {
  const units = rows
    .filter(({ values }) => !isBlank(values.unit))
    .map(({ values }) => textOf(values.unit).trim());
  if (units.length < 2) return units[0] ?? '';
  return [...new Map(units.map((unit) => [foldText(unit), unit])).values()].join('・');
}

/** What the first row that has anything in a column says there. */
function firstText(rows: readonly Row[], column: 'number' | 'title'): string {
  for (const { values } of rows) {
    if (!isBlank(values[column])) return textOf(values[column]).trim();
  }
  return '';
}

/** Neither a goal nor a rating nor an outcome: a theme's first row may hold nothing but the theme, its goals below. */
const isHeadingOnly = ({ values }: Row): boolean =>
  isBlank(values.goal) && isBlank(values.rating) && isBlank(values.outcome);

function readGoal({ row, values, goalCell }: Row, isOnlyRow: boolean, scale: Scale, own: ReadOwn): Goal {
  const number = parseGoalNumber(values.goalNumber);
  return {
    row,
    kind: !isBlank(values.goal) ? 'goal' : isOnlyRow ? 'theme' : 'missing',
    number,
    text: withoutLabel(textOf(values.goal), number),
    rating: readRating(values.rating, scale),
    ratingValue: values.rating,
    outcome: withoutLabel(textOf(values.outcome), number),
    cells: { goal: textOf(goalCell), outcome: textOf(values.outcome), goalNumber: values.goalNumber },
    further: own(row),
    inheritsTheme: isBlank(values.number) && isBlank(values.title),
  };
}

/** The typed number without its dot; a title without one gets the number after the theme before. */
function themeNumber(typed: string, title: string, previous: Theme | undefined): string {
  const number = typed.normalize('NFKC').replace(/[.、。)\s]+$/, '');
  if (number !== '' || title === '') return number;
  const before = previous === undefined ? 0 : Number(previous.number);
  return Number.isInteger(before) ? String(before + 1) : '';
}

function findErrorCells(rows: readonly Row[], header: Header): Evaluation['errorCells'] {
  const found: { row: number; column: number; text: string }[] = [];
  for (const { row, values } of rows) {
    // As nearly all rows are.
    if (!Object.values(values).some(isErrorValue)) continue;
    for (const each of INPUT_COLUMNS) {
      const column = header.columns[each];
      const value = values[each];
      if (column !== undefined && isErrorValue(value))
        found.push({ row, column, text: textOf(value).trim() });
    }
  }
  return found;
}

function findDateCells(rows: readonly Row[]): Evaluation['dateCells'] {
  const found: Evaluation['dateCells'][number][] = [];
  for (const { row, values } of rows) {
    const { number, goalNumber } = values;
    if (isCalendarDate(number)) found.push({ row, column: 'number', date: number });
    if (isCalendarDate(goalNumber)) found.push({ row, column: 'goalNumber', date: goalNumber });
  }
  return found;
}
