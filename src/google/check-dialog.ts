/** 点検 from the menu. */

import { needsWork } from '../core/finding';
import { CHECK_MESSAGES } from '../core/messages/script';
import { type CheckAnswer, checkWorkbook } from './check';

/** Checks everything, writes the flags, and tells how each department stands. */
export function checkFromMenu(): void {
  const ui = SpreadsheetApp.getUi();
  const { value, error } = checkWorkbook({ write: true });
  ui.alert(CHECK_MESSAGES.title, error ? error.message : summaryOf(value), ui.ButtonSet.OK);
}

function summaryOf({ result, unwritten }: CheckAnswer): string {
  const other = result.findings.filter(needsWork).length;
  const lines = result.departments.map(({ name, goals, rated, findings }) => {
    const toDo = findings.filter(needsWork).length;
    return CHECK_MESSAGES.department(name, goals, rated, toDo, findings.length - toDo);
  });
  if (other > 0) lines.push(CHECK_MESSAGES.other(other));
  const anythingToDo = result.counts.error + result.counts.missing > 0;
  return [
    lines.join('\n'),
    anythingToDo ? CHECK_MESSAGES.seeFlags : CHECK_MESSAGES.allRight,
    ...result.findings.map((finding) => `${finding.sheet} ${finding.cell}　${finding.message}`),
    ...unwritten,
  ].join('\n\n');
}
