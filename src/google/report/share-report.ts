/** Lets the 取りまとめ担当 into a report that one of them has made. */

import { REPORT_STATE_MESSAGES } from '../../core/messages/report';
import { reasonOf } from '../../core/reason';
import { coordinatorsOf } from '../../core/settings/addresses';
import type { Settings } from '../../core/settings/settings';
import { drive } from '../call/drive';
import { patiently } from '../call/patience';
import { currentUser } from '../workbook/history';

/**
 * Gives each 取りまとめ担当 of 設定 but the maker the right to edit the file: one call each, and no mails.
 * @returns A sentence that names those with whom it could not be shared; '' when all went well. The report stands anyway.
 */
export function shareReport(id: string, settings: Settings): string {
  const maker = currentUser().toLowerCase();
  const refused: string[] = [];
  let reason = '';
  for (const emailAddress of coordinatorsOf(settings).readable) {
    if (emailAddress === maker) continue;
    try {
      const permission = { type: 'user', role: 'writer', emailAddress };
      patiently(() =>
        drive().Permissions.create(permission, id, {
          sendNotificationEmail: false,
          supportsAllDrives: true,
        }),
      );
    } catch (error) {
      refused.push(emailAddress);
      reason = reasonOf(error);
    }
  }
  return refused.length === 0 ? '' : REPORT_STATE_MESSAGES.notShared(refused, reason);
}
