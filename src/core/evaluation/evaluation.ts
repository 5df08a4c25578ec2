/** A department's evaluation as plain data: its themes, their goals, and where each stands in the tab. */
import type { CalendarDate, CellValue } from '../cells/cell-value';
import type { FurtherColumn } from './further-headers';
import type { Header } from './header';
import type { MergedArea } from './merged-areas';
import type { RatingCell } from './rating-cell';
import type { Scale } from './scale';

/** One rated unit: a goal, or a theme without goals. `row` is the sheet's 0-based row. */
export interface Goal {
  readonly row: number;
  /**
   * `goal`; `theme` when the theme's only row leaves 目標 blank, so that the theme itself is rated; `missing` when a
   * row has a rating or an outcome but no goal, in a theme of several rows: it is printed, but is no goal.
   */
  readonly kind: 'goal' | 'theme' | 'missing';
  /** The goal's number as it is printed, without brackets ('1'); '' for a theme's single unnumbered goal. */
  readonly number: string;
  /** As typed; '' when the theme itself is rated. */
  readonly text: string;
  readonly rating: RatingCell;
  /** The rating cell as it stands, for quoting it. */
  readonly ratingValue: CellValue;
  /** As typed. */
  readonly outcome: string;
  /** What its cells of 目標, 効果・理由 and 目標番号 hold, labels and all. */
  readonly cells: { readonly goal: string; readonly outcome: string; readonly goalNumber: CellValue };
  /** What its row holds in the town's own columns, in the order of {@link Evaluation.further}. */
  readonly further: readonly CellValue[];
  /** Whether its row names no theme and so belongs to the one above: after sorting that may be another. */
  readonly inheritsTheme: boolean;
}

/** A 個別事業 with its goals in the order of the rows. */
export interface Theme {
  /** The 0-based row in which the theme begins. */
  readonly row: number;
  /** As it is printed before the dot: '1'. Taken from the theme before when none was typed. */
  readonly number: string;
  /** '' when the goals have no theme above them. */
  readonly title: string;
  readonly unit: string;
  readonly goals: readonly Goal[];
}

export interface Evaluation {
  /** The department's name, which is the tab's. */
  readonly department: string;
  readonly header: Header;
  /** The columns of the town. */
  readonly further: readonly FurtherColumn[];
  /** By which its goals are rated. */
  readonly scale: Scale;
  readonly themes: readonly Theme[];
  /** As far as they are known. */
  readonly merges: readonly MergedArea[];
  /** Input cells that hold #REF! and the like. */
  readonly errorCells: readonly { row: number; column: number; text: string }[];
  /** Cells of 番号 and 目標番号 that hold a day: 1-1 as a spreadsheet reads it. */
  readonly dateCells: readonly { row: number; column: 'number' | 'goalNumber'; date: CalendarDate }[];
}

/** The goals as their cells hold them. */
export const goalTextsOf = (evaluation: Evaluation): string[] =>
  goalsOf(evaluation).map(({ cells }) => cells.goal);

/** All that is rated, in the order of the rows: rows whose goal is missing are not there. */
export function goalsOf(evaluation: Evaluation): Goal[] {
  const goals: Goal[] = [];
  for (const theme of evaluation.themes) {
    for (const goal of theme.goals) if (goal.kind !== 'missing') goals.push(goal);
  }
  return goals;
}
