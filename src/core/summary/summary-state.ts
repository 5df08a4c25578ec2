/** Whether 集計 is there and right for the departments. */
import type { Tab } from '../department-tab/tab';
import type { Scale } from '../evaluation/scale';
import { findLowGoals } from './low-goals';
import { findSummary } from './summary-place';
import { planSummary, type SummarySheet } from './summary-table';

/** `damaged`: a row, a formula, the header or the list is not as it should be; `missing`: there is no such tab. */
export type SummaryState = 'right' | 'missing' | 'damaged';

/**
 * @param sheet null when the tab is not there.
 * @param names The 課 that 集計 shall count.
 * @param tabs Their tabs, as read.
 * @param scale The levels of 設定.
 */
export function summaryState(
  sheet: SummarySheet | null,
  names: readonly string[],
  tabs: readonly Tab[],
  scale: Scale,
): SummaryState {
  if (sheet === null) return 'missing';
  const place = findSummary(sheet.values, scale);
  if (place === null || findLowGoals(sheet.values, place) === null) return 'damaged';
  return planSummary(sheet, place, names, tabs) === null ? 'right' : 'damaged';
}
