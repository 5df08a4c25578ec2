/**
 * The one way in which this program writes files: beside the place, flushed to the disk, and then put there in one step.
 * A stop at any moment leaves the old file or the new one, never a part of one.
 */
import {
  closeSync,
  fsyncSync,
  futimesSync,
  linkSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { closeQuietly } from './close-quietly';
import { withSignalsHeld } from './held-signals';
import { type LostOwnership, takeTraits } from './kept-traits';
import { removeLeftovers, temporaryName } from './temporary-files';

/**
 * What could not be kept of a replaced file, or made sure of: 'other-names' are hard links, which go on naming the old
 * content; 'flush' is the disk's word that the new name has reached it.
 */
export type LostTrait = LostOwnership | 'other-names' | 'flush';

export interface WriteOptions {
  /** The time at which the file shall say that it was changed; now without it. */
  readonly modified?: Date;
  /**
   * Asked last, when the new content lies complete beside the file; what it throws leaves everything as it was.
   * @param temporary The name of the new content, in the folder of the file itself.
   */
  readonly confirm?: (temporary: string) => void;
}

/**
 * Replaces a file. Of a link, the file behind it is replaced. Owner, group and permissions are kept.
 * @returns What could not be kept; [] as a rule.
 * @throws The system's error (ErrnoException) or what `confirm` throws; the file is then as before.
 */
export function replaceFile(path: string, bytes: Uint8Array, options: WriteOptions = {}): LostTrait[] {
  const target = realPathOf(path);
  const old = statSync(target);
  const lost = writeBeside(target, bytes, old, options, (temporary) => renameSync(temporary, target));
  return old.nlink > 1 ? [...lost, 'other-names'] : lost;
}

/**
 * Writes a file that is not there yet.
 * @returns As {@link replaceFile}.
 * @throws The system's error, EEXIST among them when there is a file of that name; nothing is left behind then.
 */
export function createFile(path: string, bytes: Uint8Array, options: WriteOptions = {}): LostTrait[] {
  return writeBeside(path, bytes, null, options, (temporary) => placeNew(temporary, path));
}

/** The file behind a link, so that the link stays one; the path itself where there is no file. */
export function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function writeBeside(
  target: string,
  bytes: Uint8Array,
  old: Stats | null,
  { modified, confirm }: WriteOptions,
  place: (temporary: string) => void,
): LostTrait[] {
  const folder = dirname(target);
  removeLeftovers(folder);
  const name = temporaryName(basename(target));
  const temporary = join(folder, name);
  return withSignalsHeld(() => {
    try {
      const lost = writeTemporary(temporary, bytes, old, modified);
      confirm?.(name);
      place(temporary);
      return flushFolder(folder) ? lost : [...lost, 'flush'];
    } finally {
      removeQuietly(temporary);
    }
  });
}

/** @param old The file that it shall replace, whose traits it gets before anything stands in it. */
function writeTemporary(path: string, bytes: Uint8Array, old: Stats | null, modified?: Date): LostTrait[] {
  const fd = openSync(path, 'wx', old === null ? 0o666 : 0o600);
  try {
    const lost = old === null ? [] : takeTraits(fd, old);
    write(fd, bytes);
    if (modified !== undefined) futimesSync(fd, modified, modified);
    flush(fd);
    return lost;
  } finally {
    // Shares tell of a full disk as late as here.
    closeSync(fd);
  }
}

/** Of a fault that Node has no name for, it tells the system's number here otherwise than elsewhere. */
function write(fd: number, bytes: Uint8Array): void {
  try {
    writeFileSync(fd, bytes);
  } catch (error) {
    const fault = error as NodeJS.ErrnoException;
    if (fault.code === 'UNKNOWN') fault.code = `Unknown system error ${fault.errno}`;
    throw fault;
  }
}

/** Never over a file that somebody makes at the same moment. */
function placeNew(temporary: string, target: string): void {
  try {
    linkSync(temporary, target);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    // Memory sticks and some shares know no links: an empty file takes the name, and the whole one its place.
    const fd = openSync(target, 'wx');
    try {
      closeSync(fd);
      renameSync(temporary, target);
    } catch (fault) {
      removeQuietly(target);
      throw fault;
    }
  }
}

/** File systems that cannot flush say so by these. */
const CANNOT_FLUSH = ['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'ENOTTY'];

function flush(fd: number): void {
  try {
    fsyncSync(fd);
  } catch (error) {
    if (!CANNOT_FLUSH.includes(codeOf(error))) throw error;
  }
}

/** Without this the new name could be lost with the power. @returns False when the disk reports a fault. */
function flushFolder(folder: string): boolean {
  let fd: number;
  try {
    fd = openSync(folder, 'r');
  } catch {
    // Windows opens no folders, and needs none to be flushed.
    return true;
  }
  try {
    flush(fd);
    return true;
  } catch (error) {
    return process.platform === 'win32' && codeOf(error) === 'EPERM';
  } finally {
    closeQuietly(fd);
  }
}

/** What stays is removed by the next program that writes here; that must not hide how the writing itself ended. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {}
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';
