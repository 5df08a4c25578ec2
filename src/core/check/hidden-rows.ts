/** Findings in rows out of sight say so: nobody finds a cell that a filter hides. */
import type { Finding } from '../finding';
import { FINDING_MESSAGES } from '../messages/findings';
import type { CheckResult } from './check-tabs';

/**
 * The result with a further sentence in each finding of a hidden row. Who asks pays a call for each row, so that it is done
 * where that costs nothing; at Google the sidebar says it when it goes to the cell.
 *
 * @param isHidden Asked once for each row with findings; row 1-based.
 */
export function withHiddenRows(
  result: CheckResult,
  isHidden: (sheet: string, row: number) => boolean,
): CheckResult {
  const known = new Map<string, boolean>();
  const told = (finding: Finding): Finding => {
    const { sheet, row } = finding;
    const place = `${row} ${sheet}`;
    const hidden = known.get(place) ?? isHidden(sheet, row);
    known.set(place, hidden);
    return hidden ? { ...finding, message: finding.message + FINDING_MESSAGES.inHiddenRow } : finding;
  };
  return {
    ...result,
    findings: result.findings.map(told),
    departments: result.departments.map((each) => ({ ...each, findings: each.findings.map(told) })),
  };
}
