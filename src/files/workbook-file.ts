/** A workbook on disk: read once, replaced whole or not at all, and never over somebody else's change. */
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { nameEndingOf } from '@jiko-hyoka/lossless-xlsx';
import {
  createFile,
  FileFault,
  type FileFaultKind,
  isWrittenElsewhere,
  type LostTrait,
  readFile,
  realPathOf,
  removeLeftovers,
  replaceFile,
} from '@jiko-hyoka/whole-file';
import { FILE_FAULTS, FILE_MESSAGES } from '../core/messages/files';
import { Refusal, type RefusalCode } from '../core/refusal';
import { digestOf } from './file-digest';
import { writeFaultSentence } from './write-fault';

/** A workbook as it was when it was read. */
export interface WorkbookFile {
  /** As the person wrote it. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Control characters and those that turn the direction of text: a name with them looks like another one wherever it is shown. */
const UNSEEN = /[\p{Control}\p{Bidi_Control}\u2028\u2029]/u;

/** In megabytes: what unfolds to as much as is read at all is hardly ever a fifth of this. */
const MOST_MEGABYTES = 200;

/** @throws Refusal when there is no such file, it is something else, or it cannot be read. */
export function readWorkbookFile(path: string): WorkbookFile {
  try {
    return { path, bytes: readFile(path, MOST_MEGABYTES * 1024 * 1024) };
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    const message = FILE_FAULTS[error.kind](FILE_MESSAGES.workbook, MOST_MEGABYTES);
    throw new Refusal(READ_CODES[error.kind] ?? 'not-a-workbook', message, path);
  }
}

const READ_CODES: Partial<Record<FileFaultKind, RefusalCode>> = {
  missing: 'file-not-found',
  nameTooLong: 'file-not-found',
  loop: 'file-not-found',
  unreadable: 'file-in-use',
  tooLarge: 'too-large',
};

/**
 * Refuses a file that Excel or LibreOffice has open: both put a file beside it that says so.
 * @throws Refusal
 */
export function assertNotInUse(path: string): void {
  const markers = [path, realPathOf(path)].flatMap((one) => {
    const [folder, name] = [dirname(one), basename(one)];
    return [join(folder, `~$${name}`), join(folder, `.~lock.${name}#`)];
  });
  if (markers.some((marker) => existsSync(marker))) {
    throw new Refusal('file-in-use', FILE_MESSAGES.inUse, path);
  }
}

/**
 * Refuses a file that could not be replaced later, before any work is done: one that is in use or write-protected, or
 * lies in a write-protected folder. Removes what a program left there that was killed while it wrote.
 * @throws Refusal
 */
export function assertReplaceable(path: string): void {
  assertNotInUse(path);
  const folder = dirname(realPathOf(path));
  removeLeftovers(folder);
  try {
    accessSync(path, constants.W_OK);
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw asRefusal(error as NodeJS.ErrnoException, path);
  }
}

/** @throws Refusal when it changed on disk since it was read. */
export function assertUnchanged(file: WorkbookFile): void {
  if (!isUnchanged(file)) throw new Refusal('file-changed', FILE_MESSAGES.changed, file.path);
}

/**
 * Puts new bytes in the file's place in one step: a stop at any moment leaves either the old or the new file.
 * @returns What the new file could not be given of the old one; see FILE_MESSAGES.notKept.
 * @throws Refusal when it changed on disk since it was read, or another program holds it; nothing is written then.
 */
export function replaceWorkbookFile(file: WorkbookFile, bytes: Uint8Array): LostTrait[] {
  const { path } = file;
  const confirm = (temporary: string): void => {
    assertNotInUse(path);
    const target = realPathOf(path);
    if (isWrittenElsewhere(dirname(target), basename(target), temporary)) {
      throw new Refusal('file-in-use', FILE_MESSAGES.writtenElsewhere, path);
    }
    assertUnchanged(file);
  };
  if (!existsSync(path)) throw new Refusal('file-changed', FILE_MESSAGES.changed, path);
  assertReplaceable(path);
  return written(path, () => replaceFile(path, bytes, { confirm }));
}

/**
 * Writes a workbook that is not there yet.
 * @returns As {@link replaceWorkbookFile}.
 * @throws Refusal as {@link createNewFile}, and when the name promises another kind of workbook.
 */
export function createWorkbookFile(path: string, bytes: Uint8Array): LostTrait[] {
  assertAbsent(path);
  const ending = nameEndingOf(bytes);
  if (!path.toLowerCase().endsWith(ending)) {
    throw new Refusal('wrong-call', FILE_MESSAGES.endingWrong(ending), path);
  }
  return createNewFile(path, bytes);
}

/**
 * Writes a file of any kind that is not there yet.
 * @returns As {@link replaceWorkbookFile}.
 * @throws Refusal when there is one, or the folder cannot be written to.
 */
export function createNewFile(path: string, bytes: Uint8Array): LostTrait[] {
  assertAbsent(path);
  return written(path, () => createFile(path, bytes));
}

/**
 * Refuses a path at which no file could be made later, before any work is done.
 * @param advice What is said where a file of that name is there.
 * @throws Refusal when a file of that name is there, or can never be.
 */
export function assertAbsent(path: string, advice = FILE_MESSAGES.exists): void {
  // The name that is told would be another one than the name that is made.
  if (UNSEEN.test(basename(path))) throw new Refusal('wrong-call', FILE_MESSAGES.unseenInName, path);
  const folder = dirname(path);
  removeLeftovers(folder);
  const found = written(path, () => statSync(path, { throwIfNoEntry: false }));
  if (found) throw new Refusal('file-exists', advice, path);
  written(path, () => accessSync(folder, constants.W_OK));
}

function written<T>(path: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw error instanceof Refusal ? error : asRefusal(error as NodeJS.ErrnoException, path);
  }
}

function asRefusal(fault: NodeJS.ErrnoException, path: string): Refusal {
  switch (fault.code) {
    case 'EEXIST':
      return new Refusal('file-exists', FILE_MESSAGES.exists, path);
    case 'ENOENT':
    case 'ENOTDIR':
      return new Refusal('file-not-found', FILE_MESSAGES.folderNotFound, path);
    case 'ELOOP':
      return new Refusal('file-not-found', FILE_FAULTS.loop(FILE_MESSAGES.file), path);
    case 'ENAMETOOLONG':
      return new Refusal('wrong-call', FILE_FAULTS.nameTooLong(), path);
    case 'EROFS':
      return new Refusal('file-in-use', FILE_MESSAGES.readOnlyPlace, path);
    case 'EBUSY':
    case 'EPERM':
    case 'EACCES':
    case 'ETXTBSY':
      return new Refusal('file-in-use', FILE_MESSAGES.notWritable, path);
    default:
      return new Refusal('unexpected', writeFaultSentence(fault), path);
  }
}

function isUnchanged({ path, bytes }: WorkbookFile): boolean {
  try {
    return digestOf(readFile(path, bytes.length)) === digestOf(bytes);
  } catch {
    return false;
  }
}
