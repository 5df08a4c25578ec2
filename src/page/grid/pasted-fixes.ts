/** What the script's check says of pasted cells, and its fixes. */

import type { Area } from '@jiko-hyoka/apps-script-host/drawing';
import type { Finding } from '../../core/finding';
import { fixEdit } from '../../core/overview/fix-edit';
import type { CellEditResult, Overview } from '../../core/overview/sidebar-data';
import type { Answer } from '../../google/call/answer';
import type { CheckAnswer } from '../../google/check/check-workbook';

/** Calls a function of the script. */
export type CallScript = (name: string, ...args: readonly unknown[]) => Promise<unknown>;

/** Cells of the tab with this name. */
export interface PastedCells {
  readonly sheetName: string;
  readonly area: Area;
}

/** How many of the cells have a fix; 0 in a tab of which the script knows nothing. */
export async function countFixes(call: CallScript, { sheetName, area }: PastedCells): Promise<number> {
  const answer = (await call('checkWorkbook', { departments: [sheetName] })) as Answer<CheckAnswer>;
  const findings = answer.value?.result.departments.flatMap((department) => department.findings) ?? [];
  return findings.filter((each) => each.fix && isIn(each, area)).length;
}

/** Makes the fixes of the cells, each where the sheet still says what the check saw. @returns How many were made. */
export async function makeFixes(call: CallScript, { sheetName, area }: PastedCells): Promise<number> {
  const overview = (await call('getOverview')) as Answer<Overview>;
  const found = overview.value?.departments.find(({ name }) => name === sheetName)?.findings ?? [];
  const edits = found.filter((each) => isIn(each, area)).flatMap((each) => fixEdit(each) ?? []);
  const written = (await call('writeCells', edits)) as Answer<readonly CellEditResult[]>;
  return (written.value ?? []).filter((each) => each.written).length;
}

/** A finding's place is 1-based. */
function isIn({ row, column }: Finding, { startRow, endRow, startColumn, endColumn }: Area): boolean {
  return row > startRow && row <= endRow + 1 && column > startColumn && column <= endColumn + 1;
}
