/** department-missing and department-unknown. */
import { cellName } from '../cell-reference';
import { type Finding, finding } from '../finding';
import { differsByOneCharacter, foldText } from '../folded-text';
import { FINDING_MESSAGES } from '../messages/findings';
import { type DepartmentEntry, SETTINGS_SHEET, type Settings } from '../settings';

/**
 * A 課 of 課一覧 that has no tab.
 * @param others The departments' tabs that 課一覧 does not name; one may be this, misspelt.
 */
export function departmentMissing(
  entry: DepartmentEntry,
  settings: Settings,
  others: readonly string[],
): Finding {
  const cell = cellName(entry.row, settings.table?.columns.name ?? 0);
  const near = others.find((name) => isNearly(name, entry.name));
  return finding(
    'department-missing',
    { sheet: SETTINGS_SHEET, cell },
    FINDING_MESSAGES.departmentMissing(entry.name, near ?? null),
  );
}

/** A tab with our header that 課一覧 does not name; an error when a name there is nearly the same. */
export function departmentUnknown(sheet: string, settings: Settings): Finding {
  const place = { sheet, cell: 'A1' };
  const near = settings.departments.find((entry) => isNearly(entry.name, sheet));
  return near
    ? finding('department-unknown', place, FINDING_MESSAGES.departmentMisspelt(sheet, near.name), {
        severity: 'error',
      })
    : finding('department-unknown', place, FINDING_MESSAGES.departmentUnknown(sheet));
}

function isNearly(one: string, other: string): boolean {
  return differsByOneCharacter(foldText(one), foldText(other));
}
