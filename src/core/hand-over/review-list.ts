/** What reviewers look at: low ratings with their explanations, and what has changed since a 課 was handed on. */
import { cellName } from '../cells/cell-reference';
import type { CheckedDepartment, CheckedWorkbook } from '../check/check-tabs';
import { noteText, readState } from '../department-tab/state';
import type { Tab } from '../department-tab/tab';
import { type Evaluation, goalsOf } from '../evaluation/evaluation';
import { symbolOf } from '../evaluation/scale';
import { REVIEW_LIST_TEXTS as TEXT } from '../messages/copies';
import { limitOf, type Settings } from '../settings/settings';
import { columnHeader, columnPlaces, goalRowsOf } from './goal-rows';
import { changesBetween, type RowChange } from './row-changes';
import { copySince, type Since, type StoredCopy } from './tab-copies';

/** A goal rated at or below the limit. */
export interface LowGoal {
  readonly department: string;
  readonly goal: string;
  /** A1 name of its rating. */
  readonly cell: string;
  /** Its symbol. */
  readonly rating: string;
  readonly outcome: string;
}

/** In the order of the rows. */
export function lowGoalsOf(evaluation: Evaluation | null, settings: Settings): LowGoal[] {
  const limit = limitOf(settings);
  if (evaluation === null) return [];
  const { department, header } = evaluation;
  return goalsOf(evaluation).flatMap(({ row, rating, cells, outcome }): LowGoal[] => {
    if (rating.kind !== 'rated' || rating.rating > limit) return [];
    const cell = cellName(row, header.columns.rating ?? 0);
    const symbol = symbolOf(settings.scale, rating.rating);
    return [{ department, goal: cells.goal, cell, rating: symbol, outcome }];
  });
}

/** What a 課 is compared with, null where there is no such copy, and what differs. */
export function changesSince(
  { name, evaluation }: CheckedDepartment,
  tabs: readonly Tab[],
  copies: readonly StoredCopy[],
  since?: Since,
): { readonly copy: StoredCopy | null; readonly changes: readonly RowChange[] } {
  const copy = copySince(copies, name, since);
  if (copy === null || evaluation === null) return { copy, changes: [] };
  const values = tabs.find((tab) => tab.name === name)?.values ?? [];
  const places = columnPlaces(values, evaluation);
  return { copy, changes: changesBetween(name, copy.rows, goalRowsOf(values, evaluation), places) };
}

/** Whether any 課 has been handed on: until then nobody reviews anything. */
export const isReviewed = ({ departments }: CheckedWorkbook): boolean =>
  departments.some(({ state }) => (readState(state) ?? 'draft') !== 'draft');

/** The lines of 確認一覧 below its header, in the order of the 課. */
export function reviewLines(
  { settings, departments }: CheckedWorkbook,
  tabs: readonly Tab[],
  copies: readonly StoredCopy[],
): string[][] {
  return departments.flatMap((department) => {
    const { name, state, note, evaluation } = department;
    if (evaluation === null) return [];
    const line = (kind: string, cell: string, goal: string, text: string): string[] => [
      ...[name, state, kind, cell, goal, text],
    ];
    return [
      line(TEXT.state, '', '', note ? noteText(note) : ''),
      ...lowGoalsOf(evaluation, settings).map(({ cell, goal, rating, outcome }) =>
        line(TEXT.low(rating), cell, goal, outcome),
      ),
      ...changesSince(department, tabs, copies).changes.map(({ cell, goal, column, before, after }) =>
        line(TEXT.changed(columnHeader(column)), cell, goal, TEXT.change(before, after)),
      ),
    ];
  });
}
