/** The rows behind goals: which cells they have, and which row can take a new goal. */
import { cellName } from '../cells/cell-reference';
import { type CellValues, cellAt, textOf } from '../cells/cell-value';
import { foldText, isBlankText } from '../cells/folded-text';
import type { Evaluation, Theme } from '../evaluation/evaluation';
import { type Column, INPUT_COLUMNS } from '../evaluation/header';
import { headingOf } from '../report/build-report-data';
import type { CellEdit, GoalRow, NewGoalPlace } from './sidebar-data';

type Texts = GoalRow['texts'];

/** What tells a row's theme. */
export const THEME_COLUMNS: readonly Column[] = ['number', 'title', 'unit'];

/**
 * The cells that people type into; none where themes stand among the goals, as in a printed list.
 * @param row 0-based; the one below the last may be asked for.
 */
export function goalRow({ header }: Evaluation, values: CellValues, row: number): GoalRow {
  const columns = header.themesAmongGoals ? [] : INPUT_COLUMNS;
  const present = columns.filter((column) => header.columns[column] !== undefined);
  const each = (make: (at: number) => string): Texts =>
    Object.fromEntries(present.map((column) => [column, make(header.columns[column] ?? 0)]));
  return {
    cells: each((at) => cellName(row, at)),
    texts: each((at) => textOf(cellAt(values, row, at))),
  };
}

/** @param values The whole tab. [] where goals cannot be changed one by one. */
export function newGoalPlaces(evaluation: Evaluation, values: CellValues): NewGoalPlace[] {
  const { themes, header, department: sheet } = evaluation;
  if (header.themesAmongGoals || header.columns.goal === undefined) return [];
  const end = rowBelow(evaluation, values);
  const ofThemes = themes.flatMap((theme): NewGoalPlace[] => {
    if (theme.title === '' || isRatedItself(theme)) return [];
    const inside = rowInside(evaluation, values, theme);
    const first = goalRow(evaluation, values, theme.row).texts;
    const { number, numbered } = nextNumber(evaluation, values, theme);
    const row = goalRow(evaluation, values, inside ?? end);
    const goalNumber = row.texts.goalNumber || number;
    const texts = inside === null ? { ...themeTexts(first), goalNumber } : { goalNumber };
    return [{ sheet, theme: headingOf(theme), row, texts, numbered }];
  });
  const last = Number(themes[themes.length - 1]?.number ?? 0);
  const texts: Texts = Number.isInteger(last) ? { number: String(last + 1) } : {};
  return [...ofThemes, { sheet, theme: '', row: goalRow(evaluation, values, end), texts, numbered: null }];
}

const themeTexts = (texts: Texts): Texts =>
  Object.fromEntries(THEME_COLUMNS.map((column) => [column, texts[column] ?? '']));

/** A goal beside it would take its rating away. */
function isRatedItself({ goals }: Theme): boolean {
  const [goal] = goals;
  return goal?.kind === 'theme' && (goal.rating.kind !== 'blank' || !isBlankText(goal.outcome));
}

/** Whether a row holds nothing but in 確認 and in these columns. */
function isFree(
  { header }: Evaluation,
  values: CellValues,
  row: number,
  but: readonly Column[] = [],
): boolean {
  const spared = ['flag' as const, ...but].map((column) => header.columns[column]);
  return (values[row] ?? []).every((value, at) => spared.includes(at) || isBlankText(textOf(value)));
}

/** The first row of the theme that is numbered at most, or the free one right below it; null where there is none. */
function rowInside(evaluation: Evaluation, values: CellValues, theme: Theme): number | null {
  const { columns } = evaluation.header;
  const says = (row: number, column: 'number' | 'title'): string =>
    foldText(textOf(cellAt(values, row, columns[column])));
  const differs = (row: number, column: 'number' | 'title'): boolean =>
    says(row, column) !== '' &&
    says(theme.row, column) !== '' &&
    says(row, column) !== says(theme.row, column);
  for (let row = theme.row; row <= values.length; row += 1) {
    if (differs(row, 'number') || differs(row, 'title')) return null;
    const isHeading = row === theme.row && theme.goals.some((goal) => goal.row !== row);
    if (!isHeading && isFree(evaluation, values, row, [...THEME_COLUMNS, 'goalNumber'])) return row;
  }
  return null;
}

/** The first free row below all goals. */
function rowBelow(evaluation: Evaluation, values: CellValues): number {
  const rows = evaluation.themes.flatMap((theme) => [theme.row, ...theme.goals.map((goal) => goal.row)]);
  let row = Math.max(evaluation.header.row, ...rows) + 1;
  while (!isFree(evaluation, values, row)) row += 1;
  return row;
}

function nextNumber(
  evaluation: Evaluation,
  values: CellValues,
  theme: Theme,
): { number: string; numbered: CellEdit | null } {
  const goals = theme.goals.filter((goal) => goal.kind === 'goal');
  const numbers = goals.map((goal) => Number(goal.number)).filter((number) => number > 0);
  if (numbers.length > 0) return { number: String(Math.max(...numbers) + 1), numbered: null };
  const [only] = goals;
  const cells = only && goalRow(evaluation, values, only.row);
  if (goals.length !== 1 || !cells?.cells.goalNumber) return { number: '', numbered: null };
  const { goal = '', goalNumber = '' } = cells.texts;
  const edit = { sheet: evaluation.department, cell: cells.cells.goalNumber, goal };
  return { number: '2', numbered: { ...edit, oldValue: goalNumber, newValue: '1' } };
}

/** Whether the row of a goal names the theme for goals in other rows. @param row 0-based. */
export const headsTheme = (theme: Theme, row: number): boolean =>
  theme.row === row && theme.goals.some((goal) => goal.row !== row);
