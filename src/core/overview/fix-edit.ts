/** From a finding with a fix to the write that carries it out. */
import type { CellEdit, FoundCell } from './sidebar-data';

/** null when the finding has no fix. */
export function fixEdit({ fix, sheet, cell, goal, value }: FoundCell): CellEdit | null {
  return fix === null ? null : { sheet, cell, goal, oldValue: value, newValue: fix.value };
}
