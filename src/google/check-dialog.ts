/** 点検 from the menu. */

import type { CheckResult } from '../core/check-workbook';
import { countSeverities } from '../core/finding';
import { countsText, progressTotal } from '../core/messages/progress';
import { CHECK_MESSAGES } from '../core/messages/script';
import { type CheckAnswer, checkWorkbook } from './check';

/** Checks everything, writes the flags, and tells how each department stands. */
export function checkFromMenu(): void {
  const ui = SpreadsheetApp.getUi();
  const { value, error } = checkWorkbook({ write: true });
  ui.alert(CHECK_MESSAGES.title, error ? error.message : summaryOf(value), ui.ButtonSet.OK);
}

/** The total first: of thirty 課 the first lines are what is read. */
function summaryOf({ result, unwritten }: CheckAnswer): string {
  const { counts, departments, findings } = result;
  const lines = departments.map((department) => CHECK_MESSAGES.department(department));
  if (findings.length > 0) lines.push(CHECK_MESSAGES.other(countsText(countSeverities(findings))));
  return [
    [progressTotal(departments), countsText(counts)],
    lines,
    [closingOf(result)],
    ...findings.map((finding) => [`${finding.sheet} ${finding.cell}　${finding.message}`]),
    unwritten,
  ]
    .map((paragraph) => paragraph.filter((line) => line !== '').join('\n'))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** A 課 without any goal has nothing to correct, and is not all right either. */
function closingOf({ counts, departments }: CheckResult): string {
  if (counts.error + counts.missing > 0) return CHECK_MESSAGES.seeFlags;
  return departments.every(({ progress }) => progress === 'complete') ? CHECK_MESSAGES.allRight : '';
}
