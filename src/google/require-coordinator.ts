/** Who is 総務課: whoever may edit the protected tab 設定 (decision D12). */
import { WorkbookError } from '../core/errors';
import { CALL_MESSAGES } from '../core/messages/script';
import { SETTINGS_SHEET } from '../core/settings/settings';

/**
 * Refuses everybody else, before anything is changed. Two calls; needs no address, and works with groups. It guards
 * against slips: the wall is the protection itself. While 設定 is not protected, or only warns, everybody may.
 *
 * @throws WorkbookError (`not-coordinator`)
 */
export function requireCoordinator(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  const [protection] =
    spreadsheet.getSheetByName(SETTINGS_SHEET)?.getProtections(SpreadsheetApp.ProtectionType.SHEET) ?? [];
  if (protection && !protection.canEdit()) {
    throw new WorkbookError('not-coordinator', CALL_MESSAGES.notCoordinator, SETTINGS_SHEET);
  }
}
