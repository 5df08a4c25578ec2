/** What a person is told where the system did not take a file. */
import { faultName, faultReason } from '@jiko-hyoka/whole-file';
import { FILE_MESSAGES } from '../core/messages/files';

/** @returns One sentence with the way out; a disk and a quota that are full have one of their own. */
export function writeFaultSentence({ code, message }: NodeJS.ErrnoException): string {
  switch (faultName(code ?? '')) {
    case 'ENOSPC':
      return FILE_MESSAGES.diskFull;
    case 'EDQUOT':
      return FILE_MESSAGES.quotaFull;
    default:
      return FILE_MESSAGES.writeFailed(code ? faultReason(code) : message);
  }
}
