/** The names of files while they are written, by which those are known that a killed program left behind. */
import { createHash, randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Which file it will be, on which computer it is written, by which process, and a number of its own. */
const TEMPORARY_NAME = /^\.whole-file-([0-9a-f]{8})-([0-9a-f]{6})-(\d+)-[0-9a-f]{6}\.tmp$/;

/** Of another computer on a share nobody can tell whether its program still runs; in milliseconds. */
const ABANDONED_AFTER = 24 * 60 * 60 * 1000;

/** A program that has not written for so long has been killed, whatever its number says; in milliseconds. */
const STALLED_AFTER = 5 * 60 * 1000;

/** Not its name, which may be anybody's. */
export const THIS_COMPUTER = digest(hostname()).slice(0, 6);

/**
 * What a file is called while this program writes it: hidden, and short enough for every file system, however long the
 * name is that it will have.
 * @param name As it will be called, without folders.
 */
export function temporaryName(name: string): string {
  const number = randomBytes(3).toString('hex');
  return `.whole-file-${digest(name)}-${THIS_COMPUTER}-${process.pid}-${number}.tmp`;
}

/**
 * Whether another program of ours is writing a file of this name right now. Who makes a temporary file first and asks then
 * finds the other, or is found by it, or by then the other has finished.
 * @param own The temporary file's name under which this program writes it; it must be there.
 */
export function isWrittenElsewhere(folder: string, name: string, own: string): boolean {
  const now = lstatSync(join(folder, own)).ctimeMs;
  return readdirSync(folder).some((other) => {
    if (other === own || TEMPORARY_NAME.exec(other)?.[1] !== digest(name)) return false;
    const stat = lstatSync(join(folder, other), { throwIfNoEntry: false });
    return stat !== undefined && now - stat.ctimeMs < STALLED_AFTER && !isLeftover(folder, other);
  });
}

/**
 * Removes what programs left that were killed while they wrote into this folder, which may be missing. Not to be called while
 * this program writes there itself.
 */
export function removeLeftovers(folder: string): void {
  try {
    const names = readdirSync(folder);
    const leftovers = names.filter((name) => isLeftover(folder, name));
    if (leftovers.length === 0) return;
    const begun = new Set(leftovers.map((name) => TEMPORARY_NAME.exec(name)?.[1]));
    // Where there are no links, an empty file holds the name for a moment until the whole one takes its place.
    const empty = names.filter((name) => begun.has(digest(name)) && isEmptyFile(join(folder, name)));
    for (const name of [...leftovers, ...empty]) rmSync(join(folder, name), { force: true });
  } catch {
    // A folder that cannot be tidied may still be read; whoever writes into it is told.
  }
}

function isEmptyFile(path: string): boolean {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true && stat.size === 0;
}

function isLeftover(folder: string, name: string): boolean {
  const [, , computer, pid] = TEMPORARY_NAME.exec(name) ?? [];
  if (computer === undefined) return false;
  // This program writes one file at a time: another of its own is one that it could not remove.
  if (computer === THIS_COMPUTER && (Number(pid) === process.pid || !isRunning(Number(pid)))) return true;
  const stat = lstatSync(join(folder, name), { throwIfNoEntry: false });
  // Not the time of its content, which a report takes from the clock of its host.
  return stat !== undefined && Date.now() - stat.ctimeMs > ABANDONED_AFTER;
}

/** Whether a process of this computer lives, whoever's it is. */
export function isRunning(pid: number): boolean {
  try {
    // Signal 0 asks and does nothing.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, 8);
}
