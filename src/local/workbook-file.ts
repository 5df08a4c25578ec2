/** A workbook on disk: read once, replaced whole or not at all, and never over somebody else's change. */
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  linkSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { WorkbookError } from '../core/errors';
import { FILE_MESSAGES } from '../core/messages/workbook';

/** A workbook as it was when it was read. */
export interface WorkbookFile {
  /** As the person wrote it. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** @throws WorkbookError when there is no such file, or it cannot be read. */
export function readWorkbookFile(path: string): WorkbookFile {
  try {
    return { path, bytes: new Uint8Array(readFileSync(path)) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new WorkbookError('file-not-found', FILE_MESSAGES.notFound, path);
    }
    if (code === 'EISDIR') throw new WorkbookError('not-a-workbook', FILE_MESSAGES.isFolder, path);
    throw new WorkbookError('file-in-use', FILE_MESSAGES.unreadable, path);
  }
}

/**
 * Refuses a file that Excel or LibreOffice has open: both put a file beside it that says so.
 * @throws WorkbookError
 */
export function assertNotInUse(path: string): void {
  const [folder, name] = [dirname(realPathOf(path)), basename(realPathOf(path))];
  const markers = [join(folder, `~$${name}`), join(folder, `.~lock.${name}#`)];
  if (markers.some((marker) => existsSync(marker))) {
    throw new WorkbookError('file-in-use', FILE_MESSAGES.inUse, path);
  }
}

/**
 * Refuses a file that could not be replaced later, before any work is done: one that is in use or write-protected, or
 * lies in a write-protected folder.
 * @throws WorkbookError
 */
export function assertReplaceable(path: string): void {
  assertNotInUse(path);
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(realPathOf(path)), constants.W_OK);
  } catch (error) {
    throw asWorkbookError(error as NodeJS.ErrnoException, path);
  }
}

/**
 * Puts new bytes in the file's place in one step: a stop at any moment leaves either the old or the new file.
 * @throws WorkbookError when it changed on disk since it was read, or another program holds it; nothing is written then.
 */
export function replaceWorkbookFile(file: WorkbookFile, bytes: Uint8Array): void {
  assertNotInUse(file.path);
  const target = realPathOf(file.path);
  writeBeside(target, bytes, file.path, (temporary) => {
    if (!isUnchanged(file)) throw new WorkbookError('file-changed', FILE_MESSAGES.changed, file.path);
    renameSync(temporary, target);
  });
}

/**
 * Writes a file that is not there yet.
 * @throws WorkbookError when there is one, or the folder cannot be written to.
 */
export function createWorkbookFile(path: string, bytes: Uint8Array): void {
  assertAbsent(path);
  // A link, unlike a rename, fails when somebody made the file meanwhile.
  writeBeside(path, bytes, path, (temporary) => linkSync(temporary, path));
}

/** @throws WorkbookError when a file of that name is there. */
export function assertAbsent(path: string): void {
  if (existsSync(path)) throw new WorkbookError('file-exists', FILE_MESSAGES.exists, path);
}

function writeBeside(
  target: string,
  bytes: Uint8Array,
  path: string,
  finish: (temporary: string) => void,
): void {
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    const mode = existsSync(target) ? statSync(target).mode : 0o666;
    writeFileSync(temporary, bytes, { mode, flag: 'wx', flush: true });
    finish(temporary);
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw asWorkbookError(error as NodeJS.ErrnoException, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function asWorkbookError({ code, message }: NodeJS.ErrnoException, path: string): WorkbookError {
  switch (code) {
    case 'EEXIST':
      return new WorkbookError('file-exists', FILE_MESSAGES.exists, path);
    case 'ENOENT':
    case 'ENOTDIR':
      return new WorkbookError('file-not-found', FILE_MESSAGES.folderNotFound, path);
    case 'EBUSY':
    case 'EPERM':
    case 'EACCES':
    case 'EROFS':
      return new WorkbookError('file-in-use', FILE_MESSAGES.notWritable, path);
    default:
      return new WorkbookError('unexpected', FILE_MESSAGES.writeFailed(message), path);
  }
}

function isUnchanged({ path, bytes }: WorkbookFile): boolean {
  try {
    return digest(readFileSync(path)) === digest(bytes);
  } catch {
    return false;
  }
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The file behind a link, so that the link stays one. */
function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
