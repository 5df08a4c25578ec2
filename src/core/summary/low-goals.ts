/** The list below the table of 集計: the goals with a low rating and their explanations, for the assembly's papers. */
import { type CellValues, cellAt, textOf } from '../cells/cell-value';
import { foldText } from '../cells/folded-text';
import type { Evaluation } from '../evaluation/evaluation';
import { goalLabel } from '../evaluation/goal-number';
import { cellValueOf, symbolOf } from '../evaluation/scale';
import { SUMMARY_TEXTS } from '../messages/set-up';
import { headingOf } from '../report/build-report-data';
import { limitOf, type Settings } from '../settings/settings';
import type { SummaryField, SummaryPlace } from './summary-place';

export type LowGoalField = keyof typeof SUMMARY_TEXTS.list;

/** One line of the list. */
export type LowGoal = Readonly<Record<Exclude<LowGoalField, 'rating'>, string>> & {
  /** As a cell holds it. */
  readonly rating: string | number;
};

export const LOW_GOAL_FIELDS = Object.keys(SUMMARY_TEXTS.list) as readonly LowGoalField[];

/** The list as it should be; `limit` is the symbol of the best level in it. */
export interface LowGoals {
  readonly limit: string;
  readonly goals: readonly LowGoal[];
}

/** Which column of the table each part stands in: those that are wide enough, the title running over the narrow ones. */
export const LIST_COLUMNS: Readonly<Record<LowGoalField, SummaryField>> = {
  department: 'name',
  theme: 'goals',
  rating: 'level1',
  goal: 'bar',
  outcome: 'average',
};

/** What the list is made from. */
export interface RatedWorkbook {
  readonly settings: Settings;
  readonly departments: readonly { readonly name: string; readonly evaluation: Evaluation | null }[];
}

/** In the order of the departments and their rows. */
export function lowGoals({ settings, departments }: RatedWorkbook): LowGoals {
  const limit = limitOf(settings);
  const { scale } = settings;
  const goals = departments.flatMap(({ name, evaluation }) =>
    (evaluation?.themes ?? []).flatMap((theme) =>
      theme.goals.flatMap(({ kind, rating, number, text, outcome }): LowGoal[] => {
        if (kind === 'missing' || rating.kind !== 'rated' || rating.rating > limit) return [];
        const goal = goalLabel(number) + text;
        const value = cellValueOf(scale, rating.rating);
        return [{ department: name, theme: headingOf(theme), rating: value, goal, outcome }];
      }),
    ),
  );
  return { limit: symbolOf(scale, limit), goals: settings.isRated === false ? [] : goals };
}

/** Where the list stands, 0-based; its caption is one row above the header. */
export interface LowGoalsPlace {
  readonly headerRow: number;
  /** Rows below the header that hold a line of it. */
  readonly lines: number;
  /** Rows below those that hold nothing at all; null when nothing at all follows. */
  readonly free: number | null;
}

/** Finds the list below the table; null when it is not there. */
export function findLowGoals(values: CellValues, { totalRow, columns }: SummaryPlace): LowGoalsPlace | null {
  const text = (row: number, field: LowGoalField): string =>
    textOf(cellAt(values, row, columns[LIST_COLUMNS[field]]));
  for (let row = totalRow + 1; row < values.length; row += 1) {
    if (!LOW_GOAL_FIELDS.every((field) => foldText(text(row, field)) === foldText(SUMMARY_TEXTS.list[field])))
      continue;
    const headerRow = row;
    // A line of ours says more than who: what stands alone in that column, right below, people wrote.
    const end = firstRow(values, headerRow + 1, (at) =>
      LOW_GOAL_FIELDS.every((field) => field === 'department' || text(at, field) === ''),
    );
    const next = firstRow(values, end, (at) => (values[at] ?? []).some((value) => value !== ''));
    return { headerRow, lines: end - headerRow - 1, free: next === values.length ? null : next - end };
  }
  return null;
}

function firstRow(values: CellValues, from: number, fits: (row: number) => boolean): number {
  let row = from;
  while (row < values.length && !fits(row)) row += 1;
  return row;
}

/** Whether the list that stands there says the same; the time of its making does not count. */
export function listsSame(
  values: CellValues,
  table: SummaryPlace,
  place: LowGoalsPlace,
  list: LowGoals,
): boolean {
  const cell = (row: number, field: LowGoalField): string =>
    textOf(cellAt(values, row, table.columns[LIST_COLUMNS[field]]));
  const caption = SUMMARY_TEXTS.listCaption(list.limit, list.goals.length);
  return (
    place.lines === list.goals.length &&
    cell(place.headerRow - 1, 'department').startsWith(caption) &&
    list.goals.every((goal, at) =>
      LOW_GOAL_FIELDS.every((field) => cell(place.headerRow + 1 + at, field) === String(goal[field])),
    )
  );
}
