/** Who is 総務課: whoever may edit the protected tab 設定 (docs/evidence.md, on protections). */

import { CALL_MESSAGES } from '../../core/messages/script';
import { Refusal } from '../../core/refusal';
import { coordinatorsOf } from '../../core/settings/addresses';
import { SETTINGS_SHEET, type Settings } from '../../core/settings/settings';
import { currentUser } from '../workbook/history';

/**
 * Refuses everybody else, before anything is changed. Two calls; needs no address, and works with groups. It guards
 * against slips: the wall is the protection itself. While 設定 is not protected, or only warns, everybody may.
 *
 * @throws Refusal (`not-coordinator`)
 */
export function requireCoordinator(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  const [protection] =
    spreadsheet.getSheetByName(SETTINGS_SHEET)?.getProtections(SpreadsheetApp.ProtectionType.SHEET) ?? [];
  if (protection && !protection.canEdit()) {
    throw new Refusal('not-coordinator', CALL_MESSAGES.notCoordinator, SETTINGS_SHEET);
  }
}

/** Whether 設定 names this address as a 取りまとめ担当; while it names nobody, everybody is one. */
export function isCoordinator(settings: Settings, address: string): boolean {
  const { readable } = coordinatorsOf(settings);
  return readable.length === 0 || readable.includes(address.toLowerCase());
}

/**
 * As {@link requireCoordinator}, but whom 設定 names is known without a call. The owner and the members of a group, whom it
 * does not name, cost the two calls.
 * @param settings As just read: what stands there was written by somebody who may.
 */
export function requireReporter(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  settings: Settings,
): void {
  if (!isCoordinator(settings, currentUser())) requireCoordinator(spreadsheet);
}
