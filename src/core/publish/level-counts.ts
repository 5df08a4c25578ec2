/** How many goals have which level: counted and never added up or averaged, for letters have no mean and neither have levels. */
import type { ReportData } from '../report/report-data';

/** The mark of the goals that have no rating. */
export const UNRATED = '';

/** By the level's mark as the report prints it, best first, and {@link UNRATED} last. */
export function countLevels(reports: readonly ReportData[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const report of reports) for (const { rating } of report.counts) counts.set(rating, 0);
  counts.set(UNRATED, 0);
  for (const { themes } of reports) {
    for (const { goals } of themes) {
      for (const { rating } of goals) counts.set(rating, (counts.get(rating) ?? 0) + 1);
    }
  }
  return counts;
}
