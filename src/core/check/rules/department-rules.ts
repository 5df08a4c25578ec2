/** department-missing and department-unknown. */

import { differsByOneCharacter, foldText } from '../../cells/folded-text';
import type { Tab } from '../../department-tab/tab';
import { type Finding, finding } from '../../finding';
import { FINDING_MESSAGES } from '../../messages/findings';
import { type DepartmentEntry, SETTINGS_SHEET, type Settings } from '../../settings/settings';

/**
 * A 課 of 課一覧 that has no tab.
 * @param others The departments' tabs that 課一覧 does not name; one may be this, misspelt.
 */
export function departmentMissing(
  entry: DepartmentEntry,
  settings: Settings,
  others: readonly string[],
): Finding {
  const near = others.find((name) => isNearly(name, entry.name));
  return finding(
    'department-missing',
    { sheet: SETTINGS_SHEET, row: entry.row, column: settings.table?.columns.name ?? 0 },
    FINDING_MESSAGES.departmentMissing(entry.name, near ?? null),
  );
}

/**
 * A tab with our header that 課一覧 does not name; an error when it is nearly the name of a 課 there that has no tab: 税務課
 * beside 総務課, which has its own, is no slip.
 */
export function departmentUnknown(
  { name: sheet, isHidden }: Tab,
  settings: Settings,
  tabs: readonly Tab[],
): Finding {
  const place = { sheet, row: 0, column: 0 };
  const near = settings.departments.find(
    (entry) => !isHidden && isNearly(entry.name, sheet) && tabs.every((tab) => tab.name !== entry.name),
  );
  return near
    ? finding('department-unknown', place, FINDING_MESSAGES.departmentMisspelt(sheet, near.name), {
        severity: 'error',
      })
    : finding('department-unknown', place, FINDING_MESSAGES.departmentUnknown(sheet));
}

function isNearly(one: string, other: string): boolean {
  return differsByOneCharacter(foldText(one), foldText(other));
}
