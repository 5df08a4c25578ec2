/** All reports at once: as one zip, or as files in a folder that the person chooses. */

import { numberedFileName } from '@jiko-hyoka/apps-script-host/file-name';
import { zipSync } from 'fflate';
import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';
import { folderFault, pickFolder } from '../browser/pick-folder';

interface NamedFile {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** The files under their names; Word documents are compressed already. */
export function zipOf(files: readonly NamedFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ id, bytes }) => [id, bytes])), { level: 0 });
}

/**
 * Asks for a folder and writes the files into it. A file that is there already stays: ours gets a number.
 * @returns The folder's name; null when the person thought better of it.
 * @throws Error when the folder, or a file in it, cannot be written.
 */
export async function writeIntoFolder(files: readonly NamedFile[]): Promise<string | null> {
  const folder = await pickFolder();
  if (!folder) return null;
  for (const [written, file] of files.entries()) {
    try {
      await writeFile(folder, file);
    } catch (error) {
      throw new Error(TEXT.folderStopped(written, files.length, folderFault(error)));
    }
  }
  return folder.name;
}

/** A file that cannot be written whole is not left behind empty. */
async function writeFile(folder: FileSystemDirectoryHandle, { id, bytes }: NamedFile): Promise<void> {
  const name = await freeName(folder, id);
  try {
    const handle = await folder.getFileHandle(name, { create: true });
    const writable = await handle.createWritable();
    await writable.write(bytes.slice());
    await writable.close();
  } catch (error) {
    await folder.removeEntry(name).catch(() => undefined);
    throw error;
  }
}

async function freeName(folder: FileSystemDirectoryHandle, name: string): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const tried = numberedFileName(name, attempt);
    if (!(await hasFile(folder, tried))) return tried;
  }
}

/** A folder of the same name is in the way as well. */
async function hasFile(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await folder.getFileHandle(name);
    return true;
  } catch (error) {
    return (error as DOMException).name !== 'NotFoundError';
  }
}
