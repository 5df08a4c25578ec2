/** Whether 集計 is there and right for the departments. */
import { type CellValues, textOf } from '../cells/cell-value';
import type { Tab } from '../department-tab/tab';
import { SUMMARY_TEXTS } from '../messages/set-up';
import type { Settings } from '../settings/settings';
import { findLowGoals } from './low-goals';
import { findSummary, type SummaryPlace } from './summary-place';
import { planSummary, type SummarySheet } from './summary-table';

/** `damaged`: a row, a formula, the header or the list is not as it should be; `missing`: there is no such tab. */
export type SummaryState = 'right' | 'missing' | 'damaged';

/**
 * @param sheet null when the tab is not there.
 * @param names The 課 that 集計 shall count.
 * @param tabs Their tabs, as read.
 * @param settings What 設定 says.
 */
export function summaryState(
  sheet: SummarySheet | null,
  names: readonly string[],
  tabs: readonly Tab[],
  { scale, isRated }: Pick<Settings, 'scale' | 'isRated'>,
): SummaryState {
  if (sheet === null) return 'missing';
  const place = findSummary(sheet.values, scale);
  if (place === null || findLowGoals(sheet.values, place) === null) return 'damaged';
  const isRight =
    isExplained(sheet.values, place, isRated) &&
    lostYear(sheet, place) < 0 &&
    planSummary(sheet, place, names, tabs) === null;
  return isRight ? 'right' : 'damaged';
}

/** Whether the sentence above the table speaks of ratings where the town has them, and only there; it may be gone. */
export function isExplained(
  values: CellValues,
  { headerRow, columns }: SummaryPlace,
  isRated = true,
): boolean {
  const above = values.slice(0, headerRow).map((row) => textOf(row[columns.name] ?? ''));
  const text = above.find((each) => each.startsWith(SUMMARY_TEXTS.explanationStart));
  return text === undefined || (text !== SUMMARY_TEXTS.explanationStart) === isRated;
}

/** The row above the table, 0-based, whose 年度 looks at a 設定 that was deleted, and at no other since; -1 where there is none. */
export const lostYear = ({ values, formulas }: SummarySheet, { headerRow, columns }: SummaryPlace): number =>
  values.findIndex(
    (row, at) =>
      at < headerRow &&
      row[columns.name] === SUMMARY_TEXTS.year &&
      /#REF!/.test(formulas[at]?.[columns.goals] ?? ''),
  );
