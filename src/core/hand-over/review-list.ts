/** What reviewers look at: low ratings with their explanations, those far from last year's, open 所見, and what has changed since. */
import { cellName } from '../cells/cell-reference';
import { type CellValues, cellAt, textOf } from '../cells/cell-value';
import type { CheckedDepartment, CheckedWorkbook } from '../check/check-tabs';
import { findLastYear } from '../department-tab/last-year';
import { noteText, readState } from '../department-tab/state';
import type { Tab } from '../department-tab/tab';
import { type Evaluation, goalsOf, goalTextsOf } from '../evaluation/evaluation';
import { readRating } from '../evaluation/rating';
import { symbolOf } from '../evaluation/scale';
import { OPINION } from '../evaluation/town-headers';
import { REVIEW_LIST_TEXTS as TEXT } from '../messages/copies';
import { limitOf, type Settings } from '../settings/settings';
import { goalOfRow } from './goal-of-row';
import { columnPlaces, goalRowsOf } from './kept-rows';
import { openOpinions } from './open-opinions';
import { changeHeader, changesBetween, type RowChange } from './row-changes';
import { copySince, reviewedSince, type Since, type StoredCopy } from './tab-copies';

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

/** A goal whose rating is far from the one of last year. */
export interface FarGoal extends LowGoal {
  /** The symbol that it had. */
  readonly before: string;
}

/** From so many levels on two ratings are far from each other. */
const FAR = 2;

/** In the order of the rows. */
export function farGoalsOf({ evaluation, lastYear }: CheckedDepartment, settings: Settings): FarGoal[] {
  if (evaluation === null || lastYear === undefined) return [];
  const { department, header, themes } = evaluation;
  const { scale } = settings;
  const lastOf = findLastYear(lastYear, goalTextsOf(evaluation));
  return themes.flatMap(({ title, goals }) =>
    goals.flatMap(({ row, rating, cells, outcome }): FarGoal[] => {
      const before = readRating(lastOf(title, cells)?.rating ?? '', scale);
      if (before.kind !== 'rated' || rating.kind !== 'rated') return [];
      if (Math.abs(before.rating - rating.rating) < FAR) return [];
      const [now, was] = [rating, before].map((each) => symbolOf(scale, each.rating)) as [string, string];
      const cell = cellName(row, header.columns.rating ?? 0);
      return [{ department, goal: cells.goal || title, cell, rating: now, before: was, outcome }];
    }),
  );
}

/** A 所見 that nobody has answered yet. */
export interface OpenOpinion {
  readonly department: string;
  readonly goal: string;
  /** A1 name of the 所見. */
  readonly cell: string;
  readonly text: string;
}

/** In the order of the rows. */
export function opinionsOf({ name, evaluation }: CheckedDepartment, tabs: readonly Tab[]): OpenOpinion[] {
  const values = valuesOf(tabs, name);
  if (evaluation === null) return [];
  const goalOf = goalOfRow(values);
  return openOpinions(values, evaluation.header).map(({ row, column, text }) => ({
    department: name,
    goal: goalOf(row),
    cell: cellName(row, column),
    text,
  }));
}

const valuesOf = (tabs: readonly Tab[], name: string): CellValues =>
  tabs.find((tab) => tab.name === name)?.values ?? [];

/** What a 課 is compared with, null where there is no such copy, and what differs. */
export function changesSince(
  { name, evaluation }: CheckedDepartment,
  tabs: readonly Tab[],
  copies: readonly StoredCopy[],
  since?: Since,
): { readonly copy: StoredCopy | null; readonly changes: readonly RowChange[] } {
  const copy = copySince(copies, name, since);
  if (copy === null || evaluation === null) return { copy, changes: [] };
  const values = valuesOf(tabs, name);
  const places = columnPlaces(evaluation);
  return { copy, changes: changesBetween(name, copy.rows, goalRowsOf(values, evaluation), places) };
}

/** Whether any 課 has been handed on: until then nobody reviews anything. */
export const isReviewed = ({ departments }: CheckedWorkbook): boolean =>
  departments.some(({ state }) => isHandedOn(state));

/** Whether a 課 is past 作成中, so that there is something to look at. @param state As its tab has it. */
export const isHandedOn = (state: string): boolean => (readState(state) ?? 'draft') !== 'draft';

/** Whether a tab of the name 確認一覧 is ours. */
export const isReviewList = (values: CellValues): boolean =>
  TEXT.header.every((text, at) => textOf(cellAt(values, 0, at)) === text);

/** What somebody remarked; a note unless its kind is told. */
export interface ReviewNote extends Pick<OpenOpinion, 'cell' | 'goal' | 'text'> {
  readonly kind?: string;
}

/** With the name of its tab. */
export interface PlacedNote extends ReviewNote {
  readonly department: string;
}

/**
 * The lines of 確認一覧 below its header, in the order of the 課.
 * @param notesOf The notes and threads of a tab; asked for those that were handed on.
 */
export function reviewLines(
  { settings, departments }: CheckedWorkbook,
  tabs: readonly Tab[],
  copies: readonly StoredCopy[],
  notesOf: (tab: Tab) => readonly ReviewNote[],
): string[][] {
  return departments.flatMap((department) => {
    const { name, state, note, evaluation } = department;
    if (evaluation === null) return [];
    const line = (kind: string, cell: string, goal: string, text: string): string[] => [
      ...[name, state, kind, cell, goal, text],
    ];
    const since = reviewedSince(copies, name);
    const { copy, changes } = changesSince(department, tabs, copies, since);
    const shown = note ? noteText(note) : '';
    return [
      line(TEXT.state, '', '', since && copy ? TEXT.again(shown, copy.at) : shown),
      ...lowGoalsOf(evaluation, settings).map(({ cell, goal, rating, outcome }) =>
        line(TEXT.low(rating), cell, goal, outcome),
      ),
      ...farGoalsOf(department, settings).map(({ cell, goal, rating, before, outcome }) =>
        line(TEXT.far(before, rating), cell, goal, outcome),
      ),
      ...opinionsOf(department, tabs).map(({ cell, goal, text }) => line(OPINION, cell, goal, text)),
      ...changes.map((change) =>
        line(TEXT.changed(changeHeader(change)), change.cell, change.goal, TEXT.change(change)),
      ),
      ...tabs
        .filter((tab) => tab.name === name && isHandedOn(state))
        .flatMap(notesOf)
        .map(({ kind = TEXT.note, cell, goal, text }) => line(kind, cell, goal, text)),
    ];
  });
}
