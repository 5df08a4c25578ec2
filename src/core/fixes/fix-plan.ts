/** Which fixes a workbook can have at once, and what its cells will hold then. */
import { type CellValue, type CellValues, cellAt, textOf } from '../cells/cell-value';
import { type CheckedDepartment, checkTabs } from '../check/check-tabs';
import type { Tab } from '../department-tab/tab';
import type { Finding, Rule } from '../finding';

/** One step of a cell's mending: what a rule found there, and what it makes of it. */
export interface PlannedFix {
  readonly rule: Rule;
  readonly sheet: string;
  /** A1 name. */
  readonly cell: string;
  /** 0-based, as is `column`. */
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

/** One fix; a cell with several has them in their order, each beginning where the one before ended. */
export interface FixResult {
  readonly rule: string;
  readonly sheet: string;
  readonly cell: string;
  readonly before: string;
  readonly after: string;
  readonly written: boolean;
  /** Why it was not written; '' where it was, or would be. */
  readonly message: string;
}

/** More rounds than any cell has rules that mend it. */
const MOST_ROUNDS = 20;

/**
 * Mends in memory until nothing is left to mend: a cell may have several fixes, each of which looks at what the one before
 * has made of it. The steps of a cell stand in their order, each beginning where the one before ended.
 *
 * @param tabs At least 設定 and the tabs of the departments.
 * @param only Names of the departments; undefined for all.
 * @param isWanted Which of the findings with a fix shall be mended.
 * @throws Refusal as {@link checkTabs} does.
 */
export function planFixes(
  tabs: readonly Tab[],
  only: readonly string[] | undefined,
  isWanted: (finding: Finding) => boolean,
): PlannedFix[] {
  const planned: PlannedFix[] = [];
  let present = tabs;
  let names = only;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { departments } = checkTabs(present, names);
    const steps = departments.flatMap((department) => nextSteps(department, present, isWanted));
    if (steps.length === 0) break;
    planned.push(...steps);
    present = present.map((tab) => withSteps(tab, steps));
    // Nothing is left to mend in the others: a fix looks at its own tab alone. Looking again takes time.
    names = [...new Set(steps.map(({ sheet }) => sheet))];
  }
  return planned;
}

/** At most one step for each cell. */
function nextSteps(
  { name, findings }: CheckedDepartment,
  tabs: readonly Tab[],
  isWanted: (finding: Finding) => boolean,
): PlannedFix[] {
  const values = tabs.find((tab) => tab.name === name)?.values ?? [];
  const steps = new Map<string, PlannedFix>();
  for (const finding of findings) {
    const { rule, sheet, cell, fix } = finding;
    if (fix === null || sheet !== name || steps.has(cell) || !isWanted(finding)) continue;
    const [row, column] = [finding.row - 1, finding.column - 1];
    const before = textOf(cellAt(values, row, column));
    if (before !== fix.value) steps.set(cell, { rule, sheet, cell, row, column, before, after: fix.value });
  }
  return [...steps.values()];
}

function withSteps(tab: Tab, steps: readonly PlannedFix[]): Tab {
  const own = steps.filter(({ sheet }) => sheet === tab.name);
  if (own.length === 0) return tab;
  const values: CellValue[][] = tab.values.map((row) => [...row]);
  for (const { row, column, after } of own) {
    const line = values[row];
    if (line) line[column] = after;
  }
  return { ...tab, values: values satisfies CellValues };
}
