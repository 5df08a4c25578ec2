/** Puts a report that the page made into the output folder. */

import { DiskFileStore } from '@jiko-hyoka/apps-script-host/disk-file-store';
import { safeFileName } from '@jiko-hyoka/apps-script-host/file-name';
import { PAGE_SERVER_MESSAGES as TEXT } from '../core/messages/page';
import { RefusedRequest } from './refused-request';

const EXTENSION = '.docx';

/**
 * Keeps the bytes under the first free name, 「name.docx」 or 「name (2).docx」: no file is ever overwritten. One
 * that is there with the same bytes stays: a page that is opened again has no memory of what it made before.
 * @param name Characters that file names refuse become full-width, path separators among them.
 * @returns The file with the folder as it was given, 'out/総務課_自己評価書_平成29年度.docx'.
 * @throws RefusedRequest 400 for anything but a .docx; LiveError when the folder cannot be written to.
 */
export function keepReport(outDir: string, name: string, bytes: Uint8Array): string {
  const stem = name.slice(0, -EXTENSION.length);
  if (!name.endsWith(EXTENSION) || /^\.|^\s*$/.test(stem)) {
    throw new RefusedRequest(400, TEXT.reportNameRefused);
  }
  const store = new DiskFileStore(outDir);
  const id = `${safeFileName(stem)}${EXTENSION}`;
  const kept = store.find(id);
  const isThere =
    kept?.size === bytes.length && Buffer.from(bytes).equals(store.read(id) ?? new Uint8Array());
  return (isThere ? kept : store.create(id, bytes, new Date())).link;
}
