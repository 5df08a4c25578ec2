/** What Google makes of a spreadsheet by 「コピーを作成」, besides another id: the cells, and little of what surrounds them. */

import type { WorkbookData } from '@jiko-hyoka/lossless-xlsx/engine';
import { PROTECTION_RESOURCE, type ProtectionsBySheet } from '@jiko-hyoka/lossless-xlsx/engine';
import { isAddress } from '../kernel/accounts';

/**
 * Locks of ranges are gone, and those of tabs let in nobody but whoever copies (as users report). The script is copied as another
 * project: it has no properties, and `drive.file` does not reach the files of the first one.
 * @param snapshot Of the spreadsheet that is copied; it is changed.
 */
export function asCopy(snapshot: WorkbookData, copier: { readonly email: string }): WorkbookData {
  const editors = isAddress(copier.email) ? [copier.email] : [];
  for (const resource of snapshot.resources ?? []) {
    if (resource.name !== PROTECTION_RESOURCE) continue;
    const bySheet = JSON.parse(resource.data) as ProtectionsBySheet;
    const copied = Object.entries(bySheet).map(([sheet, records]) => {
      const ofTab = records.filter(({ range }) => range === null);
      return [
        sheet,
        ofTab.map((record) => (record.warningOnly ? record : { ...record, access: 'listed', editors })),
      ];
    });
    resource.data = JSON.stringify(Object.fromEntries(copied));
  }
  return snapshot;
}
